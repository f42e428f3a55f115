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

const goals = (expected: string, actual: string) => ({ goal: { expected, actual } });
const messages = (...reviews: FileRecord[]) => compareRecords(reviews).map(({ message }) => message);
const kinds = (...reviews: FileRecord[]): RemarkKind[] => compareRecords(reviews).map(({ kind }) => kind);

test('three projects of a unit that all have full marks are named', () => {
  const all = ['甲', '乙', '丙'].map((name) => review(name));
  expect(messages(...all)).toEqual([
    '“某县图书馆”的3个项目自评都是满分100分，容易被抽查复核，请确认每个项目的得分都有佐证材料。',
  ]);
});

test('one project, a copy of it, another unit, or one that is not full say nothing; two do', () => {
  const one = review('甲');
  expect(messages(one)).toEqual([]);
  expect(messages(one, review('甲', FULL, '甲.已评.xlsx'))).toEqual([]);
  expect(messages(one, review('丙', { ...FULL, implementingUnit: '某县博物馆' }))).toEqual([]);
  expect(messages(one, review('丙'), review('丁', {}))).toEqual([]);
  expect(messages(one, review('乙'))).toEqual([expect.stringMatching(/的2个项目自评都是满分100分/)]);
});

test('a unit is one however its name is printed; without it the department stands for it', () => {
  const named = (name: string, implementingUnit: string) => review(name, { ...FULL, implementingUnit });
  const spelled = [
    named('甲', '[301001]某县 图书馆'),
    named('乙', '301001-某县图书馆（盖章）'),
    review('丙'),
  ];
  expect(messages(...spelled)).toEqual([expect.stringMatching(/的3个项目自评都是满分100分/)]);
  expect(messages(named('甲', ''), named('乙', ''))).toEqual([
    expect.stringMatching(/^“某县文化局”的2个项目/),
  ]);
});

test('files without a unit are one unit only where none names one', () => {
  const nameless = ['甲', '乙', '丙'].map((name) =>
    review(name, { ...FULL, implementingUnit: '', competentDepartment: '' }),
  );
  expect(messages(...nameless.slice(1))).toEqual([]);
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

test('a text copied with the names and numbers changed, or a long sentence of it, is named too', () => {
  const done = (name: string, people: number) =>
    `${name}项目全年共组织志愿者${people}人次，更新书架和阅览设备，辖区群众阅读条件明显改善，反映良好。`;
  const named = ['社区书屋', '流动书车'].map((name, i) =>
    review(name, goals('改善阅读条件。', done(name, 12 + i))),
  );
  expect(messages(...named)).toEqual([
    expect.stringMatching(/^不同项目除名称和数字外写得一样，.*“社区书屋项目全年共组织志愿者12人次/),
  ]);
  const sentence =
    '因招标文件两次修改，设备到货比计划晚三个月，部分分馆未能在暑期前开放，明年提前半年启动采购。';
  const inside = [`资金到位较晚。${sentence}`, `${sentence}人员也有变动。`].map((reason, i) =>
    review(`项目${i}`, { set: { 4: { reason } } }),
  );
  expect(messages(...inside)).toEqual([expect.stringMatching(/^不同项目写得一字不差.*“因招标文件两次修改/)]);
});

test('several texts that the same forms share are one remark', () => {
  const both = ['甲', '乙'].map((name) =>
    review(name, {
      ...goals('保障全年开放。', `${REASON}已完成。`),
      set: { 4: { reason: `${REASON}明年改进。` } },
    }),
  );
  expect(messages(...both)).toEqual([
    expect.stringMatching(/甲\.xlsx的“实际完成情况”（\w+）、甲\.xlsx的“偏差原因分析及改进措施”/),
  ]);
});

test('what was reached is not the same in two years; what was planned may be', () => {
  const inYear = (year: number, expected: string, actual: string) =>
    review('甲', { year, ...goals(expected, actual) }, `${year}.xlsx`);
  const [plan, other] = [`${REASON}一`, '全年开放三百天，新增读者卡两千张，组织读书活动四十场，群众满意。'];
  expect(messages(inYear(2023, plan, other), inYear(2024, plan, `${other}又加一句。`))).toEqual([]);
  expect(messages(inYear(2023, '保障开放。', other), inYear(2024, '继续开放。', other))).toEqual([
    expect.stringMatching(/^同一项目不同年度写得一字不差，请按当年的实际情况填写：2023\.xlsx/),
  ]);
});

test('what is printed on every form is nobody’s copy; what is written in its notes is', () => {
  const note = (cells: Readonly<Record<string, string>>) =>
    ['甲', '乙'].map((projectName) =>
      reviewOf(
        formSheetWith(cells, {
          projectName,
          set: { 0: { level3: `采购${projectName}册数` } },
        }),
        `${projectName}.xlsx`,
      ),
    );
  expect(
    messages(
      ...note({ A20: '注：1.其他资金包括与中央财政资金、地方财政资金共同投入到同一项目的自有资金。' }),
    ),
  ).toEqual([]);
  expect(messages(...note({ A20: '存在问题', B20: REASON }))).toEqual([
    expect.stringContaining('甲.xlsx的“存在问题”（B20）、乙.xlsx'),
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
