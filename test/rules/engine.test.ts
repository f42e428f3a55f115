import Big from 'big.js';
import { assess } from '../../src/assess';
import type { SelfEvaluationForm } from '../../src/form/form';
import { defaultPolicy, policies } from '../../src/policy';
import { rules } from '../../src/rules';
import { inOrderOfCauses } from '../../src/rules/engine/causes';
import type { Finding } from '../../src/rules/engine/finding';
import { findingText } from '../../src/rules/text';
import { verdictOf } from '../../src/rules/verdict';
import { formatA1 } from '../../src/sheet/address';
import { formOn, formSheet } from '../support/form-sheet';
import { fundsWith } from '../support/funds';

const clean = formOn(formSheet());

test('the clean form has no finding and can be submitted', () => {
  const assessment = assess(clean, defaultPolicy);
  expect(assessment.findings.map(findingText)).toEqual([]);
  expect(verdictOf(assessment)).toBe('submittable');
});

test('root cause first: what follows from a blank total waits for it and is counted there', () => {
  const form = formOn(formSheet({ funds: fundsWith({ amounts: [0, 0, 0], rate: 0, score: 0 }) }));
  const { findings } = assess(form, defaultPolicy);
  expect(findings.map(({ rule }) => rule)).not.toContain('budget-zero');
  const cause = findings.find(({ rule }) => rule === 'fund-total-blank')!;
  expect(cause.waiting).toBeGreaterThan(0);
  expect(findingText(cause)).toContain('待此项更正后进行');
});

test('a missed target without a reason is one finding, not two', () => {
  const form = formOn(formSheet({ set: { 0: { actual: '4000册', score: 12 } } }));
  const rulesFound = assess(form, defaultPolicy).findings.map(({ rule }) => rule);
  expect(rulesFound).toContain('deviation-reason');
  expect(rulesFound).not.toContain('score-unexplained');
});

test('every rule waits only for rules that exist, and comes after them', () => {
  const order = inOrderOfCauses(rules).map(({ id }) => id);
  for (const rule of rules) {
    for (const cause of rule.waitsFor ?? []) expect(order.indexOf(cause)).toBeGreaterThanOrEqual(0);
    for (const cause of rule.waitsFor ?? [])
      expect(order.indexOf(cause)).toBeLessThan(order.indexOf(rule.id));
  }
});

test('a policy switches a rule off or changes its severity', () => {
  const form = formOn(formSheet({ competentDepartment: '' }));
  const withSeverity = (severity: 'off' | 'W') =>
    assess(form, { ...defaultPolicy, rules: { 'project-info-missing': { severity } } }).findings;
  expect(withSeverity('off')).toEqual([]);
  expect(withSeverity('W')).toEqual([expect.objectContaining({ severity: 'W' })]);
});

test('an ignored finding keeps its reason and no longer stands in the way', () => {
  const form = formOn(formSheet({ competentDepartment: '' }));
  const suppression = {
    rule: 'project-info-missing',
    sheet: '自评表',
    cell: 'C4',
    reason: '县直单位无主管部门',
    by: '李四',
    on: '2026-03-02',
  };
  const assessment = assess(form, defaultPolicy, [suppression]);
  expect(assessment.findings).toEqual([expect.objectContaining({ ignored: suppression })]);
  expect(verdictOf(assessment)).toBe('submittable');
});

test('a rule that throws becomes a finding, and the others still run', () => {
  const broken = {
    ...clean,
    goal: undefined as unknown as (typeof clean)['goal'],
    year: { value: undefined, cell: undefined },
  };
  const { findings } = assess(broken, defaultPolicy);
  expect(findings.map(({ rule }) => rule)).toContain('internal-error');
  expect(findings.map(({ rule }) => rule)).toContain('project-info-missing');
  expect(findingText(findings.find(({ rule }) => rule === 'internal-error')!)).toContain(
    '请把文件反馈给开发者',
  );
});

describe('order', () => {
  test('the most severe first, then from top to bottom and from left to right', () => {
    const form = formOn(
      formSheet({
        competentDepartment: '',
        projectName: '',
        goal: { expected: '', actual: '' },
        set: { 0: { weight: 30 }, 1: { actual: '约99%' }, 5: { actual: '达成预期指标' } },
      }),
    );
    const { findings } = assess(form, defaultPolicy);
    const places = findings.map(({ severity, cells: [first] }) => `${severity} ${formatA1(first!)}`);
    expect(places).toEqual([...places].sort((a, b) => 'EWI'.indexOf(a[0]!) - 'EWI'.indexOf(b[0]!)));
    expect(places.slice(0, 2)).toEqual(['E C3', 'E C4']);
    expect(places).toEqual(expect.arrayContaining(['W B11', 'W F11', 'W F18', 'I F14']));
    expect(places.indexOf('W B11')).toBeLessThan(places.indexOf('W F11'));
    expect(places.indexOf('W F11')).toBeLessThan(places.indexOf('W F18'));
  });

  test('two findings of one cell in the order of their rules', () => {
    const form = formOn(
      formSheet({ set: { 0: { level3: '建设示范村数量', target: '≤4个', actual: '3本' } } }),
    );
    const found = assess(form, defaultPolicy).findings.map(({ rule }) => rule);
    const atCell = found.filter((rule) => ['direction-suspect', 'unit-mismatch'].includes(rule));
    expect(atCell).toEqual(['direction-suspect', 'unit-mismatch']);
  });

  test('a cause is placed before what waits for it, however late it is listed', () => {
    const rule = (id: string, ...waitsFor: string[]) => ({ ...rules[0]!, id, waitsFor });
    const order = inOrderOfCauses([rule('c', 'b'), rule('b', 'a', 'unknown'), rule('a')]);
    expect(order.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});

describe('ignoring', () => {
  const form = formOn(formSheet({ competentDepartment: '', projectName: '' }));
  const entry = {
    rule: 'project-info-missing',
    sheet: '自评表',
    reason: '无主管部门',
    by: '李四',
    on: '2026-03-02',
  };
  const ignoredAt = (more: object) =>
    assess(form, defaultPolicy, [{ ...entry, ...more }]).findings.map(({ ignored }) => ignored !== undefined);

  test('a cell, or the rule for the whole form', () => {
    expect(ignoredAt({ cell: 'C4' })).toEqual([false, true]);
    expect(ignoredAt({})).toEqual([true, true]);
  });

  test('not another sheet, rule or cell', () => {
    expect(ignoredAt({ sheet: '别的表' })).toEqual([false, false]);
    expect(ignoredAt({ rule: 'goal-missing' })).toEqual([false, false]);
    expect(ignoredAt({ cell: 'C5' })).toEqual([false, false]);
  });

  test('a form with a finding that is not ignored needs correction', () => {
    expect(verdictOf(assess(form, defaultPolicy, [{ ...entry, cell: 'C4' }]))).toBe('needs-correction');
    expect(verdictOf(assess({ ...clean, isScored: false }, defaultPolicy))).toBe('not-scored');
  });
});

test('a cause that is no E finding holds nothing back', () => {
  const form = formOn(formSheet({ set: { 0: { weight: null } } }));
  const found = (severity: 'E' | 'W') =>
    assess(form, { ...defaultPolicy, rules: { 'weight-missing': { severity } } }).findings.map(
      ({ rule }) => rule,
    );
  expect(found('E')).not.toContain('weight-total');
  expect(found('W')).toContain('weight-total');
});

test('a policy sets the options of a rule; what it leaves out keeps its default', () => {
  const form = formOn(formSheet({ set: { 0: { weight: 25 } } }));
  const concentrated = (options?: Record<string, number>) =>
    assess(form, {
      ...defaultPolicy,
      rules: { 'weight-concentrated': options ? { options } : {} },
    }).findings.filter(({ rule }) => rule === 'weight-concentrated').length;
  expect([concentrated(), concentrated({}), concentrated({ share: 0.25 })]).toEqual([0, 0, 1]);
});

test('a finding in words names its numbers, and what it cannot fill in stays visible', () => {
  const finding: Finding = {
    rule: 'weight-total',
    severity: 'E',
    message: 'sum',
    params: { sum: '110', expected: 100 },
    cells: [],
    waiting: 2,
  };
  expect(findingText(finding)).toBe('分值合计110，应为100（{how}）。（另有2项检查待此项更正后进行）');
  expect(findingText({ ...finding, waiting: 0, message: 'unknown' })).toBe('unknown');
  expect(findingText({ ...finding, rule: 'no-such-rule', message: 'sum', waiting: 0 })).toBe('sum');
});

test('a fault of ours says which rule and why, and is for information', () => {
  const broken = { ...clean, goal: undefined as unknown as (typeof clean)['goal'] };
  const finding = assess(broken, defaultPolicy).findings.find(({ rule }) => rule === 'internal-error')!;
  expect(finding).toMatchObject({ severity: 'I', message: 'failed', cells: [], waiting: 0 });
  expect(findingText(finding)).toMatch(/^规则“[a-z-]+”运行出错（Cannot .*），这一项没有检查/);
});

describe('a form that lacks something', () => {
  const { funds, indicators } = clean;
  const blank = { value: undefined, cell: undefined };
  const none = { raw: '', number: undefined, cell: undefined };
  const poor: [string, SelfEvaluationForm][] = [
    ['funds', { ...clean, funds: undefined }],
    ['a total row of the funds', { ...clean, funds: { ...funds!, total: undefined } }],
    ['rows', { ...clean, indicators: [] }],
    ['a total row', { ...clean, total: undefined }],
    [
      'levels',
      { ...clean, indicators: indicators.map((row) => ({ ...row, level1: undefined, level2: undefined })) },
    ],
    ['names', { ...clean, indicators: indicators.map((row) => ({ ...row, level3: blank })) }],
    [
      'weights and scores',
      {
        ...clean,
        isScored: false,
        columns: {},
        indicators: indicators.map((row) => ({ ...row, weight: none, score: none })),
      },
    ],
    [
      'a title, a year, goals and notes',
      {
        ...clean,
        title: blank,
        year: blank,
        goal: { expected: blank, actual: blank },
        notes: [{ label: '问题', text: blank }],
      },
    ],
  ];

  test.each(poor)('%s: is checked all the same', (_name, form) => {
    for (const policy of policies) {
      const found = assess(form, policy).findings.map(({ rule }) => rule);
      expect(found).not.toContain('internal-error');
    }
  });

  test('funds: nothing is said of them', () => {
    const found = assess({ ...clean, funds: undefined }, defaultPolicy).findings.map(({ rule }) => rule);
    expect(found.filter((rule) => /^(?:fund|budget|execution|spending)/.test(rule))).toEqual([]);
  });

  test('names: an indicator is called by its level, else by its row', () => {
    const textsOf = (form: SelfEvaluationForm) =>
      assess(form, defaultPolicy)
        .findings.filter(({ rule }) => rule === 'score-over-weight')
        .map(findingText);
    const scored = indicators.map((row) => ({
      ...row,
      level3: blank,
      score: { ...row.score, number: Big(99) },
    }));
    expect(textsOf({ ...clean, indicators: scored })[0]).toContain('“数量指标”得分99');
    expect(
      textsOf({ ...clean, indicators: scored.map((row) => ({ ...row, level2: undefined })) })[0],
    ).toContain('“第13行”得分99');
  });
});
