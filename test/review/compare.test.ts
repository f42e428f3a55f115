import { assess } from '../../src/assess';
import { defaultPolicy } from '../../src/policy';
import { compareRecords, type RemarkKind } from '../../src/review/compare';
import { type FileRecord, recordOf } from '../../src/review/record';
import type { Sheet } from '../../src/sheet/sheet';
import { type FormOverrides, formOn, formSheet, formSheetWith } from '../support/form-sheet';

/** Every score is the weight, and so is the total. */
const FULL: FormOverrides = {
  funds: [{ label: '年度资金总额', amounts: [100, 100, 100], weight: 10, rate: 1, score: 10 }],
  set: { 4: { score: 10, reason: '' } },
  total: { weight: 100, score: 100, grade: '优' },
};
const REASON = '乡镇分馆借阅量偏低，主要是流动图书车检修停驶两个月，下年度增加备用车辆。';

/** A form with indicators of its own: copying the whole form is another matter. */
function review(
  projectName: string,
  { set = {}, ...overrides }: FormOverrides = FULL,
  file = `${projectName}.xlsx`,
): FileRecord {
  const own = { ...set, 0: { level3: `采购${projectName}册数`, ...set[0] } };
  return reviewOf(formSheet({ projectName, ...overrides, set: own }), file);
}

function reviewOf(sheet: Sheet, file: string): FileRecord {
  const form = { ...assess(formOn(sheet), defaultPolicy), origin: 'given' as const, policyReason: '' };
  return recordOf({ file, error: undefined, forms: [form] });
}

const goals = (expected: string, actual: string) => ({ ...FULL, goal: { expected, actual } });
const messages = (...reviews: FileRecord[]) => compareRecords(reviews).map(({ message }) => message);
const kinds = (...reviews: FileRecord[]): RemarkKind[] => compareRecords(reviews).map(({ kind }) => kind);

test('three projects of a unit that all have full marks are named', () => {
  const all = ['甲', '乙', '丙'].map((name) => review(name));
  expect(messages(...all)).toEqual([
    '“某县图书馆”的3个项目自评都是满分100分，容易被抽查复核，请确认每个项目的得分都有佐证材料。',
  ]);
});

test('two projects, a copy of one, another unit, or one that is not full say nothing', () => {
  const two = [review('甲'), review('乙')];
  expect(messages(...two)).toEqual([]);
  expect(messages(...two, review('乙', FULL, '乙.已评.xlsx'))).toEqual([]);
  expect(messages(...two, review('丙', { ...FULL, implementingUnit: '某县博物馆' }))).toEqual([]);
  expect(messages(...two, review('丙'), review('丁', {}))).toEqual([]);
});

test('files without a unit are one unit only where none names one', () => {
  const nameless = ['甲', '乙', '丙'].map((name) => review(name, { ...FULL, implementingUnit: '' }));
  expect(messages(...nameless)).toEqual([expect.stringMatching(/^这3个项目自评都是满分100分/)]);
  expect(messages(...nameless, review('丁'))).toEqual([]);
});

test('a file that could not be read has no part in it', () => {
  const broken = recordOf({ file: '坏.xlsx', error: { code: 'io', message: '坏' }, forms: [] });
  const [remark] = compareRecords([broken, review('甲'), review('乙'), review('丙')]);
  expect(remark).toMatchObject({ kind: 'full-marks', forms: [0, 1, 2] });
});

test('a long text that stands in two projects is named with both files, whatever its punctuation', () => {
  const late = (reason: string) => ({ set: { 4: { reason } } });
  const reviews = [review('甲', late(REASON)), review('乙', late(REASON.replace('，', '； '))), review('丙')];
  expect(messages(...reviews)).toEqual([
    '不同项目写得一字不差，请按各项目的实际情况填写：' +
      expectPlaces(['甲', '乙']) +
      '：“乡镇分馆借阅量偏低，主要是流动图书车检修停驶两个…”。',
  ]);
});

function expectPlaces(names: readonly string[]): string {
  return names.map((name) => `${name}.xlsx的“偏差原因分析及改进措施”（I17）`).join('、');
}

test('short texts, and the same project in two files, may be the same', () => {
  const short = goals('保障全年开放。', '全年正常开放，群众需求得到满足。');
  expect(messages(review('甲', short), review('乙', short))).toEqual([]);
  const long = goals('保障全年开放。', REASON);
  expect(messages(review('甲', long), review('甲', long, '甲.已评.xlsx'))).toEqual([]);
  expect(messages(review('甲', long), review('乙', long))).toEqual([
    expect.stringMatching(/甲\.xlsx的“实际完成情况”（\w+）、乙\.xlsx的“实际完成情况”/),
  ]);
});

test('what is printed on every form is nobody’s copy; what is written in its notes is', () => {
  const note = (cells: Readonly<Record<string, string>>) =>
    ['甲', '乙'].map((projectName) =>
      reviewOf(
        formSheetWith(cells, {
          ...FULL,
          projectName,
          set: { ...FULL.set, 0: { level3: `采购${projectName}册数` } },
        }),
        `${projectName}.xlsx`,
      ),
    );
  expect(
    messages(
      ...note({ A17: '注：1.其他资金包括与中央财政资金、地方财政资金共同投入到同一项目的自有资金。' }),
    ),
  ).toEqual([]);
  expect(messages(...note({ A17: '存在问题', B17: REASON }))).toEqual([
    expect.stringContaining('甲.xlsx的“存在问题”（B17）、乙.xlsx'),
  ]);
});

test('a form copied as a whole is said once, whatever its texts; copies of one project are none', () => {
  const copied = (projectName: string, file?: string) =>
    reviewOf(formSheet({ projectName, set: { 4: { reason: REASON } } }), file ?? `${projectName}.xlsx`);
  const [remark, ...others] = compareRecords([copied('甲'), copied('乙'), review('丙')]);
  expect(others).toEqual([]);
  expect(remark).toMatchObject({ kind: 'copied-form', forms: [0, 1] });
  expect(remark?.message).toContain('像是整张照抄，请按各项目的实际情况填写：甲.xlsx、乙.xlsx。');
  expect(kinds(copied('甲'), copied('甲', '甲.已评.xlsx'))).toEqual([]);
});

test('the same points taken off row by row are asked about, from three rows on', () => {
  const deducted = (name: string, rows: number) =>
    review(name, {
      set: {
        1: { score: 19 },
        2: { score: 9.5 },
        ...(rows > 2 ? { 3: { score: 18 } } : {}),
        4: { score: 10 },
      },
    });
  expect(kinds(deducted('甲', 3), deducted('乙', 3))).toEqual(['same-scores']);
  expect(kinds(deducted('甲', 2), deducted('乙', 2))).toEqual([]);
});

test('many places are counted, not all named', () => {
  const late = (name: string) => review(name, { set: { 4: { reason: REASON } } });
  const [message = ''] = messages(...Array.from({ length: 9 }, (_, i) => late(`项目${i}`)));
  expect(message.match(/\.xlsx/g)).toHaveLength(6);
  expect(message).toContain('等9张表');
});
