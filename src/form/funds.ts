import Big from 'big.js';
import { cellAt, type Sheet } from '../sheet/sheet';
import { normalise } from '../values/normalise';
import { NO_NUMBER, NO_TEXT, numberField, remainder, textField } from './fields';
import type { FundColumns, FundRow, Funds, Indicator, NumberField, TextField } from './form';
import { pointsIn, roleOf } from './labels';
import type { ReadColumn } from './recognise/columns';
import { isDeduction } from './recognise/deductions';
import { withDivisions } from './fund-divisions';
import { withToldAmounts } from './told-amounts';
import { fundRow, type ReadFunds, unreadFunds } from './fund-row';
import { fundsBeside } from './funds-beside';
import { findBlankPairs } from './recognise/blank-pairs';
import { amountInside, findFundPairs } from './recognise/fund-pairs';
import { findFundsHeader, type FundsHeader, hasAmounts } from './recognise/funds-block';
import { HEAD_ROLES, namesHead } from './recognise/head-names';
import { columnReadings } from './recognise/readings';
import type { LabelReading } from './reading';
import { isWords } from './recognise/values';
import { isFundName, isFundTotal } from './recognise/vocabulary';
import { extentOf, type Scan, type ScannedRow } from './scan';
import { picked } from '../values/picked';

/** The funds block in some rows: a table, or labels with their amounts beside them. */
export function readFunds(scan: Scan, among: readonly ScannedRow[], unit: string): ReadFunds {
  const top = among[0]?.row ?? 1;
  const header = findFundsHeader(scan, among);
  const isRead = header !== undefined && hasAmounts(header.read);
  if (isRead && !header.isByNames) return orBlank(scan, among, unit, fromHeader(scan, header, top, unit));
  const pairs = findFundPairs(among);
  if (pairs) return fundsBeside(scan, pairs, unit);
  if (isRead) return fromHeader(scan, header, top, unit);
  const nothing = header ? notRead(header) : { funds: undefined, labels: [], rows: undefined };
  return orBlank(scan, among, unit, nothing);
}

/** Where nothing was read, labels with room beside them are a block to be filled in. */
function orBlank(scan: Scan, among: readonly ScannedRow[], unit: string, read: ReadFunds): ReadFunds {
  const blank = read.funds ? undefined : findBlankPairs(scan, among);
  return blank ? fundsBeside(scan, blank, unit) : read;
}

function notRead({ header, body, read }: Pick<FundsHeader, 'header' | 'body' | 'read'>): ReadFunds {
  return {
    funds: undefined,
    labels: columnReadings(read, 'funds').map(unreadFunds),
    rows: { top: header.row, bottom: body.at(-1)?.row ?? header.row },
  };
}

/** «执行率 | 年初预算：50 | 支出：48»: amounts in the row of the execution itself, where there is no block. */
export function fundsInRow(scan: Scan, indicators: readonly Indicator[], unit: string): ReadFunds {
  const execution = indicators.find(({ isExecution }) => isExecution);
  const row = execution && scan.byRow.get(execution.row);
  const told = row?.cells.filter(({ column, cell }) => amountInside(cell.text, { row: row.row, column }));
  const pairs = row && told && findFundPairs([{ ...row, cells: told }]);
  if (pairs) return fundsBeside(scan, pairs, unit);
  return { funds: undefined, labels: execution ? unreadExecution(execution) : [], rows: undefined };
}

/** Neither amounts nor a rate: nobody can say what it scores. */
function unreadExecution({ level3, level2, level1, actual, row }: Indicator): LabelReading[] {
  if (actual.value.kind !== 'qualitative') return [];
  const text = level3.value ?? level2?.raw ?? level1?.raw ?? '';
  return [unreadFunds({ text, cell: level3.cell ?? { row, column: actual.cell?.column ?? 1 } })];
}

function fromHeader(
  scan: Scan,
  { header, body, read, reason }: FundsHeader,
  top: number,
  unit: string,
): ReadFunds {
  const columns = columnsOf(read);
  const told = withToldAmounts(
    withRemainders(
      scan.sheet,
      readRows(scan.sheet, withoutNames(header, body), columns, unit, acrossLabel(read)),
      read.find(({ role, heading }) => role === undefined && isDeduction(heading)),
    ),
    unit,
  );
  const rows = withReason(scan.sheet, withDivisions(told.rows), reason);
  // A header over nothing that was read: its amounts stand where nobody looked.
  if (rows.length === 0) return notRead({ header, body, read });
  const label = blockLabel(scan, header, top);
  const total = rows.find(({ role }) => role === 'total') ?? (rows.length === 1 ? rows[0] : undefined);
  const funds = {
    headerRow: header.row,
    label,
    columns,
    columnLabels: Object.fromEntries(
      picked(read, ({ role, heading }) => (role ? [role, heading.text] : undefined)),
    ),
    total,
    rows,
  };
  return {
    funds,
    labels: [
      ...columnReadings(read, 'funds'),
      ...told.labels,
      ...(total ? [] : [withoutTotal(header, label)]),
    ],
    rows: { top: header.row, bottom: body.at(-1)?.row ?? header.row },
  };
}

/** A reason in a row of its own is that of all money. */
function withReason(
  sheet: Sheet,
  rows: readonly FundRow[],
  reason: FundsHeader['reason'],
): readonly FundRow[] {
  if (!reason) return rows;
  return rows.map((row) =>
    row.role === 'total' && row.reason.value === undefined
      ? { ...row, reason: textField(sheet, reason) }
      : row,
  );
}

/** «分值 | 扣分» instead of a score: what the row keeps. */
function withRemainders(sheet: Sheet, rows: FundRow[], deducted: ReadColumn | undefined): FundRow[] {
  if (!deducted) return rows;
  return rows.map((row) => {
    const lost = numberField(sheet, { row: row.row, column: deducted.heading.column });
    return { ...row, score: remainder(row.weight, lost) };
  });
}

/** Several sources and no row for all money: nobody says what the rate is the rate of. */
function withoutTotal({ row, cells: [first] }: ScannedRow, { value, cell }: TextField): LabelReading {
  const text = value ?? first?.cell.text ?? '';
  return unreadFunds({ text, cell: cell ?? { row, column: first?.column ?? 1 } });
}

/** «项目 | 部门 | 预算 | 执行» in one row: the project's name below is none of a source of money, 其中：省级补助 is. */
function withoutNames({ cells, hits }: ScannedRow, body: readonly ScannedRow[]): readonly ScannedRow[] {
  if (!hits.some(({ role }) => HEAD_ROLES.some((each) => each === role))) return body;
  const heads = cells.filter(({ column, cell }) => namesHead(cell.text) && !holdsFundNames(body, column));
  const names = new Set(heads.map(({ column }) => column));
  return body.map((row) => ({ ...row, cells: row.cells.filter(({ column }) => !names.has(column)) }));
}

function holdsFundNames(body: readonly ScannedRow[], column: number): boolean {
  const texts = body
    .flatMap(({ cells }) => cells.filter((each) => each.column === column))
    .map(({ cell }) => cell.text);
  // One project alone may be called as a source of money is.
  return texts.some(isFundTotal) || texts.filter(isFundName).length > 1;
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
  let unnamed: FundRow | undefined;
  for (const row of rows) {
    const label = labelOf(row, columns);
    if (label === undefined || (label === '' && !hasAmount(row, columns))) continue;
    const fund = fundRow(sheet, row.row, label === '' ? across : label, columns, unit, read);
    if (label === '') unnamed ??= fund;
    read.push(fund);
  }
  return read.some(({ role }) => role === 'total') ? read : withTotal(read, unnamed);
}

/** Above sources with names, amounts without one are those of all money: only their block has a label. */
function withTotal(rows: readonly FundRow[], unnamed: FundRow | undefined): FundRow[] {
  const isTotal = (row: FundRow) => row === unnamed && row === rows[0] && rows.length > 1;
  return rows.map((row) => (isTotal(row) ? { ...row, role: 'total' } : row));
}

/** The text left of the first amount, nearest to it; the block's own label does not count. */
function labelOf({ cells }: ScannedRow, columns: FundColumns): string | undefined {
  const first = Math.min(...amountColumns(columns));
  const texts = cells.filter(
    ({ column, cell }) =>
      column < first && isWords(cell) && !isBlockLabel(cell.text) && !UNIT_ALONE.test(cell.text.trim()),
  );
  return texts.map(({ cell }) => cell.text.trim()).join('');
}

/** «（万元）» below the label of the block goes on with it. */
const UNIT_ALONE = /^[(（](?:单位[:：])?[百千]?[万亿]?元[)）]$/;

function amountColumns(columns: FundColumns): number[] {
  return [columns.initialBudget, columns.annualBudget, columns.arrived, columns.spent].filter(isColumn);
}

function hasAmount({ cells }: ScannedRow, columns: FundColumns): boolean {
  const wanted = amountColumns(columns);
  return cells.some(({ column, cell }) => wanted.includes(column) && /\d/.test(normalise(cell.text)));
}

function isColumn(column: number | undefined): column is number {
  return column !== undefined;
}

function isBlockLabel(text: string): boolean {
  return roleOf(text) === 'fundsBlock';
}

/** Where the points of 预算执行率 stand: see Funds.executionWeight. */
function executionWeight(
  sheet: Sheet,
  funds: Omit<Funds, 'executionWeight'>,
  indicators: readonly Indicator[],
  whole: NumberField | undefined,
): NumberField {
  const total = funds.total?.weight;
  if (total?.number !== undefined) return total;
  const part = funds.rows.map(({ weight }) => weight).find(({ number }) => number !== undefined);
  const row = indicators.find(({ isExecution }) => isExecution)?.weight;
  const left = row ? undefined : pointsLeft(funds, indicators, whole);
  return part ?? pointsInLabels(sheet, funds) ?? row ?? left ?? total ?? NO_NUMBER;
}

/**
 * «得分 | 9.85» in the funds block without any points beside it: they are what the rows leave of the whole. No cell
 * holds them.
 */
function pointsLeft(
  { columns, total }: Omit<Funds, 'executionWeight'>,
  indicators: readonly Indicator[],
  whole: NumberField | undefined,
): NumberField | undefined {
  // A column for them that is blank is to be filled in.
  if (columns.weight !== undefined) return undefined;
  const score = total?.score.number;
  const rest = (whole?.number ?? Big(WHOLE)).minus(sumOfWeights(indicators));
  if (!score || rest.lte(0) || rest.gt(MOST_POINTS) || score.gt(rest)) return undefined;
  return { raw: `${rest.toFixed()}分`, number: rest, cell: undefined, isText: true };
}

/** No bureau gives more points to execution. */
const MOST_POINTS = 30;

/** Where the points of 预算执行率 stand, and the indicator rows that are not those points. */
export interface ExecutionPlace {
  readonly weight: NumberField;
  readonly indicators: readonly Indicator[];
  /** What the execution got, where a row of the indicators says it and the block has no place for it. */
  readonly score?: NumberField;
}

/**
 * An indicator called 预算执行率 beside points of the funds block is an indicator like others: it is scored by what is
 * written in its row. Where the rows alone make the whole, the block's points are those of the row, printed twice.
 * @param whole the points in the row of the total
 */
export function executionPlace(
  sheet: Sheet,
  funds: Omit<Funds, 'executionWeight'>,
  indicators: readonly Indicator[],
  whole: NumberField | undefined,
): ExecutionPlace {
  const weight = executionWeight(sheet, funds, indicators, whole);
  const row = indicators.find(({ isExecution }) => isExecution);
  if (row && weight.number && holdsScoreOnly(row) && !funds.total?.score.cell)
    return { weight, indicators: indicators.filter((each) => each !== row), score: row.score };
  const isApart = row?.weight.number?.gt(0) === true && weight !== row.weight;
  if (!row || !isApart) return { weight, indicators };
  if (sumOfWeights(indicators).eq(WHOLE)) return { weight: row.weight, indicators };
  return { weight, indicators: indicators.map(withoutExecution) };
}

/** «执行率得分 | 9.5» below the indicators: neither values nor points of its own. */
function holdsScoreOnly({ weight, score, target, actual }: Indicator): boolean {
  const isBlank = [target, actual].every(({ value }) => value.kind === 'none');
  return isBlank && weight.number === undefined && score.number !== undefined;
}

/** The funds with what was read of the execution elsewhere. */
export function withExecutionPlace(
  funds: Omit<Funds, 'executionWeight'>,
  { weight, score }: ExecutionPlace,
): Funds {
  const { total } = funds;
  if (!score || !total) return { ...funds, executionWeight: weight };
  const scored = { ...total, score };
  const rows = funds.rows.map((row) => (row === total ? scored : row));
  return { ...funds, total: scored, rows, executionWeight: weight };
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
