import type { NewSheet, WritePlan } from '../../../src/plan/plan';
import { cellKey, parseA1, parseRange } from '../../../src/sheet/address';
import { type Cell, createSheet, type Sheet } from '../../../src/sheet/sheet';
import { edit, newSheet, planOf } from '../../support/write-plan';

/** The workbook that every case starts from: a form with a merge and a formula, a protected sheet, a third one. */
export const FORM = '自评表';
export const GUARDED = '受保护';
export const NOTES = '说明 1';

/** Points of the second column of the form; the first is as wide as usual. */
export const WIDE = 105;

export const SHEETS: readonly Sheet[] = [
  createSheet({
    ...sheetOf(
      FORM,
      { A1: '合计', B1: 3, B2: { value: 6, formula: 'B1*2' }, A4: '合并', E1: '绩效', B3: 0.5 },
      ['A4:C4'],
    ),
    columnWidths: { usual: 48, own: [{ left: 2, right: 2, points: WIDE }] },
  }),
  sheetOf(
    GUARDED,
    { A1: '锁定', B1: { value: 1, locked: false }, A2: { locked: false }, B2: '尾' },
    [],
    true,
  ),
  sheetOf(NOTES, { A1: '说明' }, []),
];

function sheetOf(
  name: string,
  cells: Readonly<Record<string, Cell['value'] | Partial<Cell>>>,
  merges: readonly string[],
  isProtected = false,
): Sheet {
  const entries = Object.entries(cells).map(([at, given]) => {
    const cell = typeof given === 'object' && given !== null ? given : { value: given };
    const value = cell.value ?? null;
    const whole: Cell = { value, text: String(value), numberFormat: 'General', locked: true, ...cell };
    return [cellKey(parseA1(at)), whole] as const;
  });
  return createSheet({ name, cells: new Map(entries), merges: merges.map(parseRange), isProtected });
}

/** A plan that every host must refuse, with the same code and the same words. */
export interface Refusal {
  readonly name: string;
  readonly plan: WritePlan;
  readonly code: string;
  readonly words: string;
}

const LONG = '长'.repeat(32_768);
const merge = (range: string) => planOf({ merges: [{ sheet: FORM, range: parseRange(range) }] });
const sheets = (...added: NewSheet[]) => planOf({ newSheets: added });

export const REFUSALS: readonly Refusal[] = [
  {
    name: 'an obstacle of the plan itself',
    plan: planOf({ obstacles: [{ code: 'locked-cell', sheet: FORM, cells: [], message: '已锁定。' }] }),
    code: 'locked-cell',
    words: '已锁定。',
  },
  {
    name: 'a sheet that is not there',
    plan: planOf({ edits: [edit('没有', 'A1', null, 1)] }),
    code: 'sheet-not-found',
    words: '已不存在',
  },
  {
    name: 'cells that were changed since the preview',
    plan: planOf({ edits: [edit(FORM, 'B1', 4, 5), edit(FORM, 'A1', '别的', 5), edit(FORM, 'D1', null, 5)] }),
    code: 'changed-meanwhile',
    words: `这些单元格的内容与预览时不同，未写入。请重新计算后再写回。\n${FORM} B1：预览时是“4”，现在是“3”\n${FORM} A1：预览时是“别的”，现在是“合计”`,
  },
  {
    name: 'a formula that is another one now',
    plan: planOf({ edits: [edit(FORM, 'B2', { value: 6, formula: 'B1*3' }, 5)] }),
    code: 'changed-meanwhile',
    words: `${FORM} B2：预览时是公式 =B1*3，现在是公式 =B1*2`,
  },
  {
    name: 'a formula where the preview showed a value',
    plan: planOf({ edits: [edit(FORM, 'B2', 6, 5)] }),
    code: 'changed-meanwhile',
    words: `${FORM} B2：预览时是“6”，现在是公式 =B1*2`,
  },
  {
    name: 'a locked cell',
    plan: planOf({
      edits: [edit(GUARDED, 'B1', 1, 2), edit(GUARDED, 'A1', '锁定', '改'), edit(GUARDED, 'C9', null, 1)],
    }),
    code: 'locked-cell',
    words: `工作表“${GUARDED}”受保护，A1、C9 已锁定，未写入。请先在“审阅—撤销工作表保护”，写完后再保护。`,
  },
  {
    name: 'a cell that a merge covers',
    plan: planOf({ edits: [edit(FORM, 'B4', null, 5)] }),
    code: 'merged-cell',
    words: `工作表“${FORM}”的 B4 被合并单元格盖住，写入后看不见，未写入。`,
  },
  ...[NaN, Infinity].map((value) => ({
    name: `the number ${value}`,
    plan: planOf({ edits: [edit(FORM, 'D1', null, value)] }),
    code: 'bad-value',
    words: `工作表“${FORM}”的 D1 的计算结果不是数，未写入。`,
  })),
  {
    name: 'a text that no cell can hold',
    plan: planOf({ edits: [edit(FORM, 'D1', null, LONG)] }),
    code: 'bad-value',
    words: `工作表“${FORM}”的 D1 的文字超过 32767 字，单元格放不下，未写入。`,
  },
  {
    name: 'a height that no row can have',
    plan: planOf({ rowHeights: [{ sheet: FORM, row: 3, points: 500 }] }),
    code: 'bad-value',
    words: `工作表“${FORM}”第 3 行的行高超出`,
  },
  {
    name: 'a merge that meets another one',
    plan: merge('C4:C5'),
    code: 'merge-overlap',
    words: `工作表“${FORM}”的 C4:C5 与已有的合并单元格 A4:C4 重叠，未写入。`,
  },
  {
    name: 'merges that meet each other',
    plan: planOf({ merges: [...merge('A7:B7').merges, ...merge('B7:C7').merges] }),
    code: 'merge-overlap',
    words: `工作表“${FORM}”的 B7:C7 与已有的合并单元格 A7:B7 重叠，未写入。`,
  },
  {
    name: 'a merge that hides what stands there',
    plan: merge('D1:F1'),
    code: 'merge-overlap',
    words: `工作表“${FORM}”的 D1:F1 里已有内容，不能合并，未写入。`,
  },
  {
    name: 'a merge that hides what the plan writes',
    plan: planOf({ ...merge('D8:F8'), edits: [edit(FORM, 'E8', null, 1)] }),
    code: 'merge-overlap',
    words: `工作表“${FORM}”的 D8:F8 里已有内容，不能合并，未写入。`,
  },
  ...['', '一/二', "'一", '长'.repeat(32), '一[二]', '一:二'].map((name) => ({
    name: `a sheet named «${name}»`,
    plan: sheets(newSheet(name, { A1: 1 })),
    code: 'bad-sheet-name',
    words: `“${name}”不能用作工作表名（最多 31 字，不含 \\ / ? * [ ] :）。`,
  })),
  {
    name: 'the name of another sheet',
    plan: sheets(newSheet(NOTES, { A1: 1 })),
    code: 'sheet-exists',
    words: `已有名为“${NOTES}”的工作表，未写入。请改名或删除它后重试。`,
  },
  {
    name: 'two new sheets of one name',
    plan: sheets(newSheet('Report', { A1: 1 }), newSheet('REPORT', { A1: 1 })),
    code: 'sheet-exists',
    words: '已有名为“REPORT”的工作表',
  },
  {
    name: 'a sheet to replace that is gone',
    plan: sheets(newSheet('报告', { A1: 1 }, { replaces: '旧报告' })),
    code: 'sheet-not-found',
    words: '已不存在',
  },
  {
    name: 'a new sheet with a text that no cell can hold',
    plan: sheets(newSheet('报告', { A1: '短', B2: LONG })),
    code: 'bad-value',
    words: '工作表“报告”的 B2 的文字超过 32767 字，单元格放不下，未写入。',
  },
];

/** The same for a workbook whose structure is protected. */
export const STRUCTURE_REFUSALS: readonly Refusal[] = [
  {
    name: 'a new sheet',
    plan: sheets(newSheet('报告', { A1: 1 })),
    code: 'workbook-protected',
    words: '工作簿的结构受保护，不能新增工作表或改名。请先在“审阅—保护工作簿”撤销保护。',
  },
  {
    name: 'a new name for a sheet',
    plan: sheets(newSheet('报告', { A1: 1 }, { replaces: NOTES })),
    code: 'workbook-protected',
    words: '工作簿的结构受保护',
  },
];
