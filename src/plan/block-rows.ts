import Big from 'big.js';
import type { Assessment } from '../assess';
import type { ResultLine } from '../evaluation/evaluation';
import { fieldOperand } from '../evaluation/operand';
import { gradeFormula } from '../evaluation/grade';
import { contradictionText } from '../evaluation/state-words';
import { sumFormula } from '../evaluation/sums';
import type { NumberField } from '../form/form';
import { figuresText } from '../rules/figures-text';
import { type CellAddress, formatA1 } from '../sheet/address';
import { plain } from '../values/print';
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
  /** Documents of a policy that a person chose; none where it was only proposed. */
  readonly basis: readonly string[];
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
  rows.push({ kind: 'note', label: '口径', values: [], note: lastNote(place.basis) });
  return rows;
}

/** The block is printed with the form: it names documents, never a pack or what the tool thinks of it. */
function lastNote(basis: readonly string[]): string {
  const documents = basis.length === 0 ? '' : `依据${basis.join('、')}。`;
  return `${documents}本区由公式计算，随表内数字变化；阴影格可填写。`;
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

function arrivalRateRow(
  { evaluation, policy }: Assessment,
  arrived: BlockRow,
  arrivedCell: string,
): BlockRow {
  const base = {
    kind: 'value' as const,
    label: '资金到位率',
    note: '实际到位资金 ÷ 全年项目资金 × 100%',
    name: '资金到位率',
  };
  const { budget } = evaluation.arrival;
  if (!budget?.number.gt(0))
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
  const labels = ['分值', '得分', '得分率'].map((value) => ({ value }));
  const header: BlockRow = { kind: 'header', label: '项目', values: labels, note: '说明' };
  const { lines } = assessment.evaluation;
  const rows = lines.map((line, index) => lineRow(assessment, line, top + 1 + index, columns));
  return [header, ...rows, gradeRow(assessment, top + lines.length, columns)];
}

function lineRow(
  { evaluation, policy }: Assessment,
  line: ResultLine,
  row: number,
  columns: BlockColumns,
): BlockRow {
  const values = lineValues(line, row, columns, policy.decimals.score);
  if (line.kind === 'total') return totalRow(evaluation, values);
  const note = line.kind === 'execution' ? executionNote(evaluation) : '';
  return { kind: 'level', label: line.name, note, values };
}

/** Why the score beside it is what it is; where the form holds another one than the figures give, both are said. */
function executionNote({ executionScore }: Assessment['evaluation']): string {
  const { field, value, explanation, standing } = executionScore;
  const differs = standing === 'over' || standing === 'under';
  if (!differs || !field?.number || !value) return explanation;
  return `表中得分${plain(field.number)}，按执行率应为${plain(value)}（${explanation}）`;
}

/** A sum above the policy's total is no total: it is left blank, and the note says why. */
function totalRow(
  { total, totalScore, result }: Assessment['evaluation'],
  values: BlockRow['values'],
): BlockRow {
  const base = { kind: 'total' as const, label: '总分', name: '总分' };
  const over = result.contradictions.find(({ kind }) => kind === 'over');
  if (!total.score || !over) return { ...base, note: totalScore.explanation, values };
  const [weight, , rate] = values;
  return {
    ...base,
    note: contradictionText(over),
    values: [weight, { value: null }, { ...rate, value: '' }] as BlockRow['values'],
  };
}

/** The grade of the total in row `totalRow`; blank while points or scores are not whole, also when they change later. */
function gradeRow(
  assessment: Assessment,
  totalRow: number,
  { values: [weightColumn, scoreColumn] }: BlockColumns,
): BlockRow {
  const { evaluation, policy } = assessment;
  const { value, explanation } = evaluation.grade;
  const weightCell = formatA1({ row: totalRow, column: weightColumn });
  const totalCell = formatA1({ row: totalRow, column: scoreColumn });
  const isWhole = `N(${weightCell})=${plain(policy.total)}${allScored(evaluation.total.awaited)}`;
  const formula = `IF(AND(${isWhole}),${gradeFormula(totalCell, policy)},"")`;
  const content = value === undefined ? { value: null } : { value, formula };
  const note = value === undefined ? `${figuresText(assessment)}，暂不评等级。` : explanation;
  return { kind: 'value', label: '等级', values: [content], note, name: '等级' };
}

/** «,COUNT(H13:H24)=12»: none of the scores is blank. */
function allScored(awaited: readonly NumberField[]): string {
  const numbers = awaited.filter(({ cell, isText, number }) => cell && number !== undefined && !isText);
  const cells = cellsOf(numbers);
  return cells === undefined ? '' : `,COUNT(${cells})=${numbers.length}`;
}

function cellsOf(fields: readonly NumberField[]): string | undefined {
  return /SUM\(([^)]*)\)/.exec(sumFormula(fields, 0))?.[1];
}

function lineValues(
  { weight, score, weights, scores, awaited }: ResultLine,
  row: number,
  { values: [weightColumn, scoreColumn] }: BlockColumns,
  decimals: number,
): BlockRow['values'] {
  const weightCell = formatA1({ row, column: weightColumn });
  const scoreCell = formatA1({ row, column: scoreColumn });
  const printed = score && round(score, decimals);
  const rate = weight?.gt(0) && printed ? Number(round(printed.div(weight), 4)) : '';
  return [
    weight === undefined ? { value: '—' } : { value: Number(weight), formula: sumFormula(weights, 4) },
    {
      value: printed === undefined ? '' : Number(printed),
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
  const cells = cellsOf(awaited);
  const hasText = awaited.some(({ isText, number }) => isText && number !== undefined);
  return cells === undefined || hasText ? sum : `IF(COUNT(${cells})=0,"",${sum})`;
}
