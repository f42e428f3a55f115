import type Big from 'big.js';
import type { FundRow, GoalPart, Indicator, LevelLabel, SelfEvaluationForm } from '../../src/form/form';
import { type CellAddress, formatA1, formatRange } from '../../src/sheet/address';
import type { WrittenValue } from '../../src/values/value';

/** A field in one line: «C3 渠道清淤»; «C3 —» where it is blank, «—» where the form has no place for it. */
const line = (cell: CellAddress | undefined, value: { toString(): string } | undefined) =>
  [cell && formatA1(cell), value?.toString() ?? '—'].filter((part) => part !== undefined).join(' ');

const plain = (value: Big | undefined) => value?.toFixed();

/** What the reader made of a form, short enough to be compared with the form by eye. */
export function formSummary(form: SelfEvaluationForm): unknown {
  return {
    family: form.family,
    sheet: form.sheet,
    range: formatRange(form.range),
    scored: form.isScored,
    fields: {
      title: line(form.title.cell, form.title.value),
      year: line(form.year.cell, form.year.value),
      project: line(form.projectName.cell, form.projectName.value),
      department: line(form.competentDepartment.cell, form.competentDepartment.value),
      unit: line(form.implementingUnit.cell, form.implementingUnit.value),
      money: line(form.moneyUnit.cell, form.moneyUnit.value),
      expected: line(form.goal.expected.cell, form.goal.expected.value),
      actual: line(form.goal.actual.cell, form.goal.actual.value),
      grade: line(form.grade.cell, form.grade.value),
      statedTotal: line(form.statedTotal.cell, plain(form.statedTotal.number)),
    },
    ...(form.goals.length > 0 ? { goals: form.goals.map(goalLine) } : {}),
    funds: (form.funds?.rows ?? []).map(fundLine),
    executionWeight: line(form.funds?.executionWeight.cell, plain(form.funds?.executionWeight.number)),
    indicators: form.indicators.map(indicatorLine),
    total: form.total
      ? `${form.total.row}: ${plain(form.total.weight.number) ?? '—'} / ${plain(form.total.score.number) ?? '—'}`
      : null,
    notes: form.notes.map(({ label, text }) => `${label}: ${text.value ?? '—'}`),
  };
}

function goalLine({ label, expected, actual, share }: GoalPart): string {
  return `${label} (${plain(share.number) ?? '—'}): ${expected.value ?? '—'} → ${actual.value ?? '—'}`;
}

function fundLine(fund: FundRow): string {
  const columns = ['initialBudget', 'annualBudget', 'arrived', 'spent', 'weight', 'rate', 'score'] as const;
  const numbers = columns.flatMap((column) =>
    fund[column].number ? [`${column} ${fund[column].number.toFixed()}`] : [],
  );
  return `${fund.row} ${fund.role}${fund.isSubPart ? ' (其中)' : ''} ${fund.label}: ${numbers.join(', ')}`;
}

function indicatorLine(indicator: Indicator): string {
  const { row, level1, level2, level3, target, actual, weight, score, reason } = indicator;
  const kinds = [
    indicator.isPlaceholder && 'placeholder',
    indicator.isNotApplicable && 'not applicable',
    indicator.isExecution && 'execution',
  ].filter((kind) => kind !== false);
  const points = `${plain(weight.number) ?? '—'} / ${plain(score.number) ?? '—'}`;
  const names = [levelText(level1), levelText(level2), level3.value ?? '—'].join(' > ');
  const why = reason.value === undefined ? '' : `, ${reason.value}`;
  return `${row} ${kinds.length > 0 ? `[${kinds.join(', ')}] ` : ''}${names}: ${valueText(target.value)} → ${valueText(actual.value)}, ${points}${why}`;
}

function levelText(level: LevelLabel | undefined): string {
  if (!level) return '—';
  return level.points ? `${level.name}(${level.points.toFixed()})` : level.name;
}

function valueText(value: WrittenValue): string {
  const number = 'number' in value && value.number ? ` ${value.number.toString()}` : '';
  return value.raw === '' ? '—' : `“${value.raw}” ${value.kind}${number}`;
}
