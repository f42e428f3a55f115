import { assess } from '../../src/assess';
import { defaultPolicy } from '../../src/policy';
import { figuresOf } from '../../src/rules/figures';
import { figuresText } from '../../src/rules/figures-text';
import { unsureParts, VERDICT_WORDS, verdictOf, verdictText } from '../../src/rules/verdict';
import { blankContent } from '../../src/plan/blank/content';
import { templateSheet } from '../../src/plan/template';
import { fundsWith } from '../support/funds';
import { formOn, type FormOverrides, formSheet, sheetOf } from '../support/form-sheet';

const assessed = (overrides?: FormOverrides) => assess(formOn(formSheet(overrides)), defaultPolicy);
const total = (score: number | null, grade = '优') => ({ weight: 100, score, grade });

test('one line says the result as written, as added up, as corrected, and whether it is whole', () => {
  expect(figuresText(assessed())).toBe('填写98.8分（优）；各项得分相加98.8分（优）；完整');
  expect(figuresText(assessed({ total: total(92, '良') }))).toBe(
    '填写92分（良）；各项得分相加98.8分；总分行填92，各项之和为98.8',
  );
  expect(figuresText(assessed({ total: total(null, '') }))).toBe('总分未填；各项得分相加98.8分（优）；完整');
  expect(figuresText(assessed({ total: total(null) }))).toMatch(/^总分未填（优）；/);
  expect(
    figuresText(
      assess(formOn(sheetOf(templateSheet(blankContent({ policy: defaultPolicy })))), defaultPolicy),
    ),
  ).toMatch(/^总分未填；没有得分；填写中/);
  expect(figuresText(assessed({ set: { 0: { actual: '4000册', reason: '到货推迟' } } }))).toBe(
    '填写98.8分（优）；各项得分相加98.8分（优）；改正必须修改之处后94.8分（优）；完整',
  );
});

test('the corrected result counts open corrections only, and is unknown where a person must say more', () => {
  const wrong = { set: { 0: { actual: '4000册', reason: '到货推迟' } } };
  const form = formOn(formSheet(wrong));
  const ignored = {
    sheet: form.sheet,
    rule: 'score-quantitative',
    reason: '已核',
    by: '张三',
    on: '2026-01-05',
  };
  const corrected = (assessment: ReturnType<typeof assessed>) =>
    figuresOf(assessment).corrected.total?.toFixed();
  expect(corrected(assess(form, defaultPolicy))).toBe('94.8');
  expect(corrected(assess(form, defaultPolicy, [ignored]))).toBe('98.8');
  expect(corrected(assessed({ set: { 0: { actual: '' } } }))).toBeUndefined();
  expect(corrected(assessed({ set: { 4: { score: 11 } } }))).toBeUndefined();
  expect(corrected(assessed({ set: { 0: { score: null } }, total: total(78.8) }))).toBe('98.8');
});

test('points that are not whole have no grade, corrected or not', () => {
  const figures = figuresOf(assessed({ set: { 0: { weight: 10, score: 10 } }, total: total(88.8) }));
  expect([figures.added.grade, figures.corrected.grade]).toEqual([undefined, undefined]);
});

test('a form that is being filled in is neither right nor wrong: no faults, a list of what is missing', () => {
  const assessment = assessed({ set: { 0: { actual: '', score: null } }, total: total(null, '') });
  expect(assessment.findings.filter(({ severity }) => severity === 'E')).toEqual([]);
  expect([verdictOf(assessment), verdictText(assessment)]).toEqual(['in-progress', '填写中 5/6 项']);
  const wrong = assessed({
    set: { 0: { actual: '', score: null }, 1: { score: 25 } },
    total: total(null, ''),
  });
  expect(verdictOf(wrong)).toBe('needs-correction');
});

test('nothing is fit while something that a check needs is blank or doubtful, whatever a policy switches off', () => {
  const rules = {
    'weight-total': { severity: 'off' as const },
    'weight-level1': { severity: 'off' as const },
    'weight-label': { severity: 'off' as const },
  };
  const form = formOn(
    formSheet({ set: { 0: { weight: 10, score: 10 } }, total: { weight: 90, score: 88.8, grade: '' } }),
  );
  const short = assess(form, { ...defaultPolicy, rules });
  expect(short.findings.filter(({ severity }) => severity === 'E')).toEqual([]);
  expect(verdictOf(short)).toBe('not-fully-checked');
  const silent = { 'percent-lost': { severity: 'off' as const } };
  const doubtful = assess(formOn(formSheet({ set: { 1: { target: '≥90%', actual: '0.99' } } })), {
    ...defaultPolicy,
    rules: silent,
  });
  expect([unsureParts(doubtful) > 0, verdictOf(doubtful) === 'submittable']).toEqual([true, false]);
});

describe('the corrected result', () => {
  const corrected = (overrides: FormOverrides) => {
    const { total: points, grade } = figuresOf(assessed(overrides)).corrected;
    return [points?.toFixed(), grade];
  };

  test.each<[string, FormOverrides, (string | undefined)[]]>([
    [
      'a score that is a word has what the values earn',
      { set: { 0: { score: '满分' as unknown as number } } },
      ['98.8', '优'],
    ],
    [
      'a score outside the band of its phrase is a person’s to give',
      { set: { 4: { actual: '部分达成', score: 9 } } },
      [undefined, undefined],
    ],
    [
      'points of 预算执行 beyond its rate have what the rate earns',
      { funds: fundsWith({ score: 10 }), total: total(99) },
      ['98.8', '优'],
    ],
    [
      'points of 预算执行 that are blank, too',
      { funds: fundsWith({ score: null }), total: total(89) },
      ['98.8', '优'],
    ],
    [
      '预算执行 as a row counts once',
      {
        funds: [{ label: '年度资金总额', amounts: [100, 100, 98], weight: null, rate: 0.98, score: null }],
        set: {
          0: { level3: '预算执行率', target: '100%', actual: '98%', score: 19.6 },
          1: { weight: 30, score: 30 },
        },
        total: total(98.6),
      },
      ['98.6', '优'],
    ],
    [
      'a row without points to earn waits for no score',
      { set: { 0: { weight: 40, score: 40 }, 1: { weight: 0, score: null } } },
      ['98.8', '优'],
    ],
    [
      'points that do not make the total are a person’s to set',
      { set: { 0: { weight: 10, score: 10 } }, total: total(88.8) },
      [undefined, undefined],
    ],
    [
      'a form without points has no grade',
      {
        set: Object.fromEntries([0, 1, 2, 3, 4, 5].map((row) => [row, { weight: null }])),
        funds: fundsWith({ weight: null, score: null }),
        total: total(89),
      },
      [undefined, undefined],
    ],
  ])('%s', (_case, overrides, expected) => expect(corrected(overrides)).toEqual(expected));
});

test('a score that lacks its reason only is kept, one beyond its weight too where a person took responsibility', () => {
  const outcome = (overrides: FormOverrides, ignoredRule = '') => {
    const form = formOn(formSheet(overrides));
    const ignored = { sheet: form.sheet, rule: ignoredRule, reason: '已核', by: '张三', on: '2026-01-05' };
    const { total: points, grade } = figuresOf(assess(form, defaultPolicy, [ignored])).corrected;
    return [points?.toFixed(), grade];
  };
  expect(outcome({ set: { 0: { actual: '4000册', score: 10 } }, total: total(88.8, '良') })).toEqual([
    '88.8',
    '良',
  ]);
  const over = { set: { 0: { score: 25 } }, total: total(103.8) };
  expect(outcome(over)).toEqual(['98.8', '优']);
  expect(outcome(over, 'score-over-weight')).toEqual(['103.8', undefined]);
});

describe('where rows that do not apply are left out and the rest is scaled', () => {
  const policy = { ...defaultPolicy, scalesToTotal: true };
  const out = { level3: '/', target: '/', actual: '/', weight: null, score: null };
  const scaled = (set: FormOverrides['set'], score: number) =>
    assess(
      formOn(
        formSheet({ set: { 0: out, 4: { score: 10 }, ...set }, total: { weight: 80, score, grade: '优' } }),
      ),
      policy,
    );

  test('the corrected result is scaled as the sum is', () => {
    expect(figuresText(scaled({}, 99.75))).toBe('填写99.75分（优）；各项得分相加99.75分（优）；完整');
    const wrong = scaled({ 3: { actual: '4万人次', reason: '闭馆装修' } }, 99.75);
    const { total: points, grade } = figuresOf(wrong).corrected;
    expect([points?.toFixed(), grade]).toEqual(['87.25', '良']);
  });
});

describe('结论', () => {
  test('each has its words, everywhere the same', () => {
    expect(VERDICT_WORDS).toEqual({
      submittable: '可提交',
      'needs-correction': '需要修改',
      'not-fully-checked': '无法完整检查',
      'in-progress': '填写中',
      'not-scored': '不计分',
      unreadable: '无法读取',
    });
    expect(verdictText(assessed())).toBe('可提交');
    expect(verdictText(assessed({ total: total(92) }))).toBe('需要修改');
  });

  test('figures that contradict each other are fit once a person took responsibility, not where a rule is off', () => {
    const form = formOn(formSheet({ total: total(98) }));
    const ignored = { sheet: form.sheet, rule: 'total-score', reason: '已核', by: '张三', on: '2026-01-05' };
    expect(verdictOf(assess(form, defaultPolicy, [ignored]))).toBe('submittable');
    const off = { ...defaultPolicy, rules: { 'total-score': { severity: 'off' as const } } };
    expect(verdictOf(assess(form, off))).toBe('not-fully-checked');
  });

  test('what is not sure is counted: cells without a result, blanks, rows by criteria', () => {
    const { form, evaluation } = assessed();
    const cell = { row: 13, column: 8 };
    const uncomputed = { missing: [cell, cell], computed: [] };
    const part = { what: 'score' as const, label: '', cell, row: 13, points: undefined };
    const missing = { ...evaluation, result: { ...evaluation.result, missing: [part, part, part] } };
    const noTarget = {
      value: { kind: 'none', raw: '', marked: false },
      cell: undefined,
      pieces: [],
    } as const;
    const byCriteria = form.indicators.map((row) => ({ ...row, target: noTarget }));
    expect(unsureParts({ form, evaluation })).toBe(0);
    expect(unsureParts({ form: { ...form, uncomputed }, evaluation })).toBe(2);
    expect(unsureParts({ form: { ...form, uncomputed }, evaluation: missing })).toBe(5);
    expect(unsureParts({ form: { ...form, uncomputed, indicators: byCriteria }, evaluation: missing })).toBe(
      6,
    );
  });
});
