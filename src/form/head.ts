import type { CellAddress } from '../sheet/address';
import { cellAt, type Sheet } from '../sheet/sheet';
import { isTitle } from './blocks';
import { NO_TEXT, textField } from './fields';
import type { SelfEvaluationForm, TextField } from './form';
import { inlineLabel, type LabelRole, roleOf } from './labels';
import { below, rightOf, type Scan, type ScannedRow, textAt } from './scan';

type Head = Pick<
  SelfEvaluationForm,
  'title' | 'year' | 'projectName' | 'competentDepartment' | 'implementingUnit' | 'moneyUnit' | 'goal'
>;

/** Everything above the indicators that is no money: title, year, names, money unit, goal. */
export function readHead(scan: Scan, top: number, headerRow: number): Head {
  const rows = scan.rows.filter(({ row }) => row >= top && row < headerRow);
  const title = titleOf(rows);
  return {
    title,
    year: yearOf(rows),
    projectName: labelled(scan.sheet, rows, 'projectName'),
    competentDepartment: labelled(scan.sheet, rows, 'competentDepartment'),
    implementingUnit: labelled(scan.sheet, rows, 'implementingUnit'),
    moneyUnit: moneyUnitOf(rows),
    goal: goalOf(scan.sheet, rows),
  };
}

function titleOf(rows: readonly ScannedRow[]): TextField {
  const cells = rows.flatMap(({ row, cells: inRow }) =>
    inRow.map(({ column, cell }) => ({ text: cell.text.trim(), cell: { row, column } })),
  );
  const found = cells.find(({ text }) => isTitle(text)) ?? cells[0];
  return found ? { value: found.text, cell: found.cell } : NO_TEXT;
}

/** The value of a label: in the same cell behind a colon, or to its right; blank where that is a label itself. */
function labelled(sheet: Sheet, rows: readonly ScannedRow[], role: LabelRole): TextField {
  for (const { row, cells, hits } of rows) {
    const hit = hits.find((each) => each.role === role);
    if (hit) return valueBeside(sheet, hit.cell);
    for (const { column, cell } of cells) {
      const inline = inlineLabel(cell.text);
      if (inline?.[0] === role) return { value: inline[1], cell: { row, column } };
    }
  }
  return NO_TEXT;
}

function valueBeside(sheet: Sheet, label: CellAddress): TextField {
  const cell = rightOf(sheet, label);
  const field = textField(sheet, cell);
  return roleOf(field.value ?? '') === undefined ? field : { value: undefined, cell };
}

const YEAR_ALONE = /^[(（\s]*(\d{4})?\s*年\s*(?:度)?[)）\s]*$/;
const YEAR_INSIDE = /(?<!\d)((?:19|20)\d{2})\s*年/;

/** «（2022年度）» alone in a cell first, then a label 年度, then a year inside the title. */
function yearOf(rows: readonly ScannedRow[]): Head['year'] {
  const cells = rows.flatMap(({ row, cells: inRow }) =>
    inRow.map(({ column, cell }) => ({ text: cell.text, cell: { row, column } })),
  );
  const alone = cells.find(({ text }) => YEAR_ALONE.test(text));
  if (alone) return { value: yearIn(YEAR_ALONE, alone.text), cell: alone.cell };
  const inside = cells.slice(0, 6).find(({ text }) => text.length <= 60 && YEAR_INSIDE.test(text));
  return inside
    ? { value: yearIn(YEAR_INSIDE, inside.text), cell: inside.cell }
    : { value: undefined, cell: undefined };
}

function yearIn(pattern: RegExp, text: string): number | undefined {
  const year = pattern.exec(text)?.[1];
  return year === undefined ? undefined : Number(year);
}

/** «项目资金（元）», «单位：万元»; 万元 is what the blank form prints. */
function moneyUnitOf(rows: readonly ScannedRow[]): Head['moneyUnit'] {
  for (const { row, cells } of rows) {
    for (const { column, cell } of cells) {
      const unit = /(?:单位[:：]?|资金|预算|执行|金额)[^元]{0,12}?(万?元)[)）\s]*$/.exec(
        cell.text.trim().slice(0, 40),
      )?.[1];
      if (unit === '万元' || unit === '元') return { value: unit, cell: { row, column } };
    }
  }
  return { value: '万元', cell: undefined };
}

function goalOf(sheet: Sheet, rows: readonly ScannedRow[]): Head['goal'] {
  const hits = rows.flatMap((row) => row.hits);
  const expected =
    hits.find(({ role }) => role === 'goalExpected') ?? hits.find(({ role }) => role === 'goalBlock');
  const actual = hits.find(
    ({ role, cell }) => role === 'goalActual' && cell.row >= (expected?.cell.row ?? 0),
  );
  return { expected: goalText(sheet, expected?.cell), actual: goalText(sheet, actual?.cell) };
}

/** Under its label, unless something that is no label stands to the right. */
function goalText(sheet: Sheet, label: CellAddress | undefined): TextField {
  if (!label) return NO_TEXT;
  const right = rightOf(sheet, label);
  const beside = textAt(sheet, right);
  const isBeside =
    beside !== '' && roleOf(beside) === undefined && cellAt(sheet, right.row, right.column) !== undefined;
  return isBeside ? textField(sheet, right) : textField(sheet, underneath(sheet, label));
}

/** The place under a label, when it is no label itself. */
function underneath(sheet: Sheet, label: CellAddress): CellAddress | undefined {
  const cell = below(sheet, label);
  return roleOf(textAt(sheet, cell)) === undefined ? cell : undefined;
}
