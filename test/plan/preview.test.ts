import { assess } from '../../src/assess';
import { planGrade } from '../../src/plan/grade';
import { openText, planOutcomeText } from '../../src/plan/outcome';
import { countTaken, previewOf } from '../../src/plan/preview';
import { defaultPolicy } from '../../src/policy';
import { formOn, formSheet } from '../support/form-sheet';

const sheet = formSheet({ set: { 0: { score: null } }, total: { weight: 100, score: null, grade: '' } });
const plan = planGrade({
  sheet,
  assessment: assess(formOn(sheet), defaultPolicy),
  sheetNames: [sheet.name],
  report: {},
});

test('groups in the order in which a person checks them', () => {
  expect(previewOf(plan).map(({ title }) => title)).toEqual([
    '指标得分',
    '自评表',
    '评价结果',
    '绩效自评报告',
  ]);
});

test('a line says where, from what, to what and why', () => {
  const [scores, form] = previewOf(plan);
  expect(scores?.lines).toEqual([
    expect.objectContaining({ place: 'H13', before: '（空）', after: '20', label: '得分：采购图书册数' }),
  ]);
  expect(scores?.lines[0]?.explanation).not.toBe('');
  expect(form?.lines[0]).toMatchObject({ place: 'H19', after: '98.8', formula: '=ROUND(SUM(H13:H18,I6),2)' });
});

test('of the block only its numbers, percents as percents', () => {
  const block = previewOf(plan).find(({ group }) => group === 'block')!;
  expect(block.lines.every(({ formula, after }) => formula !== undefined || /\d/.test(after))).toBe(true);
  expect(block.lines.find(({ label }) => label === '预算执行率')).toMatchObject({ after: '98.00%' });
  // What explains a score stands beside no other number.
  const explained = ['分值', '得分', '得分率'].map(
    (figure) => block.lines.find(({ label }) => label === `预算执行${figure}`)?.explanation,
  );
  expect(explained).toEqual(['', expect.stringContaining('= 9.80'), '']);
});

test('nothing to change, nothing to show', () => {
  expect(previewOf({ edits: [], newSheets: [] })).toEqual([]);
  const [report] = previewOf({
    edits: [],
    newSheets: plan.newSheets.map((each) => ({ ...each, replaces: each.name })),
  });
  expect(report?.lines[0]).toMatchObject({ label: '更新工作表“绩效自评报告”', place: '' });
});

describe('taken and left, line by line', () => {
  /** One score blank, one above and one below what the figures earn. */
  const mixed = formSheet({
    set: { 0: { score: null }, 1: { actual: '49%', reason: '设备故障' }, 3: { score: 15 } },
    total: { weight: 100, score: null, grade: '' },
  });
  const planned = (lines: readonly (readonly [string, boolean])[] = []) =>
    planGrade({
      sheet: mixed,
      assessment: assess(formOn(mixed), defaultPolicy),
      sheetNames: [mixed.name],
      report: {},
      lines: new Map(lines),
    });
  const signs = (lines?: readonly (readonly [string, boolean])[]) =>
    previewOf(planned(lines))
      .filter(({ group }) => group !== 'block' && group !== 'report')
      .flatMap((group) => group.lines.map(({ choice, place }) => [place, choice?.isTaken]));
  const after = (lines?: readonly (readonly [string, boolean])[]) =>
    planned(lines).outcome.after.total?.toNumber();

  test('blank places are taken, what a person wrote is left; a deduction asks for its reason', () => {
    expect(signs()).toEqual([
      ['H13', true],
      ['H14', false],
      ['H16', false],
      ['H19', true],
    ]);
    const [scores] = previewOf(planned());
    expect(scores?.lines.map(({ choice }) => choice?.asks !== undefined)).toEqual([false, false, true]);
    expect(scores?.lines[2]).toMatchObject({ before: '15', after: '20' });
  });

  test('the total follows what is taken: every sum and every explanation is of the form as it will stand', () => {
    expect(after()).toBe(93.8);
    expect(after([['H14', true]])).toBe(83.8);
    expect(
      after([
        ['H14', true],
        ['H16', true],
      ]),
    ).toBe(88.8);
    const total = planned([['H14', true]]).edits.find(({ label }) => label === '总分');
    expect(total?.explanation).toContain('= 83.80');
  });

  test('a score that is left blank leaves total and grade blank too, and says so', () => {
    expect(signs([['H13', false]])).toEqual([
      ['H13', false],
      ['H14', false],
      ['H16', false],
    ]);
    const { outcome } = planned([['H13', false]]);
    expect([outcome.after.total, outcome.after.grade]).toEqual([undefined, undefined]);
    expect(outcome.why).toContain('暂不评等级');
  });

  test('a grade goes by the total beside it: without that there is none', () => {
    const graded = formSheet({ total: { weight: 100, score: null, grade: '良' } });
    const labels = (lines: [string, boolean][]) => {
      const assessment = assess(formOn(graded), defaultPolicy);
      const plan = planGrade({ sheet: graded, assessment, sheetNames: [], lines: new Map(lines) });
      return [...plan.edits, ...plan.left.map(({ edit }) => edit)]
        .filter(({ group }) => group === 'form')
        .map(({ label }) => label);
    };
    expect(labels([])).toEqual(['总分', '等级']);
    expect(labels([['H19', false]])).toEqual(['总分']);
  });

  test('block and report are taken or left as a whole, and stay in sight', () => {
    const groups = previewOf(
      planned([
        ['block', false],
        ['report', false],
      ]),
    );
    expect(groups.slice(2)).toEqual([
      { group: 'block', title: '评价结果', lines: [], choice: { key: 'block', isTaken: false } },
      { group: 'report', title: '绩效自评报告', lines: [], choice: { key: 'report', isTaken: false } },
    ]);
    const plan = planned([
      ['block', false],
      ['report', false],
    ]);
    expect([plan.merges, plan.names, plan.rowHeights, plan.newSheets]).toEqual([[], [], [], []]);
    expect(plan.edits.map(({ group }) => group)).not.toContain('block');
  });

  test('only what is taken counts', () => {
    const [whole, less] = [previewOf(planned()), previewOf(planned([['H19', false]]))];
    expect(countTaken(whole) - countTaken(less)).toBe(1);
  });

  test('the result comes first, with the corrections that would change it', () => {
    const { outcome } = planned();
    expect(planOutcomeText(outcome)).toBe('表中总分未填 → 写入后93.8分（优）');
    expect(openText(outcome)).toBe('还有1处必须修改会影响总分');
    expect(outcome.open[0]?.rule).toBe('score-quantitative');
    expect(openText(planned([['H14', true]]).outcome)).toBeUndefined();
  });
});

test('the result of a form that states another one: from what it says to what it will say', () => {
  const sheet = formSheet({ total: { weight: 100, score: 92, grade: '良' } });
  const outcome = (lines: [string, boolean][]) =>
    planGrade({
      sheet,
      assessment: assess(formOn(sheet), defaultPolicy),
      sheetNames: [],
      lines: new Map(lines),
    }).outcome;
  expect(planOutcomeText(outcome([]))).toBe(
    '表中92分（良） → 写入后92分（良）；总分行填92，各项之和为98.8，暂不评等级',
  );
  expect(
    planOutcomeText(
      outcome([
        ['H19', true],
        ['I19', true],
      ]),
    ),
  ).toBe('表中92分（良） → 写入后98.8分（优）');
});

test('nothing of the tool is printed in the block: no pack, no mark of a source', () => {
  const texts = (isPolicyChosen: boolean) =>
    planGrade({ sheet, assessment: assess(formOn(sheet), defaultPolicy), sheetNames: [], isPolicyChosen })
      .edits.map(({ after }) => String(after.value ?? ''))
      .join();
  expect(texts(false)).not.toMatch(/待核对|自定|执行10|〔2020〕/);
  expect(texts(true)).toContain('依据财预〔2020〕10号《项目支出绩效评价管理办法》。');
  expect(texts(true)).not.toMatch(/待核对|自定|执行10/);
});

test('the note beside a score belongs to it: another one than the figures give is said', () => {
  const other = formSheet({
    funds: [{ label: '年度资金总额', amounts: [100, 100, 98], weight: 10, rate: 0.98, score: 9 }],
    total: { weight: 100, score: 98, grade: '优' },
  });
  const { edits } = planGrade({
    sheet: other,
    assessment: assess(formOn(other), defaultPolicy),
    sheetNames: [],
  });
  const note = edits.find(({ label, after }) => label === '预算执行' && String(after.value).includes('='));
  expect(note?.after.value).toBe('表中得分9，按执行率应为9.8（预算执行率98.00% × 分值10 = 9.80）');
});

test('beside a grade that is not given stands the one line about the result', () => {
  const short = formSheet({
    set: { 0: { weight: 10, score: 10 } },
    total: { weight: 90, score: 92, grade: '' },
  });
  const assessment = assess(formOn(short), defaultPolicy);
  const { edits } = planGrade({ sheet: short, assessment, sheetNames: [] });
  const notes = edits.filter(({ label }) => label === '等级').map(({ after }) => after.value);
  expect(notes).toContain(
    '填写92分；各项得分相加88.8分；分值合计90，应为100；总分行填92，各项之和为88.8，暂不评等级。',
  );
});
