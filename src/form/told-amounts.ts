import { normalise } from '../values/normalise';
import { picked } from '../values/picked';
import { numberBehind } from './fields';
import type { FundRow } from './form';
import { addUpTo, AMOUNTS, isWithoutAmounts } from './fund-divisions';
import { unreadFunds } from './fund-row';
import type { LabelReading } from './reading';

/** Fund rows with the amounts that stand behind their names, and the names whose amount is of no column. */
export interface ToldAmounts {
  readonly rows: readonly FundRow[];
  readonly labels: readonly LabelReading[];
}

type Amount = (typeof AMOUNTS)[number];

interface Told {
  readonly row: FundRow;
  readonly label: string;
  readonly amount: string;
}

/** «其中：一般公共预算：2800» under a total of 2800: the amount behind a name is of the column that all of them make. */
export function withToldAmounts(rows: readonly FundRow[], unit: string): ToldAmounts {
  const told = picked(rows, toldIn);
  const column = AMOUNTS.find((each) => makes(told, rows, each, unit));
  if (told.length === 0) return { rows, labels: [] };
  const byRow = new Map(told.map((each) => [each.row, each]));
  const named = rows.map((row) => withAmount(row, byRow.get(row), column, unit));
  return { rows: named, labels: column ? [] : unread(told, unit) };
}

const BEHIND = /^.*[\u4e00-\u9fff)][:：](\d[\d,]*(?:\.\d+)?(?:万?元)?)$/;

function toldIn(row: FundRow): Told | undefined {
  if (!isWithoutAmounts(row)) return undefined;
  const amount = BEHIND.exec(normalise(row.label))?.[1];
  const label = row.label.replace(/\s*[:：][^:：]*$/, '').trim();
  return amount === undefined ? undefined : { row, label, amount };
}

/** Whether the amounts are those of a column: together what it holds for all money. */
function makes(told: readonly Told[], rows: readonly FundRow[], column: Amount, unit: string): boolean {
  const whole = rows.find(({ role }) => role === 'total')?.[column].number;
  if (whole === undefined || told.length === 0) return false;
  return addUpTo(
    picked(told, ({ amount }) => numberBehind(amount, unit).number),
    whole,
  );
}

function withAmount(row: FundRow, told: Told | undefined, column: Amount | undefined, unit: string): FundRow {
  if (!told || column === undefined) return row;
  return { ...row, label: told.label, [column]: numberBehind(told.amount, unit) };
}

function unread(told: readonly Told[], unit: string): LabelReading[] {
  const stated = told.filter(({ amount }) => numberBehind(amount, unit).number?.gt(0));
  return picked(stated, ({ row }) => {
    const cell = row.spent.cell ?? row.annualBudget.cell ?? row.initialBudget.cell;
    return cell && unreadFunds({ text: row.label, cell: { row: row.row, column: cell.column } });
  });
}
