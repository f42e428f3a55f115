import Big from 'big.js';
import type { Assessment } from '../assess';
import { executionWeightField, isExecutionApart, writtenExecutionScore } from '../evaluation/evaluate';
import { fieldOperand } from '../evaluation/operand';
import { gradeFormula } from '../evaluation/grade';
import { weightsOf } from '../evaluation/weights';
import { sumFormula, sumOf } from '../evaluation/sums';
import type { NumberField } from '../form/form';
import { sourceRemark } from '../policy/remark';
import { type CellAddress, formatA1 } from '../sheet/address';
import { round } from '../values/round';
import type { CellContent } from './plan';

/** Columns of the block 评价结果 over the form's own columns. */
export interface BlockColumns {
  readonly left: number;
  readonly labelRight: number;
  /** 分值 (or the single value), 得分, 得分率. */
  readonly values: readonly [number, number, number];
  /** The note spans from behind the last value to `right`; none in narrow forms. */
  readonly right: number;
}

/** One row of the block. `values` fills one or three value columns. */
export interface BlockRow {
  readonly kind: 'title' | 'header' | 'value' | 'level' | 'total' | 'note';
  readonly label: string;
  readonly values: readonly (CellContent & { readonly format?: string })[];
  readonly note: string;
  /** Defined name for the (first or score) value: «资金到位率». */
  readonly name?: string;
  readonly isInput?: boolean;
}

/** What the rows need to know of where they will stand. */
export interface BlockPlace {
  /** «评价结果», or «评价结果（第2张）» where the sheet has several forms. */
  readonly title: string;
  readonly top: number;
  readonly columns: BlockColumns;
  /** What a person typed into 实际到位资金 before. */
  readonly arrivedBefore: CellContent;
}

const PERCENT = '0.00%';

/** The rows of the block for a form as it will stand. Formulas point at the form's cells and at rows of the block itself. */
export function blockRows(assessment: Assessment, place: BlockPlace): BlockRow[] {
  const rows: BlockRow[] = [{ kind: 'title', label: place.title, values: [], note: '' }];
  const at = (column: 0 | 1 | 2): CellAddress => ({
    row: place.top + rows.length,
    column: place.columns.values[column],
  });
  const arrived = arrivedRow(assessment, place.arrivedBefore);
  const arrivedCell = formatA1(at(0));
  rows.push(arrived);
  rows.push(arrivalRateRow(assessment, arrived, arrivedCell), executionRateRow(assessment));
  if (assessment.form.isScored) rows.push(...scoreRows(assessment, place.top + rows.length, place.columns));
  rows.push({ kind: 'note', label: '口径', values: [], note: policyNote(assessment) });
  return rows;
}

function policyNote({ policy }: Assessment): string {
  return `${policy.title}${sourceRemark(policy)}。本区由公式计算，随表内数字变化；阴影格可填写。`;
}

function arrivedRow({ form }: Assessment, before: CellContent): BlockRow {
  const field = form.funds?.total?.arrived;
  const unit = form.moneyUnit.value ?? '万元';
  const label = `实际到位资金（${unit}）`;
  const reference = field?.cell && formatA1(field.cell);
  const isOurs = field?.cell !== undefined && field.cell.row > form.range.bottom;
  if (field?.number !== undefined && field.cell && !isOurs) {
    const content = field.isText
      ? { value: Number(field.number) }
      : { value: Number(field.number), formula: formatA1(field.cell) };
    return { kind: 'value', label, values: [content], note: '取自资金表', name: '实际到位资金' };
  }
  const note = '请填写全年实际到位的资金，资金到位率随之算出';
  return {
    kind: 'value',
    label,
    values: [
      {
        ...(before.formula !== undefined && before.formula === reference ? { value: null } : before),
        format: '#,##0.00##',
      },
    ],
    note,
    name: '实际到位资金',
    isInput: true,
  };
}

function arrivalRateRow({ form, policy }: Assessment, arrived: BlockRow, arrivedCell: string): BlockRow {
  const base = {
    kind: 'value' as const,
    label: '资金到位率',
    note: '实际到位资金 ÷ 全年项目资金 × 100%',
    name: '资金到位率',
  };
  const total = form.funds?.total;
  const budget = total?.annualBudget.number === undefined ? total?.initialBudget : total.annualBudget;
  if (!budget?.number?.gt(0))
    return { ...base, values: [{ value: '—' }], note: '全年项目资金为空或为0，无法计算' };
  const number = arrived.values[0]?.value;
  const value =
    typeof number === 'number' && number !== 0
      ? Number(round(Big(number).div(budget.number), policy.decimals.rate))
      : '';
  const operand = fieldOperand(budget);
  const formula = `IF(OR(N(${arrivedCell})=0,N(${operand})=0),"",ROUND(${arrivedCell}/${operand},${policy.decimals.rate}))`;
  return { ...base, values: [{ value, formula, format: PERCENT }] };
}

function executionRateRow({ evaluation }: Assessment): BlockRow {
  const { value, explanation, formula } = evaluation.executionRate;
  const content =
    value === undefined
      ? { value: '—' }
      : { value: Number(value), ...(formula ? { formula } : {}), format: PERCENT };
  return { kind: 'value', label: '预算执行率', values: [content], note: explanation, name: '预算执行率' };
}

/** 预算执行, each 一级指标, 总分, 等级; the first stands in row `top`. */
function scoreRows(assessment: Assessment, top: number, columns: BlockColumns): BlockRow[] {
  const { decimals } = assessment.policy;
  const labels = ['分值', '得分', '得分率'].map((value) => ({ value }));
  const header: BlockRow = { kind: 'header', label: '项目', values: labels, note: '说明' };
  const lines = scoreLines(assessment).map(({ weights, scores, awaited, ...words }, index): BlockRow => {
    const row = top + 1 + index;
    return { ...words, values: levelValues(weights, { scores, awaited }, row, columns, decimals.score) };
  });
  const totalCell = formatA1({ row: top + lines.length, column: columns.values[1] });
  return [header, ...lines, gradeRow(assessment, totalCell)];
}

/** A line of weights and scores to be summed. */
interface ScoreLine extends Pick<BlockRow, 'kind' | 'label' | 'note' | 'name'> {
  readonly weights: readonly NumberField[];
  readonly scores: readonly NumberField[];
  /** Blank until one of these is filled in: the score of 预算执行 alone is no total. */
  readonly awaited: readonly NumberField[];
}

function scoreLines(assessment: Assessment): ScoreLine[] {
  const { form, evaluation } = assessment;
  const execution = executionFields(assessment);
  const counted = evaluation.indicators
    .filter(({ isCounted }) => isCounted)
    .map(({ indicator }) => indicator);
  const levels = evaluation.levels.map(({ name, rows }) => {
    const own = form.indicators.filter(({ row }) => rows.includes(row));
    const { scores } = fieldsOf(own);
    const weights = weightsOf(form, own);
    return { kind: 'level' as const, label: name, note: '', weights, scores, awaited: scores };
  });
  const apart = execution ? [execution] : [];
  const alone = fieldsOf(apart);
  const note = evaluation.executionScore.explanation;
  const first = execution
    ? [{ kind: 'level' as const, label: '预算执行', note, ...alone, awaited: alone.scores }]
    : [];
  const weights = weightsOf(form, counted);
  const total: ScoreLine = {
    kind: 'total',
    label: '总分',
    note: evaluation.totalScore.explanation,
    name: '总分',
    // The weight of 预算执行 alone is no total.
    weights: sumOf(weights) ? [...weights, ...alone.weights] : [],
    scores: fieldsOf([...counted, ...apart]).scores,
    awaited: fieldsOf(counted).scores,
  };
  return [...first, ...levels, total];
}

function fieldsOf(rows: readonly { readonly weight: NumberField; readonly score: NumberField }[]): {
  weights: NumberField[];
  scores: NumberField[];
} {
  return { weights: rows.map(({ weight }) => weight), scores: rows.map(({ score }) => score) };
}

function gradeRow({ evaluation, policy }: Assessment, totalCell: string): BlockRow {
  const { value, explanation } = evaluation.grade;
  const formula = gradeFormula(totalCell, policy);
  return {
    kind: 'value',
    label: '等级',
    values: [{ value: value ?? '', formula }],
    note: explanation,
    name: '等级',
  };
}

/** The execution row's weight and score, where they are no indicator row. */
function executionFields({
  form,
  evaluation,
}: Assessment): { weight: NumberField; score: NumberField } | undefined {
  const weight = form.funds?.executionWeight;
  if (!weight?.number || !isExecutionApart(form)) return undefined;
  const score = writtenExecutionScore(form);
  const literalWeight = executionWeightField(weight);
  if (score?.number !== undefined) return { weight: literalWeight, score };
  const number = evaluation.executionScore.value;
  return { weight: literalWeight, score: { raw: '', number, cell: undefined, isText: true } };
}

function levelValues(
  weights: readonly NumberField[],
  { scores, awaited }: { readonly scores: readonly NumberField[]; readonly awaited: readonly NumberField[] },
  row: number,
  columns: BlockColumns,
  decimals: number,
): BlockRow['values'] {
  const weight = sumOf(weights);
  const score = sumOf(awaited) && sumOf(scores);
  const [weightCell, scoreCell] = [0, 1].map((index) =>
    formatA1({ row, column: columns.values[index as 0 | 1] }),
  );
  const rate =
    weight?.gt(0) && score !== undefined ? Number(round(round(score, decimals).div(weight), 4)) : '';
  return [
    weight === undefined ? { value: '—' } : { value: Number(weight), formula: sumFormula(weights, 4) },
    {
      value: score === undefined ? '' : Number(round(score, decimals)),
      formula: scoreSum(scores, awaited, decimals),
    },
    {
      value: rate,
      formula: `IF(OR(N(${weightCell})=0,${scoreCell}=""),"",ROUND(${scoreCell}/${weightCell},4))`,
      format: PERCENT,
    },
  ];
}

/** Blank while none of the awaited scores is written. */
function scoreSum(scores: readonly NumberField[], awaited: readonly NumberField[], decimals: number): string {
  const sum = sumFormula(scores, decimals);
  const cells = /SUM\(([^)]*)\)/.exec(sumFormula(awaited, decimals))?.[1];
  const hasText = awaited.some(({ isText, number }) => isText && number !== undefined);
  return cells === undefined || hasText ? sum : `IF(COUNT(${cells})=0,"",${sum})`;
}
