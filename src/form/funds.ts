import Big from 'big.js';
import { cellAt, type Sheet } from '../sheet/sheet';
import { normalise } from '../values/normalise';
import {
  inColumn,
  NO_NUMBER,
  NO_TEXT,
  numberField,
  rateField,
  scoreField,
  textField,
  weightField,
} from './fields';
import type { FundColumns, FundRole, FundRow, Funds, Indicator, NumberField, TextField } from './form';
import { bareLabel, pointsIn, roleOf } from './labels';
import type { LabelReading } from './reading';
import type { ReadColumn } from './recognise/columns';
import { findFundPairs, type FundPairs, unpaired } from './recognise/fund-pairs';
import { findFundsHeader, type FundsHeader, hasAmounts } from './recognise/funds-block';
import { columnReadings, hitReading } from './recognise/readings';
import { extentOf, type Scan, type ScannedRow } from './scan';

/** The funds block as read, and its labels; without `funds` where nothing of it could be read. */
export interface ReadFunds {
  readonly funds: Omit<Funds, 'executionWeight'> | undefined;
  readonly labels: readonly LabelReading[];
  readonly rows: { readonly top: number; readonly bottom: number } | undefined;
}

/** The funds block between two rows: a table, or labels with their amounts beside them. */
export function readFunds(scan: Scan, top: number, bottom: number, unit: string): ReadFunds {
  const header = findFundsHeader(scan, top, bottom);
  if (header && hasAmounts(header.read)) return fromHeader(scan, header, top, unit);
  const pairs = findFundPairs(scan, top, bottom);
  if (pairs) return fromPairs(scan, pairs, unit);
  const labels = header ? columnReadings(header.read, 'funds') : [];
  return {
    funds: undefined,
    labels,
    rows: header && { top: header.header.row, bottom: header.body.at(-1)?.row ?? header.header.row },
  };
}

function fromHeader(scan: Scan, { header, body, read }: FundsHeader, top: number, unit: string): ReadFunds {
  const columns = columnsOf(read);
  const rows = readRows(scan.sheet, body, columns, unit, acrossLabel(read));
  const label = blockLabel(scan, header, top);
  const funds = {
    headerRow: header.row,
    label,
    columns,
    columnLabels: Object.fromEntries(
      read.flatMap(({ role, heading }) => (role ? [[role, heading.text]] : [])),
    ),
    total: rows.find(({ role }) => role === 'total') ?? (rows.length === 1 ? rows[0] : undefined),
    rows,
  };
  return {
    funds,
    labels: columnReadings(read, 'funds'),
    rows: { top: header.row, bottom: body.at(-1)?.row ?? header.row },
  };
}

function columnsOf(read: readonly ReadColumn[]): FundColumns {
  const columns: Record<string, number> = {};
  for (const { role, heading } of read) if (role !== undefined) columns[role] ??= heading.column;
  return columns;
}

/** Where amounts stand across without names of rows, the row is called as the column of all money: «合计». */
function acrossLabel(read: readonly ReadColumn[]): string {
  return read.find(({ role }) => role === 'annualBudget')?.heading.bare ?? '';
}

/** The label that heads the block, at the left of the header row or above it. */
function blockLabel(scan: Scan, header: ScannedRow, top: number): TextField {
  const above = scan.rows.filter(({ row }) => row >= top && row < header.row);
  const hit = [header, ...above].flatMap(({ hits }) => hits).find(({ role }) => role === 'fundsBlock');
  if (hit) return textField(scan.sheet, hit.cell);
  const first = header.cells[0];
  const cell = first && { row: header.row, column: first.column };
  return cell && extentOf(scan.sheet, cell).bottom > header.row ? textField(scan.sheet, cell) : NO_TEXT;
}

function readRows(
  sheet: Sheet,
  rows: readonly ScannedRow[],
  columns: FundColumns,
  unit: string,
  across: string,
): FundRow[] {
  const read: FundRow[] = [];
  for (const row of rows) {
    const label = labelOf(row, columns);
    if (label === undefined || (label === '' && !hasAmount(row, columns))) continue;
    read.push(fundRow(sheet, row.row, label === '' ? across : label, columns, unit, read));
  }
  return read;
}

/** The text left of the first amount, nearest to it; the block's own label does not count. */
function labelOf({ cells }: ScannedRow, columns: FundColumns): string | undefined {
  const first = Math.min(...amountColumns(columns));
  const texts = cells.filter(
    ({ column, cell }) => column < first && typeof cell.value === 'string' && !isBlockLabel(cell.text),
  );
  return texts.map(({ cell }) => cell.text.trim()).join('');
}

function amountColumns(columns: FundColumns): number[] {
  return [columns.initialBudget, columns.annualBudget, columns.arrived, columns.spent].filter(isColumn);
}

function hasAmount({ cells }: ScannedRow, columns: FundColumns): boolean {
  const wanted = amountColumns(columns);
  return cells.some(({ column, cell }) => wanted.includes(column) && /\d/.test(cell.text));
}

function isColumn(column: number | undefined): column is number {
  return column !== undefined;
}

function isBlockLabel(text: string): boolean {
  return roleOf(text) === 'fundsBlock';
}

/** Labels with their amounts beside them; the rows below name sources, each amount in the column of its kind. */
function fromPairs(scan: Scan, { pairs, below }: FundPairs, unit: string): ReadFunds {
  const { sheet } = scan;
  const [first] = pairs;
  if (!first) return { funds: undefined, labels: [], rows: undefined };
  const isInRow = pairs.every(({ cell }) => cell.row === first.cell.row);
  const columns: FundColumns = isInRow
    ? Object.fromEntries(pairs.map(({ role, value }) => [role, value.column]))
    : {};
  const total = pairsRow(sheet, pairs, unit);
  const rows = [total];
  for (const row of isInRow ? below : []) {
    const label = row.cells[0]?.cell.text.trim() ?? '';
    rows.push(fundRow(sheet, row.row, label, columns, unit, rows));
  }
  return {
    funds: {
      headerRow: first.cell.row,
      label: NO_TEXT,
      columns,
      columnLabels: Object.fromEntries(pairs.map(({ role, text }) => [role, text])),
      total,
      rows,
    },
    labels: [
      ...pairs.map((pair) => hitReading(pair, 'funds')),
      ...unpaired(scan, { pairs, below }).map((label) => unreadFunds(label)),
    ],
    rows: { top: first.cell.row, bottom: below.at(-1)?.row ?? pairs.at(-1)?.cell.row ?? first.cell.row },
  };
}

function unreadFunds({ text, cell }: Pick<LabelReading, 'text' | 'cell'>): LabelReading {
  const keepsFrom = ['funds', 'execution-rate'] as const;
  return { cell, text, block: 'funds', role: undefined, state: 'unread', evidence: [], keepsFrom };
}

/** All the pairs make up one row: the total. */
function pairsRow(sheet: Sheet, pairs: FundPairs['pairs'], unit: string): FundRow {
  const at = (role: keyof FundColumns) => pairs.find((pair) => pair.role === role)?.value;
  const amount = (role: keyof FundColumns) => numberField(sheet, at(role), unit);
  return {
    label: pairs.map(({ text }) => bareLabel(text)).join('/'),
    role: 'total',
    isSubPart: false,
    row: pairs[0]?.cell.row ?? 1,
    initialBudget: amount('initialBudget'),
    annualBudget: amount('annualBudget'),
    arrived: amount('arrived'),
    spent: amount('spent'),
    weight: NO_NUMBER,
    rate: rateField(sheet, at('rate')),
    score: NO_NUMBER,
    reason: NO_TEXT,
  };
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
  const weight = weightField(sheet, inColumn(row, columns.weight));
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
  return indicators.reduce(
    (all, { weight, isGroup }) => (isGroup ? all : all.plus(weight.number ?? 0)),
    Big(0),
  );
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
