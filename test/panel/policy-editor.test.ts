import { assess } from '../../src/assess';
import { loadPolicy } from '../../src/policy/load';
import { defaultPolicy, policies, policyById } from '../../src/policy';
import { encodePolicy } from '../../src/policy/codec';
import { defaultTitle } from '../../src/panel/policy-editor/adjust';
import { compare, countOf } from '../../src/panel/policy-editor/comparison';
import { checkDraft } from '../../src/panel/policy-editor/draft';
import { allFields, fieldsOf } from '../../src/panel/policy-editor/fields';
import { type FormOverrides, formOn, formSheet } from '../support/form-sheet';

const draft = (texts: Readonly<Record<string, string>>) => new Map(Object.entries(texts));
const checked = (texts: Readonly<Record<string, string>>, base = defaultPolicy) =>
  checkDraft(base, draft(texts));
const problems = (texts: Readonly<Record<string, string>>, base = defaultPolicy) =>
  Object.fromEntries(checked(texts, base).problems);

describe('a draft', () => {
  test.each(policies.map((policy) => [policy.id, policy] as const))(
    'of %s that says again what stands there changes nothing',
    (_, policy) => {
      const same = new Map(allFields(fieldsOf(policy)).map(({ path, text }) => [path, text]));
      expect(checkDraft(policy, same)).toMatchObject({ changes: [], problems: new Map() });
    },
  );

  test('makes an own pack: figures, thresholds, decimals, rules', () => {
    const { policy } = checked({
      'execution.weight': '２０分',
      'levels.0.weight': '40',
      'grades.0.from': '92.5',
      'execution.reasonBelow': '85%',
      'quantitative.overachievement': '150',
      'caps.0.below': '60',
      'caps.0.cap': '79',
      'decimals.score': '1',
      'rules.weight-concentrated.options.share': '0.4',
      'rules.all-full-marks.severity': 'off',
      'rules.level-missing.options.allLevels': 'false',
    });
    expect(policy && encodePolicy(policy)).toMatchObject({
      execution: { weight: 20, reasonBelow: 0.85 },
      levels: [{ weight: 40 }, { weight: 30 }, { weight: 10 }],
      grades: [{ from: 0.925 }, { from: 0.8 }, { from: 0.6 }, { from: 0 }],
      quantitative: { overachievement: 1.5 },
      caps: [{ below: 0.6, cap: 79 }],
      decimals: { score: 1, rate: 4 },
      rules: {
        'weight-concentrated': { options: { share: 0.4 } },
        'all-full-marks': { severity: 'off' },
        'level-missing': { options: { allLevels: false } },
      },
    });
  });

  test('takes bands, a step, caps, deviations, level names, grade words, tiers and a total', () => {
    const { policy, problems: wrong } = checked({
      total: '120',
      'execution.weight': '20',
      'levels.0.name': '产出',
      'levels.0.weight': '60',
      'grades.0.name': '优秀',
      'quantitative.deviation': '20',
      'adjustmentCaps.0.above': '30',
      'adjustmentCaps.0.cap': '89',
      'methods.0.applies': '满意度',
      'methods.0.measure': 'value',
      'methods.0.bands.0.from': '90',
      'methods.0.bands.0.share': '100',
      'qualitative.0.words': '显著、优',
      'qualitative.0.low': '90',
      'qualitative.1.high': '90',
    });
    expect(Object.fromEntries(wrong)).toEqual({});
    expect(policy && encodePolicy(policy)).toMatchObject({
      total: 120,
      levels: [{ name: '产出', weight: 60 }, {}, {}],
      grades: [{ name: '优秀' }, {}, {}, {}],
      quantitative: { deviation: 0.2 },
      adjustmentCaps: [{ above: 0.3, cap: 89 }],
      methods: [{ applies: '满意度', measure: 'value', bands: [{ from: 0.9, share: 1 }] }],
      qualitative: [{ words: ['显著', '优'], low: 0.9 }, { high: 0.9 }, {}],
    });
    const step = { 'methods.0.applies': '数量', 'methods.0.stepSize': '1', 'methods.0.stepPoints': '0.5' };
    expect(checked(step).policy?.methods[0]).toMatchObject({ applies: '数量' });
    expect(checked(step).policy?.methods[0]?.stepPoints?.toFixed()).toBe('0.5');
  });

  test('no two fields of the editor have the same name', () => {
    const names = fieldsOf(policyById('county-methods')!).sections.flatMap(({ fields }) =>
      fields.map(({ label }) => label),
    );
    const twice = names.filter((name, index) => names.indexOf(name) !== index);
    expect(twice.filter((name) => name.startsWith('第') && name.includes('种'))).toEqual([]);
  });

  test.each([
    ['text in a number', { 'execution.weight': '十分' }, { 'execution.weight': '请填数字，例如 10' }],
    ['nothing where something must stand', { 'grades.0.from': ' ' }, { 'grades.0.from': '请填写' }],
    ['less than nothing', { 'levels.1.weight': '-5' }, { 'levels.1.weight': '不能小于 0' }],
    ['more than all', { 'grades.0.from': '120' }, { 'grades.0.from': '应在 0 到 100 之间' }],
    ['bands out of order', { 'grades.1.from': '95' }, { 'grades.1.from': '应从高到低排列' }],
    ['half a cap', { 'caps.0.below': '60' }, { 'caps.0.cap': '请填写' }],
    [
      'weights that do not add up',
      { 'levels.0.weight': '60' },
      { levels: '预算执行 10 分加各一级指标合计 110 分，应为 100 分' },
    ],
  ])('with %s says so at its place and makes no pack', (_, texts, expected) => {
    expect(problems(texts)).toEqual(expected);
    expect(checked(texts).policy).toBeUndefined();
  });

  test('leaves points to the unit where the pack does', () => {
    const sichuan = policyById('sichuan')!;
    expect(checked({ 'decimals.score': '1' }, sichuan).policy?.levels[0]?.weight).toBeUndefined();
    expect(problems({ 'levels.0.weight': '95' }, sichuan)).toEqual({
      levels: expect.stringContaining('不能超过总分 100 分'),
    });
  });
});

describe('an own pack', () => {
  const first = () => checked({ 'execution.weight': '20', 'levels.0.weight': '40' }).policy!;

  test('says what was changed from what, and keeps the sources of the rest', () => {
    const { sources, title, adjusted } = first();
    expect(title).toBe('财预〔2020〕10号（本工作簿调整）');
    expect(sources[0]).toEqual({
      document: `本工作簿自定，底本：${defaultPolicy.title}`,
      mark: 'own',
      note: '自定：预算执行率分值由10改为20；产出指标分值由50改为40',
    });
    expect(sources.slice(1)).toEqual(defaultPolicy.sources);
    expect(adjusted).toEqual({ 'execution.weight': 10, 'levels.0.weight': 50 });
  });

  test('adjusted again remembers the document’s figure, and forgets it when it holds again', () => {
    const again = checked({ 'execution.weight': '15', 'levels.0.weight': '45' }, first()).policy!;
    expect(again.sources[0]?.note).toBe('自定：预算执行率分值由10改为15；产出指标分值由50改为45');
    expect(again.title).toBe('财预〔2020〕10号（本工作簿调整）');
    const back = checked({ 'execution.weight': '10', 'levels.0.weight': '50' }, again).policy!;
    expect([back.adjusted, back.sources]).toEqual([{}, defaultPolicy.sources]);
  });

  test('is called what the person calls it, and fits the schema of a file', () => {
    const { policy } = checkDraft(defaultPolicy, draft({ 'decimals.score': '1' }), ' 本县2026 ');
    expect(policy?.title).toBe('本县2026');
    expect(loadPolicy(encodePolicy(policy!))).toEqual(policy);
  });

  test('names rules, limits and severities in words', () => {
    const { policy } = checked({
      'execution.reasonBelow': '90',
      'rules.all-full-marks.severity': 'off',
      'rules.fund-total.options.tolerance': '1',
    });
    expect(policy?.sources[0]?.note).toBe(
      '自定：执行率说明界限由不设改为90%；规则“资金总额与各项之和不符”选项（允许的误差，单位万元）由0.01改为1；规则“全部满分”级别由按规则改为关闭',
    );
  });

  test('proposes its name once', () => {
    expect(defaultTitle(defaultTitle('本县'))).toBe('本县（本工作簿调整）');
  });
});

describe('the comparison', () => {
  const under = (texts: Readonly<Record<string, string>>, overrides: FormOverrides = {}) => {
    const form = formOn(formSheet(overrides));
    return compare(assess(form, defaultPolicy), assess(form, checked(texts).policy!));
  };

  test('tells figures before and after', () => {
    expect(under({ 'grades.0.from': '99', 'decimals.score': '1' }).figures).toEqual([
      { name: '总分', before: '98.80', after: '98.8' },
      { name: '等级', before: '优', after: '良' },
      { name: '预算执行得分', before: '9.80', after: '9.8' },
      { name: '结论', before: '可提交', after: '需要修改' },
    ]);
  });

  test('tells findings that come, go and change their severity', () => {
    const { appearing, disappearing } = under({ 'grades.0.from': '99' });
    expect(appearing).toEqual([{ title: '等级与总分不符', severity: 'E', count: 1 }]);
    expect(countOf(disappearing)).toBe(0);
    const wrong: FormOverrides = { total: { weight: 100, score: 97, grade: '优' } };
    const off = under({ 'rules.total-score.severity': 'off' }, wrong);
    expect([countOf(off.disappearing), off.appearing]).toEqual([1, []]);
    const milder = under({ 'rules.total-score.severity': 'W' }, wrong);
    expect(milder).toMatchObject({
      appearing: [],
      disappearing: [],
      regraded: [{ severity: 'W', count: 1 }],
    });
  });
});
