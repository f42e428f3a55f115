import type { LabelRole } from '../../src/form/labels';
import type { SelfEvaluationForm } from '../../src/form/form';
import { type CellRange, cellKey, cellOfKey } from '../../src/sheet/address';
import { type Cell, createSheet, type Sheet } from '../../src/sheet/sheet';

/**
 * What people and programs do to a form without changing what it says; undefined where a form has no room for it. What
 * is read must be the same.
 */
export type Change = (sheet: Sheet, form: SelfEvaluationForm) => Sheet | undefined;

type Placed = readonly [row: number, column: number, value: string | number];

const cell = (value: string | number): Cell => ({
  value,
  text: String(value),
  numberFormat: 'General',
  locked: true,
});

function withText(old: Cell, text: string): Cell {
  return { ...old, value: text, text };
}

function mapped(sheet: Sheet, change: (cell: Cell, key: number) => Cell): Sheet {
  const cells = new Map([...sheet.cells].map(([key, each]) => [key, change(each, key)]));
  return createSheet({ name: sheet.name, cells, merges: sheet.merges });
}

function put(sheet: Sheet, more: readonly Placed[]): Sheet {
  const cells = new Map(sheet.cells);
  for (const [row, column, value] of more) cells.set(cellKey({ row, column }), cell(value));
  return createSheet({ name: sheet.name, cells, merges: sheet.merges });
}

/** Moves every cell and both ends of every merge. */
function moved(sheet: Sheet, row: (row: number) => number, column: (column: number) => number): Sheet {
  const cells = [...sheet.cells].map(([key, each]): [number, Cell] => {
    const at = cellOfKey(key);
    return [cellKey({ row: row(at.row), column: column(at.column) }), each];
  });
  const merges = sheet.merges.map((merge) => ({
    top: row(merge.top),
    bottom: row(merge.bottom),
    left: column(merge.left),
    right: column(merge.right),
  }));
  return createSheet({ name: sheet.name, cells: new Map(cells), merges });
}

const same = (at: number) => at;

function withRows(sheet: Sheet, before: number, count: number): Sheet {
  return moved(sheet, (row) => (row >= before ? row + count : row), same);
}

function withColumn(sheet: Sheet, before: number): Sheet {
  return moved(sheet, same, (column) => (column >= before ? column + 1 : column));
}

/** Labels that stand alone in their cells, in other words. */
function relabelled(sheet: Sheet, { labels }: SelfEvaluationForm, word: (text: string) => string): Sheet {
  const keys = new Set(labels.flatMap((label) => (label.role ? [cellKey(label.cell)] : [])));
  return mapped(sheet, (each, key) =>
    keys.has(key) && typeof each.value === 'string' && !/[:：]\s*\S/.test(each.text)
      ? withText(each, word(each.text))
      : each,
  );
}

/** The names of the levels in other words. */
function relevelled(
  sheet: Sheet,
  { indicators }: SelfEvaluationForm,
  word: (text: string, level: 1 | 2, index: number) => string,
): Sheet {
  const keys = ([1, 2] as const).map((level) => {
    const names = indicators.flatMap((row) => (level === 1 ? row.level1 : row.level2) ?? []);
    return [...new Set(names.map((name) => cellKey(name.cell)))];
  });
  return mapped(sheet, (each, key) => {
    const level = keys[0]?.includes(key) ? 1 : 2;
    const index = keys[level - 1]?.indexOf(key) ?? -1;
    return index < 0 || typeof each.value !== 'string' ? each : withText(each, word(each.text, level, index));
  });
}

const rowsOf = ({ indicators }: SelfEvaluationForm) => indicators.map(({ row }) => row);

function headingRow({ labels }: SelfEvaluationForm): number {
  const rows = labels.flatMap(({ block, role, cell: { row } }) =>
    block === 'indicators' && role ? [row] : [],
  );
  return Math.max(...rows);
}

const columnOf = ({ labels }: SelfEvaluationForm, role: LabelRole) =>
  labels.find((label) => label.block === 'indicators' && label.role === role)?.cell.column;

/** A column more in the table of indicators; only where no merge is torn open. */
function column(before: LabelRole, heading: string, value: (index: number) => string | number): Change {
  return (sheet, form) => {
    const at = columnOf(form, before);
    if (at === undefined) return undefined;
    const wide = withColumn(sheet, at);
    const rows = [headingRow(form), ...rowsOf(form)];
    if (rows.some((row) => wide.mergeByCell.has(cellKey({ row, column: at })))) return undefined;
    return put(
      wide,
      rows.map((row, index) => [row, at, index === 0 ? heading : value(index)]),
    );
  };
}

/** Every cell of a merge holds its text, and the merges are gone: what some programs export. */
function filled(sheet: Sheet): Sheet {
  const cells = new Map(sheet.cells);
  for (const { top, left, bottom, right } of sheet.merges) {
    const first = sheet.cells.get(cellKey({ row: top, column: left }));
    for (let row = top; first && row <= bottom; row++)
      for (let each = left; each <= right; each++) {
        const key = cellKey({ row, column: each });
        if (!cells.has(key)) cells.set(key, first);
      }
  }
  return createSheet({ name: sheet.name, cells, merges: [] });
}

/** Two columns of the table change places from its heading to its last row; only where no merge crosses them. */
function exchanged(one: LabelRole, two: LabelRole): Change {
  return (sheet, form) => {
    const [first, second] = [columnOf(form, one), columnOf(form, two)];
    if (first === undefined || second === undefined) return undefined;
    const [top, bottom] = [headingRow(form), Math.max(form.total?.row ?? 0, ...rowsOf(form))];
    const meets = ({ left, right }: CellRange, at: number) => left <= at && at <= right;
    const crossing = sheet.merges.filter(
      (merge) => merge.bottom >= top && merge.top <= bottom && (meets(merge, first) || meets(merge, second)),
    );
    if (crossing.some((merge) => merge.left < merge.right || merge.top < top || merge.bottom > bottom))
      return undefined;
    return swapped(sheet, { top, bottom, left: first, right: second });
  };
}

function swapped(sheet: Sheet, { top, bottom, left, right }: CellRange): Sheet {
  const to = (row: number, at: number) =>
    row < top || row > bottom ? at : at === left ? right : at === right ? left : at;
  return createSheet({
    name: sheet.name,
    cells: new Map(
      [...sheet.cells].map(([key, each]) => {
        const at = cellOfKey(key);
        return [cellKey({ row: at.row, column: to(at.row, at.column) }), each];
      }),
    ),
    merges: sheet.merges.map((merge) =>
      merge.left === merge.right
        ? { ...merge, left: to(merge.top, merge.left), right: to(merge.top, merge.right) }
        : merge,
    ),
  });
}

/** «小计» with the points of the rows above, behind the last row of the first level. */
const subtotal: Change = (sheet, form) => {
  const first = form.indicators[0]?.level1;
  const own = form.indicators.filter(({ level1 }) => level1 === first);
  const [name, weight] = [columnOf(form, 'level3'), columnOf(form, 'weight')];
  const row = (own.at(-1)?.row ?? 0) + 1;
  if (!first || name === undefined || weight === undefined) return undefined;
  const wide = withRows(sheet, row, 1);
  if (wide.mergeByCell.has(cellKey({ row, column: name }))) return undefined;
  const points = own.reduce((sum, each) => sum + Number(each.weight.number ?? 0), 0);
  return put(wide, [
    [row, name, '小计'],
    [row, weight, points],
  ]);
};

/** The heading once more, as at the top of a second page. */
const repeatedHeading: Change = (sheet, form) => {
  const heading = headingRow(form);
  const row = rowsOf(form)[Math.floor(form.indicators.length / 2)];
  if (row === undefined || form.indicatorHeaderRow !== heading) return undefined;
  const wide = withRows(sheet, row, 1);
  const all = [...sheet.cells].filter(([key]) => cellOfKey(key).row === heading);
  // The label of the block stands left of the heading, merged over all pages.
  const free = all.filter(([key]) => !wide.mergeByCell.has(cellKey({ row, column: cellOfKey(key).column })));
  if (free.length < all.length - 1) return undefined;
  return put(
    wide,
    free.map(([key, { text }]) => [row, cellOfKey(key).column, text]),
  );
};

const corner = ({ used }: Sheet) => used ?? { top: 1, left: 1, bottom: 1, right: 1 };
const NOTE = '得分根据完成情况填写，最高不超过该指标的分值。';

const notesAbove: Change = (sheet) => {
  const { top, left } = corner(sheet);
  const notes = Array.from({ length: 6 }, (_, index) => (index === 0 ? '填表说明' : `${index}.${NOTE}`));
  return put(
    withRows(sheet, top, notes.length),
    notes.map((note, index) => [top + index, left, note]),
  );
};

const notesBeside: Change = (sheet) => {
  const { top, right } = corner(sheet);
  const notes = Array.from({ length: 8 }, (_, index) => (index === 0 ? '填表说明' : `${index}.${NOTE}`));
  return put(
    sheet,
    notes.map((note, index) => [top + 2 + index, right + 2, note]),
  );
};

/** A monthly calculation, as people keep it at hand. */
const tableBeside: Change = (sheet) => {
  const { top, right } = corner(sheet);
  const months = Array.from({ length: 12 }, (_, index): Placed[] => [
    [top + 3 + index, right + 2, `${index + 1}月`],
    [top + 3 + index, right + 3, 12.5 + index],
  ]);
  return put(sheet, [[top + 2, right + 2, '月份'], [top + 2, right + 3, '支出'], ...months.flat()]);
};

const tableBelow: Change = (sheet) => {
  const { bottom, left } = corner(sheet);
  const heading = ['序号', '材料名称', '份数'].map((text, index): Placed => [bottom + 3, left + index, text]);
  const rows = [1, 2, 3].flatMap((number): Placed[] => [
    [bottom + 3 + number, left, number],
    [bottom + 3 + number, left + 1, `验收单${number}`],
    [bottom + 3 + number, left + 2, number],
  ]);
  return put(sheet, [[bottom + 2, left, '佐证材料清单'], ...heading, ...rows]);
};

const notesBelow: Change = (sheet) => {
  const { bottom, left } = corner(sheet);
  const notes = [
    '填表人：王某　联系电话：0000-0000000',
    `注：1.${NOTE}`,
    '单位负责人（签字）：　　财务负责人：',
  ];
  return put(
    sheet,
    notes.map((note, index) => [bottom + 1 + index, left, note]),
  );
};

const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
/** «一级指标» numbers the levels itself. */
const numbered = (text: string, number: string) => (/^[一二三]级/.test(text) ? text : number + text);
const inTwo = (text: string) => (text.length >= 4 ? `${text.slice(0, 2)}\n${text.slice(2)}` : text);

/** By what was done. */
export const CHANGES: Readonly<Record<string, Change>> = {
  'blanks between the characters of labels': (sheet, form) =>
    relabelled(sheet, form, (text) => (text.length <= 6 ? [...text].join(' ') : text)),
  'line breaks in labels': (sheet, form) => relabelled(sheet, form, inTwo),
  'colons behind labels': (sheet, form) =>
    relabelled(sheet, form, (text) => (/[:：）)]$/.test(text) ? text : `${text}：`)),
  'stars before labels': (sheet, form) => relabelled(sheet, form, (text) => `*${text}`),
  'notes behind labels': (sheet, form) => relabelled(sheet, form, (text) => `${text}（必填）`),
  'numbers before labels': (sheet, form) => relabelled(sheet, form, (text) => numbered(text, '1.')),
  'numerals before labels': (sheet, form) => relabelled(sheet, form, (text) => numbered(text, '一、')),
  'full-width characters': (sheet) =>
    mapped(sheet, (each) => (typeof each.value === 'string' ? withText(each, fullWidth(each.text)) : each)),
  'numbers as texts': (sheet) =>
    mapped(sheet, (each) => (typeof each.value === 'number' ? withText(each, each.text) : each)),
  'blanks around numbers': (sheet) =>
    mapped(sheet, (each) => (typeof each.value === 'number' ? withText(each, ` ${each.text} `) : each)),
  'merges filled with copies': filled,
  'a blank row under the heading': (sheet, form) => withRows(sheet, headingRow(form) + 1, 1),
  'blank rows between the indicators': (sheet, form) =>
    rowsOf(form).reduceRight((wide, row) => withRows(wide, row, 1), sheet),
  'notes above': notesAbove,
  'notes beside': notesBeside,
  'notes below': notesBelow,
  'a table beside': tableBeside,
  'a table below': tableBelow,
  'a column of numbers in front': column('level1', '序号', (index) => index),
  'a column of codes': column('level3', '指标编码', (index) => `ZB${String(index).padStart(4, '0')}`),
  'a column of explanations': column('target', '指标解释', () => '反映年度内完成该项任务的情况'),
  'a column of last year': column('target', '上年完成值', (index) => 90 + index),
  'a column of standards': column('score', '评分标准', () => '完成得满分，未完成按比例扣分'),
  'a column of sources': column('weight', '数据来源', () => '统计台账'),
  'the heading repeated': repeatedHeading,
  'a subtotal': subtotal,
  'numerals before levels': (sheet, form) =>
    relevelled(sheet, form, (text, level, index) =>
      level === 1 ? `（${'一二三四五六七八九'[index] ?? '十'}）${text}` : `${index + 1}.${text}`,
    ),
  'points of levels in square brackets': (sheet, form) =>
    relevelled(sheet, form, (text) => text.replace(/[（(](\d+)分[)）]/, '【$1分】')),
  'points of levels in a line of their own': (sheet, form) =>
    relevelled(sheet, form, (text) => text.replace(/[（(](\d+)分[)）]/, '\n$1分')),
  'weights and scores exchanged': exchanged('weight', 'score'),
  'targets and values exchanged': exchanged('target', 'actual'),
};
