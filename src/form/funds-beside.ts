import type { CellAddress } from '../sheet/address';
import type { Sheet } from '../sheet/sheet';
import { NO_TEXT, numberBehind, numberField, rateField, scoreField, textField, weightField } from './fields';
import type { FundColumns, FundRow, NumberField, TextField } from './form';
import { fundRow, type ReadFunds, unreadFunds } from './fund-row';
import { bareLabel } from './labels';
import { type FundPairs, unpaired } from './recognise/fund-pairs';
import { hitReading } from './recognise/readings';
import { normalise } from '../values/normalise';
import { moneyUnit } from './money-unit';
import { type Scan, textAt } from './scan';

/** Labels with their amounts beside them; the rows below name sources, each amount in the column of its kind. */
export function fundsBeside(scan: Scan, found: FundPairs, unit: string): ReadFunds {
  const { pairs, below, top } = found;
  const [first] = pairs;
  if (!first) return { funds: undefined, labels: [], rows: undefined };
  const columns: FundColumns = Object.fromEntries(pairs.map(({ role, value }) => [role, value.column]));
  const funds = {
    headerRow: top,
    label: labelBefore(scan, first.cell),
    columns,
    columnLabels: Object.fromEntries(pairs.map(({ role, text }) => [role, text])),
    ...rowsOf(scan.sheet, found, columns, unit),
  };
  return {
    funds,
    labels: [
      ...pairs.map((pair) => hitReading(pair, 'funds')),
      ...unpaired(scan, found).map((label) => unreadFunds(label)),
    ],
    rows: { top, bottom: below.at(-1)?.row ?? Math.max(...pairs.map(({ cell }) => cell.row)) },
  };
}

/** «预算执行情况（10分） | 预算数 | 600 | …»: what stands before the first label names the block. */
function labelBefore(scan: Scan, { row, column }: CellAddress): TextField {
  const before = scan.byRow.get(row)?.cells.filter((each) => each.column < column) ?? [];
  const at = before.at(-1)?.column;
  return at === undefined ? NO_TEXT : textField(scan.sheet, { row, column: at });
}

/** All pairs make up the total; then the sources beside them, and those in rows below. */
function rowsOf(
  sheet: Sheet,
  { pairs, below, parts }: FundPairs,
  columns: FundColumns,
  unit: string,
): { readonly total: FundRow; readonly rows: readonly FundRow[] } {
  const values: Values = Object.fromEntries(
    pairs.map((pair) => [pair.role, pair.inline ?? inOwnUnit(sheet, pair, unit) ?? pair.value]),
  );
  const name = pairs
    .filter(({ role }) => role !== 'weight' && role !== 'score')
    .map(({ text }) => bareLabel(text))
    .join('/');
  const total = rowOf(sheet, { label: name, role: 'total', row: pairs[0]?.cell.row ?? 1 }, values, unit);
  const rows = [total];
  for (const { label, cell, values: own } of parts)
    rows.push(rowOf(sheet, { label, role: 'part', row: cell.row }, own, unit));
  const isInRow = new Set(pairs.map(({ cell }) => cell.row)).size === 1;
  for (const row of isInRow ? below : [])
    rows.push(fundRow(sheet, row.row, row.cells[0]?.cell.text.trim() ?? '', columns, unit, rows));
  return { total, rows };
}

/** «支出数（元） | 1140000» in a form of 万元: the amount with the unit of its own label; no cell holds it in that of the form. */
function inOwnUnit(
  sheet: Sheet,
  { text, value }: FundPairs['pairs'][number],
  unit: string,
): string | undefined {
  const own = moneyUnit(/[(（]([百千]?[万亿]?元)[)）]/.exec(normalise(text))?.[1]);
  const amount = normalise(textAt(sheet, value));
  return own === undefined || own === unit || !BARE.test(amount) ? undefined : `${amount}${own}`;
}

const BARE = /^-?[\d,]+(?:\.\d+)?$/;

/** Where amounts stand; as text where no cell holds one alone. */
type Values = Readonly<Partial<Record<keyof FundColumns, CellAddress | string>>>;

function rowOf(
  sheet: Sheet,
  about: Pick<FundRow, 'label' | 'role' | 'row'>,
  values: Values,
  unit: string,
): FundRow {
  const read = (role: keyof FundColumns, at: (place: CellAddress | undefined) => NumberField) => {
    const value = values[role];
    return typeof value === 'string' ? numberBehind(value, unit) : at(value);
  };
  const amount = (role: keyof FundColumns) => read(role, (place) => numberField(sheet, place, unit));
  const weight = read('weight', (place) => weightField(sheet, place));
  return {
    ...about,
    isSubPart: false,
    initialBudget: amount('initialBudget'),
    annualBudget: amount('annualBudget'),
    arrived: amount('arrived'),
    spent: amount('spent'),
    weight,
    rate: read('rate', (place) => rateField(sheet, place)),
    score: read('score', (place) => scoreField(sheet, place, weight)),
    reason: NO_TEXT,
  };
}
