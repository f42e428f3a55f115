import { evaluate } from '../../src/evaluation/evaluate';
import { pointsMissing, stateText } from '../../src/evaluation/state-words';
import { isSound } from '../../src/evaluation/state';
import { defaultPolicy, policyById } from '../../src/policy';
import { blankSheet } from '../../src/plan/blank/blank-sheet';
import { blankContent } from '../../src/plan/blank/content';
import { templateSheet } from '../../src/plan/template';
import { cellKey, parseA1 } from '../../src/sheet/address';
import { numberField } from '../support/fields';
import {
  formOn,
  gridSheet,
  type FormOverrides,
  formSheet,
  formSheetWithoutTotal,
  sheetOf,
} from '../support/form-sheet';

const resultOf = (overrides?: FormOverrides) => evaluate(formOn(formSheet(overrides)), defaultPolicy);
const state = (overrides?: FormOverrides) => resultOf(overrides).result.state;
const text = (overrides?: FormOverrides) => stateText(resultOf(overrides).result);
const total = (score: number | null, weight: number | null = 100) => ({ weight, score, grade: '' });

test('a form with every row judged and its points whole is complete, and has a grade', () => {
  expect([state(), resultOf().grade.value, text()]).toEqual(['complete', '优', '完整']);
});

test.each([
  [{ set: { 0: { actual: '' } } }, '不完整：缺“采购图书册数”的完成值，涉及20分'],
  [{ set: { 0: { target: '' } } }, '不完整：缺“采购图书册数”的指标值，涉及20分'],
  [{ set: { 0: { score: null } }, total: total(78.8) }, '不完整：缺“采购图书册数”的得分，涉及20分'],
  [
    { set: { 0: { score: '满分' as never } }, total: total(78.8) },
    '不完整：缺“采购图书册数”的得分，涉及20分',
  ],
  [{ set: { 0: { weight: null } } }, '不完整：缺“采购图书册数”的分值'],
] as const)('what is missing is named with its points: %j', (overrides, expected) => {
  const { result, grade } = resultOf(overrides);
  expect([result.state, stateText(result)]).toEqual(['incomplete', expected]);
  expect(grade).toMatchObject({ value: undefined, explanation: `${expected}，暂不评等级。` });
});

test.each([
  [{ set: { 0: { weight: 10, score: 10 } }, total: total(88.8, 90) }, '分值合计90，应为100'],
  [{ set: { 0: { weight: 30 } }, total: total(98.8, 110) }, '分值合计110，应为100'],
  [{ total: total(92) }, '总分行填92，各项之和为98.8'],
  [{ total: total(98.8, 101) }, '总分行的分值填101，各行合计100'],
  [
    { set: { 0: { weight: 15, score: 22.5 } }, total: total(101.3, 95) },
    '分值合计95，应为100；得分合计101.3，超过总分100',
  ],
])('figures that cannot both be right contradict each other: %j', (overrides, expected) => {
  const { result, grade } = resultOf(overrides);
  expect([result.state, stateText(result)]).toEqual(['contradictory', expected]);
  expect(grade.value).toBeUndefined();
});

test('a total that only the head of the form states is held against the sum', () => {
  const form = formOn(formSheet({ total: total(null) }));
  const stated = (score: number) =>
    evaluate({ ...form, statedTotal: numberField(score, 'B3') }, defaultPolicy).result;
  expect(stateText(stated(92))).toBe('总分行填92，各项之和为98.8');
  expect(stated(98.8).state).toBe('complete');
});

test('while nobody stated a total, a form with something missing is being filled in', () => {
  const filling = resultOf({ set: { 0: { actual: '', score: null } }, total: total(null) });
  expect(stateText(filling.result)).toBe('填写中 5/6 项');
  expect(state({ set: { 0: { actual: '', score: null } }, total: { ...total(null), grade: '优' } })).toBe(
    'incomplete',
  );
});

test('points above the total are no matter of filling in', () => {
  expect(state({ set: { 0: { actual: '', weight: 40 } }, total: total(null) })).toBe('contradictory');
});

test('without a place for a total a form is being filled in until half of its rows are done', () => {
  const blank = { actual: '', score: null };
  const after = (...rows: number[]) =>
    evaluate(
      formOn(formSheetWithoutTotal({ set: Object.fromEntries(rows.map((row) => [row, blank])) })),
      defaultPolicy,
    ).result.state;
  expect([after(0), after(0, 1, 2, 3)]).toEqual(['incomplete', 'in-progress']);
});

test('scores without any points to earn: nothing is still to come, and a blank is a blank', () => {
  const withScore = (score: string) => {
    const rows = ['入驻企业数量', '管理人员数量', '创业导师数量'].map((name) => [
      '产出指标',
      '数量指标',
      name,
    ]);
    const header = ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '得分'];
    const scored = ['效益指标', '社会效益指标', '服务水平', '提升', '提升', score];
    return formOn(gridSheet([['项目支出绩效自评表'], ['项目名称', '双创载体建设'], header, ...rows, scored]));
  };
  const after = (score: string) => evaluate(withScore(score), defaultPolicy).result.state;
  expect([after(''), after('100%')]).toEqual(['in-progress', 'incomplete']);
});

test.each(['mof-2020', 'mof-2021-cost', 'sichuan', 'hubei'])(
  'a blank form as %s wants it is being filled in',
  (id) => {
    const policy = policyById(id)!;
    const form = formOn(sheetOf(templateSheet(blankContent({ policy }))));
    const { result } = evaluate(form, policy);
    expect([result.state, result.filled.done, result.missing.length > 0]).toEqual(['in-progress', 0, true]);
  },
);

test('the list of what is missing follows the form, and counts the points of a row once', () => {
  const blank = { target: '', actual: '', score: null };
  const { result } = resultOf({ set: { 3: blank, 0: blank }, total: total(58.8) });
  expect(result.missing.map(({ what, row }) => `${row} ${what}`)).toEqual([
    ...['13 target', '13 actual', '13 score', '16 target', '16 actual', '16 score'],
  ]);
  expect(pointsMissing(result.missing)?.toFixed()).toBe('40');
});

test('points for words where a number is asked for are said; where the grade hangs on them there is none', () => {
  const few = resultOf({
    set: { 2: { actual: '已完成', weight: 5, score: 5 }, 1: { weight: 25, score: 25 } },
  });
  expect([few.result.state, few.grade.value]).toEqual(['complete', '优']);
  expect(stateText(few.result)).toBe('完整，其中5分的完成值不是数字，无法核对');
  const many = resultOf({ set: { 0: { actual: '已完成' } } });
  expect([many.result.state, many.grade.value]).toEqual(['incomplete', undefined]);
  expect(stateText(many.result)).toBe('不完整：缺“采购图书册数”的完成值（填的不是数字，无法核对），涉及20分');
  expect(many.result.filled).toEqual({ done: 6, all: 6 });
});

test('a form without points has no result', () => {
  const form = { ...formOn(formSheet()), isScored: false };
  const { result, grade } = evaluate(form, defaultPolicy);
  expect([result.state, grade.value]).toEqual(['not-scored', undefined]);
});

test('a total in the head and another one in the row of the total', () => {
  const form = formOn(formSheet());
  const stated = (score: number | undefined) =>
    evaluate({ ...form, statedTotal: numberField(score, 'B3') }, defaultPolicy).result;
  expect([stated(97).state, stateText(stated(97))]).toEqual([
    'contradictory',
    '另一处写总分97，总分行为98.8',
  ]);
  expect([stated(98.8).state, stated(undefined).state]).toEqual(['complete', 'complete']);
});

test('a result is sound while nothing is missing and the points are whole, whatever total is written', () => {
  const sound = (overrides: FormOverrides = {}) => isSound(resultOf(overrides).result);
  expect([sound(), sound({ total: total(92) }), sound({ total: total(98.8, 101) })]).toEqual([
    true,
    true,
    true,
  ]);
  expect(sound({ set: { 0: { weight: 10, score: 10 } }, total: total(88.8, 90) })).toBe(false);
  expect(sound({ set: { 0: { score: 25 } }, total: total(103.8) })).toBe(false);
  expect(sound({ set: { 0: { actual: '' } } })).toBe(false);
});

test('points above the total are wrong before they are incomplete', () => {
  const missing = { set: { 0: { actual: '' }, 1: { weight: 60 } }, total: total(98.8, 140) };
  expect(state(missing)).toBe('contradictory');
  expect(state({ ...missing, set: { 0: { actual: '' }, 1: { weight: 10 } } })).toBe('incomplete');
});

test('fewer points are whole where rows that do not apply are scaled away', () => {
  const scaling = { ...defaultPolicy, scalesToTotal: true };
  const form = formOn(
    formSheet({
      set: { 5: { target: '不适用', actual: '不适用', weight: null, score: null } },
      total: total(null, null),
    }),
  );
  const pointsOf = (policy: typeof scaling) =>
    evaluate(form, policy).result.contradictions.filter(({ kind }) => kind === 'points').length;
  expect([pointsOf(scaling), pointsOf({ ...scaling, scalesToTotal: false })]).toEqual([0, 1]);
});

test('a form without points lists nothing', () => {
  const { result } = evaluate(
    { ...formOn(formSheet({ set: { 0: { actual: '' } } })), isScored: false },
    defaultPolicy,
  );
  expect([result.missing, result.contradictions, result.filled]).toEqual([[], [], { done: 6, all: 6 }]);
});

test('the list of a form under way begins with its head, and counts rows, not cells', () => {
  const blank = { actual: '', score: null };
  const { result } = resultOf({
    ...{ year: undefined, set: { 3: blank, 0: blank }, total: total(null) },
    ...{ projectName: '', goal: { expected: '', actual: '完成' } },
  });
  expect(result.state).toBe('in-progress');
  expect(result.filled).toEqual({ done: 4, all: 6 });
  const rows = result.missing.map(({ cell, row }) => cell?.row ?? row ?? 0);
  expect(rows).toEqual([...rows].sort((a, b) => a - b));
  expect(result.missing.map(({ what }) => what)).toEqual(expect.arrayContaining(['head', 'actual', 'score']));
});

test('a form without points is being filled in while it is mostly blank, and then it is judged', () => {
  const blank = blankSheet({ policy: defaultPolicy, family: 'D', year: 2025 });
  const result = (cells: Readonly<Record<string, string | number>> = {}) => {
    const filled = Object.entries(cells).map(([a1, value]) => ({ cell: parseA1(a1), value, style: {} }));
    const places = new Set(filled.map(({ cell }) => cellKey(cell)));
    const rest = blank.cells.filter(({ cell }) => !places.has(cellKey(cell)));
    return evaluate(formOn(sheetOf({ ...blank, cells: [...rest, ...filled] })), defaultPolicy).result;
  };
  expect(result().state).toBe('in-progress');
  expect(result().missing.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['项目名称', '全年预算数(A)', '“数量指标”的指标']),
  );
  const funds = { C3: '某项目', C4: '某局', G4: '某馆', G6: 100, H6: 100, B11: '目标', F11: '完成' };
  expect(result(funds).state).toBe('in-progress');
  const rows = Object.fromEntries(
    Array.from({ length: 9 }, (_, i) => [
      [`D${13 + i}`, `指标${'甲乙丙丁戊己庚辛壬'.charAt(i)}`],
      [`E${13 + i}`, '≥1个'],
      [`F${13 + i}`, '1个'],
    ]).flat(),
  );
  expect(result({ ...funds, ...rows })).toMatchObject({ state: 'not-scored', missing: [] });
});
