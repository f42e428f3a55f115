import type { CellAddress } from '../sheet/address';
import { anchorOf, type Sheet } from '../sheet/sheet';
import { normalise } from '../values/normalise';
import { inColumn, numberField, rateField, scoreField, textField, weightField } from './fields';
import type { FundColumns, FundRole, FundRow, Funds } from './form';
import { headsDivision } from './fund-divisions';
import type { LabelReading } from './reading';

/** The funds block as read, and its labels; without `funds` where nothing of it could be read. */
export interface ReadFunds {
  readonly funds: Omit<Funds, 'executionWeight'> | undefined;
  readonly labels: readonly LabelReading[];
  readonly rows: { readonly top: number; readonly bottom: number } | undefined;
}

/** One row of the block, by the columns of its header. */
export function fundRow(
  sheet: Sheet,
  row: number,
  label: string,
  columns: FundColumns,
  unit: string,
  above: readonly FundRow[],
): FundRow {
  const amount = (column: number | undefined) => numberField(sheet, inColumn(row, column), unit);
  const own = (column: number | undefined) => ownPlace(sheet, row, column, columns);
  const weight = weightField(sheet, own(columns.weight));
  const role = roleOfFund(label, above.length === 0);
  return {
    label,
    role,
    isSubPart: isSubPart(label, role, above),
    row,
    initialBudget: amount(columns.initialBudget),
    annualBudget: amount(columns.annualBudget),
    arrived: amount(columns.arrived),
    spent: amount(columns.spent),
    weight,
    rate: rateField(sheet, inColumn(row, columns.rate)),
    score: scoreField(sheet, own(columns.score), weight),
    reason: textField(sheet, own(columns.reason)),
  };
}

/** Where a rate is merged over the points beside it, there is no place for points. */
function ownPlace(
  sheet: Sheet,
  row: number,
  column: number | undefined,
  columns: FundColumns,
): CellAddress | undefined {
  const place = inColumn(row, column);
  const isOther = place && Object.values(columns).includes(anchorOf(sheet, place).column);
  return isOther && anchorOf(sheet, place).column !== column ? undefined : place;
}

const ROLES: readonly (readonly [RegExp, FundRole])[] = [
  [
    /^(?:年度|项目|预算|部门|单位|整体|支出)*(?:财政)?(?:资金|金额|经费|支出|投资)?(?:总额|合计|总计|总数)$|^小计$|^年度.*资金总额$/,
    'total',
  ],
  [/结转|结余/, 'carry-over'],
  [/专户/, 'special-account'],
  [/单位资金|自筹|自有/, 'unit'],
  [/其他|其它/, 'other'],
  [/中央|省级|自治区|市级|县级|区级|旗县|盟市|地方|本级|上级/, 'part'],
  [/财政|公共预算|预算内|预算拨款/, 'fiscal'],
];

/** «其中：当年财政拨款» → fiscal. */
function roleOfFund(label: string, isFirst: boolean): FundRole {
  const bare = normalise(label)
    .replace(/[:：]$/, '')
    .replace(/^其中[:：]?/, '');
  const role = ROLES.find(([pattern]) => pattern.test(bare))?.[1] ?? 'part';
  return isFirst && /总额|合计|总计/.test(bare) ? 'total' : role;
}

/** «其中：» under the total names its first part; under another part it opens parts of that part. */
function isSubPart(label: string, role: FundRole, above: readonly FundRow[]): boolean {
  const previous = above.at(-1);
  if (!previous || previous.role === 'total' || headsDivision(previous)) return false;
  if (/^其中/.test(normalise(label))) return true;
  return previous.isSubPart && role === 'part';
}

/** A label of the funds block of which nothing was read. */
export function unreadFunds({ text, cell }: Pick<LabelReading, 'text' | 'cell'>): LabelReading {
  const keepsFrom = ['funds', 'execution-rate'] as const;
  return { cell, text, block: 'funds', role: undefined, state: 'unread', evidence: [], keepsFrom };
}
