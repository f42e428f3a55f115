import Big from 'big.js';
import { cellAt, type Sheet } from '../sheet/sheet';
import { normalise } from '../values/normalise';
import { inColumn, NO_NUMBER, numberField, rateField, scoreField, textField } from './fields';
import type { FundColumns, FundRole, FundRow, Funds, Indicator, NumberField, TextField } from './form';
import { type LabelRole, pointsIn, roleOf } from './labels';
import { extentOf, type LabelHit, type Scan, type ScannedRow } from './scan';

const FUND_ROLES: ReadonlySet<LabelRole> = new Set<LabelRole>([
  'initialBudget',
  'annualBudget',
  'arrived',
  'spent',
  'weight',
  'rate',
  'score',
  'reason',
]);

/** The funds block between two rows, by its labels; undefined where there is none. */
export function readFunds(
  scan: Scan,
  top: number,
  bottom: number,
  unit: string,
): Omit<Funds, 'executionWeight'> | undefined {
  const rows = scan.rows.filter(({ row }) => row >= top && row < bottom);
  const header = rows.find(isFundsHeader);
  if (!header) return undefined;
  const hits = header.hits.filter(({ role }) => FUND_ROLES.has(role));
  const columns = columnsOf(hits);
  const fundRows = readRows(scan.sheet, rowsUnder(rows, header), columns, unit);
  const total =
    fundRows.find(({ role }) => role === 'total') ?? (fundRows.length === 1 ? fundRows[0] : undefined);
  return {
    headerRow: header.row,
    label: blockLabel(scan.sheet, header, rows),
    columns,
    columnLabels: Object.fromEntries(hits.map(({ role, text }) => [role, text])),
    total,
    rows: fundRows,
  };
}

/** A row with a label of spending and another of budget or rate. */
function isFundsHeader({ hits }: ScannedRow): boolean {
  const has = (role: LabelRole) => hits.some((hit) => hit.role === role);
  return has('spent') && (has('annualBudget') || has('initialBudget') || has('rate'));
}

function columnsOf(hits: readonly LabelHit[]): FundColumns {
  const columns: Record<string, number> = {};
  for (const { role, cell } of hits) columns[role] ??= cell.column;
  return columns;
}

/** Rows under the header until the goal or the indicators begin. */
function rowsUnder(rows: readonly ScannedRow[], header: ScannedRow): ScannedRow[] {
  const under = rows.filter(({ row }) => row > header.row);
  const end = under.findIndex(({ hits }) =>
    hits.some(({ role }) => role === 'goalExpected' || role === 'goalActual' || role === 'goalBlock'),
  );
  return end < 0 ? under : under.slice(0, end);
}

/** The label that heads the block, at the left of the header row or above it. */
function blockLabel(sheet: Sheet, header: ScannedRow, rows: readonly ScannedRow[]): TextField {
  const hit = [header, ...rows].flatMap(({ hits }) => hits).find(({ role }) => role === 'fundsBlock');
  return textField(sheet, hit?.cell);
}

function readRows(sheet: Sheet, rows: readonly ScannedRow[], columns: FundColumns, unit: string): FundRow[] {
  const read: FundRow[] = [];
  for (const row of rows) {
    const label = labelOf(row, columns);
    if (label !== '') read.push(fundRow(sheet, row.row, label, columns, unit, read));
  }
  return read;
}

/** The text left of the first amount, nearest to it; the block's own label does not count. */
function labelOf({ cells }: ScannedRow, columns: FundColumns): string {
  const first = Math.min(
    ...[columns.initialBudget, columns.annualBudget, columns.arrived, columns.spent].filter(isColumn),
  );
  const texts = cells.filter(
    ({ column, cell }) => column < first && typeof cell.value === 'string' && !isBlockLabel(cell.text),
  );
  return texts.map(({ cell }) => cell.text.trim()).join('');
}

function isColumn(column: number | undefined): column is number {
  return column !== undefined;
}

function isBlockLabel(text: string): boolean {
  return roleOf(text) === 'fundsBlock';
}

function fundRow(
  sheet: Sheet,
  row: number,
  label: string,
  columns: FundColumns,
  unit: string,
  above: readonly FundRow[],
): FundRow {
  const amount = (column: number | undefined) => numberField(sheet, inColumn(row, column), unit);
  const weight = numberField(sheet, inColumn(row, columns.weight));
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
    score: scoreField(sheet, inColumn(row, columns.score), weight),
    reason: textField(sheet, inColumn(row, columns.reason)),
  };
}

const ROLES: readonly (readonly [RegExp, FundRole])[] = [
  [/^(?:年度|项目|预算)?(?:财政)?(?:资金)?(?:总额|合计|总计)$|^小计$|^年度.*资金总额$/, 'total'],
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
  if (!previous || previous.role === 'total') return false;
  if (/^其中/.test(normalise(label))) return true;
  return previous.isSubPart && role === 'part';
}

/** Where the points of 预算执行率 stand: see Funds.executionWeight. */
function executionWeight(
  sheet: Sheet,
  funds: Omit<Funds, 'executionWeight'>,
  indicators: readonly Indicator[],
): NumberField {
  const total = funds.total?.weight;
  if (total?.number !== undefined) return total;
  const part = funds.rows.map(({ weight }) => weight).find(({ number }) => number !== undefined);
  const row = indicators.find(({ isExecution }) => isExecution)?.weight;
  return part ?? pointsInLabels(sheet, funds) ?? row ?? total ?? NO_NUMBER;
}

/** Where the points of 预算执行率 stand, and the indicator rows that are not those points. */
export interface ExecutionPlace {
  readonly weight: NumberField;
  readonly indicators: readonly Indicator[];
}

/**
 * An indicator called 预算执行率 beside points of the funds block is an indicator like others: it is scored by what is
 * written in its row. Where the rows alone make the whole, the block's points are those of the row, printed twice.
 */
export function executionPlace(
  sheet: Sheet,
  funds: Omit<Funds, 'executionWeight'>,
  indicators: readonly Indicator[],
): ExecutionPlace {
  const weight = executionWeight(sheet, funds, indicators);
  const row = indicators.find(({ isExecution }) => isExecution);
  const isApart = row?.weight.number?.gt(0) === true && weight !== row.weight;
  if (!row || !isApart) return { weight, indicators };
  if (sumOfWeights(indicators).eq(WHOLE)) return { weight: row.weight, indicators };
  return { weight, indicators: indicators.map(withoutExecution) };
}

const WHOLE = 100;

function sumOfWeights(indicators: readonly Indicator[]): Big {
  return indicators.reduce((all, { weight }) => all.plus(weight.number ?? 0), Big(0));
}

function withoutExecution(indicator: Indicator): Indicator {
  const { target, actual } = indicator;
  const isWritten = target.value.kind === 'quantity' && actual.value.kind === 'quantity';
  return indicator.isExecution && isWritten ? { ...indicator, isExecution: false } : indicator;
}

function pointsInLabels(sheet: Sheet, funds: Omit<Funds, 'executionWeight'>): NumberField | undefined {
  const { columns, headerRow, label } = funds;
  const cells = [columns.weight, columns.score, columns.rate]
    .filter(isColumn)
    .map((column) => extentOf(sheet, { row: headerRow, column }));
  const places = [
    ...(label.cell ? [label.cell] : []),
    ...cells.map(({ top, left }) => ({ row: top, column: left })),
  ];
  for (const cell of places) {
    const raw = cellAt(sheet, cell.row, cell.column)?.text ?? '';
    const points = pointsIn(raw);
    if (points !== undefined) return { raw, number: Big(points), cell };
  }
  return undefined;
}
