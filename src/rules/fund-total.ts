import Big from 'big.js';
import type { FundColumns, FundRow, Funds, SelfEvaluationForm } from '../form/form';
import { yuanIn } from '../form/money-unit';
import { fundLabel } from '../evaluation/execution';
import { fieldOperand } from '../evaluation/operand';
import { plain } from '../values/print';
import { defineRule, type DetectionOf } from './engine/define-rule';
import { numberEdits } from './shared/number-fix';
import { places } from './shared/places';
import { MOF_2020 } from './shared/sources';

const COLUMNS = [
  'initialBudget',
  'annualBudget',
  'arrived',
  'spent',
] as const satisfies readonly (keyof FundColumns)[];

const messages = { differs: '“{label}”的{column}为{written}，各项之和为{sum}，相差{difference}。' } as const;

type Found = DetectionOf<typeof messages>;

/** 年度资金总额 is not the sum of its parts, beyond 0.01 万元 (seen: 0.03 short). */
export const fundTotal = defineRule({
  id: 'fund-total',
  title: '资金总额与各项之和不符',
  severity: 'E',
  advice: '请核对各项资金；总额可改为求和公式。',
  sources: [MOF_2020, { document: '巴彦淖尔市临河区2022年转移支付自评表', mark: 'in-use' }],
  messages,
  options: { tolerance: { default: 0.01, about: '允许的误差，单位万元。' } },
  isFixable: true,
  *check({ form, options }) {
    const { funds } = form;
    if (!funds?.total) return;
    const tolerance = toleranceIn(form, Big(options.tolerance));
    for (const column of COLUMNS) yield* columnDetection(funds, funds.total, column, tolerance);
  },
});

/** In the form's unit: amounts in 亿元 are rounded to 万元. */
function toleranceIn(form: SelfEvaluationForm, tolerance: Big): Big {
  const inUnit = tolerance.times(10_000).div(yuanIn(form.moneyUnit.value));
  return inUnit.lt(FINEST) ? Big(FINEST) : inUnit;
}

const FINEST = 0.0001;

function* columnDetection(
  funds: Funds,
  total: FundRow,
  column: (typeof COLUMNS)[number],
  tolerance: Big,
): Iterable<Found> {
  const written = total[column];
  const parts = partsOf(funds, column);
  if (!written.number?.gt(0) || parts.length === 0) return;
  const sum = parts.reduce((all, part) => all.plus(part[column].number ?? 0), Big(0));
  const difference = written.number.minus(sum).abs();
  if (difference.lte(tolerance) || (isOneOfSeveral(parts) && sum.lt(written.number))) return;
  const params = {
    label: total.label,
    column: fundLabel(funds, column),
    written: plain(written.number),
    sum: plain(sum),
    difference: plain(difference),
  };
  const formula = parts.map((part) => fieldOperand(part[column])).join('+');
  const computed = { value: sum, formula, explanation: `各项之和${plain(sum)}` };
  yield {
    message: 'differs',
    params,
    cells: places(written.cell, ...parts.map((part) => part[column].cell)),
    ...(written.isText ? {} : { fix: { edits: numberEdits(written, computed) } }),
  };
}

/** «其中：市级» alone names one source, and leaves the others out. */
function isOneOfSeveral([only, ...others]: readonly FundRow[]): boolean {
  return others.length === 0 && /^其中/.test(only?.label ?? '');
}

/** Parts of the total that have an amount; «其中：中央补助» under another part is not added twice. */
export function partsOf(funds: Funds, column: (typeof COLUMNS)[number]): FundRow[] {
  return funds.rows.filter(
    (row) => row !== funds.total && !row.isSubPart && row[column].number !== undefined,
  );
}
