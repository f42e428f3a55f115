import { normalise } from '../values/normalise';
import type { SelfEvaluationForm, TextField } from './form';
import { extentOf, type LabelHit, type Scan, type ScannedRow, textAt } from './scan';

type Goal = SelfEvaluationForm['goal'];

/** «目标1：…», «2.…», «（三）…» */
const NUMBERED = /^(?:(?:年度|绩效)?目标|任务)?[(（]?(?:\d{1,2}|[一二三四五六七八九十]+)[)）]?[.、:：]/;

/** A label merged over several rows has a text in each: «1.选育新品种2个；», «2.建立示范基地3个。» */
export function wholeText({ sheet }: Scan, label: LabelHit | undefined, field: TextField): TextField {
  const { cell } = field;
  if (!label || !cell || cell.row !== label.cell.row) return field;
  const last = extentOf(sheet, label.cell).bottom;
  const texts: string[] = [];
  for (let row = cell.row; row <= last; row = extentOf(sheet, { row, column: cell.column }).bottom + 1)
    texts.push(textAt(sheet, { row, column: cell.column }));
  return { ...field, value: texts.filter((text) => text !== '').join('\n') || undefined };
}

/** A goal with the rows that go on with it. */
interface WholeGoal {
  readonly goal: Goal;
  readonly further: readonly number[];
}

/**
 * Goals with a number each, one row below the other under the same two labels: all of them are the goal.
 * @param labels the row of the labels
 */
export function withNumbered(
  { byRow }: Scan,
  rows: readonly ScannedRow[],
  goal: Goal,
  labels: number,
): WholeGoal {
  const { expected, actual } = goal;
  const [first, done] = [expected.cell, actual.cell];
  const isBelow = first && done && first.row === done.row && first.row > labels;
  if (!isBelow || !isNumbered(expected.value)) return { goal, further: [] };
  const further: ScannedRow[] = [];
  for (let row = byRow.get(first.row + 1); row && rows.includes(row); row = byRow.get(row.row + 1)) {
    if (!isNumbered(textIn(row, first.column))) break;
    further.push(row);
  }
  return {
    goal: {
      expected: joined(expected, further, first.column),
      actual: joined(actual, further, done.column),
    },
    further: further.map(({ row }) => row),
  };
}

function isNumbered(text: string | undefined): boolean {
  return text !== undefined && NUMBERED.test(normalise(text));
}

function textIn({ cells }: ScannedRow, at: number): string | undefined {
  const cell = cells.find(({ column }) => column === at)?.cell;
  return typeof cell?.value === 'string' ? cell.text.trim() : undefined;
}

function joined(field: Goal['expected'], further: readonly ScannedRow[], column: number): Goal['expected'] {
  const texts = [field.value, ...further.map((row) => textIn(row, column))];
  return { ...field, value: texts.filter((text) => text !== undefined).join('\n') || undefined };
}
