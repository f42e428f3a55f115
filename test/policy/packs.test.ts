import Big from 'big.js';
import mof2020 from '../../src/policy/packs/mof-2020.json';
import { defaultPolicy, policies, policyById, policyLevel, proposePolicy } from '../../src/policy';
import { loadPolicy, PolicyError } from '../../src/policy/load';
import { asOwnPolicy } from '../../src/policy/own';
import { documentsOf, youngerText } from '../../src/policy/documents';
import { encodePolicy } from '../../src/policy/codec';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadOwnPackText } from '../../src/settings/own-pack';
import { openXlsx } from '../../src/workbook/xlsx/xlsx-workbook';
import { formOn, formSheet } from '../support/form-sheet';

const FOLDER = join(__dirname, '../../src/policy/packs');
const files = readdirSync(FOLDER);

test.each(files)('%s fits the schema, is listed, and names its sources', (file) => {
  const policy = loadPolicy(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')));
  expect(`${policy.id}.json`).toBe(file);
  expect(policyById(policy.id)).toEqual(policy);
  expect(policy.sources.length).toBeGreaterThan(0);
});

test('the default is 财预〔2020〕10号 with 10/50/30/10', () => {
  expect(policies[0]).toBe(defaultPolicy);
  expect(defaultPolicy.levels.map(({ weight }) => Number(weight))).toEqual([50, 30, 10]);
  expect(policies).toHaveLength(files.length);
});

function problems(change: object): string[] {
  try {
    loadPolicy({ ...mof2020, ...change });
  } catch (error) {
    if (error instanceof PolicyError) return error.problems.map(({ path }) => path);
    throw error;
  }
  return [];
}

test('errors name their path', () => {
  expect(problems({ year: '2020' })).toEqual(['year']);
  expect(problems({ levels: [{ name: '产出指标', weight: 50, required: true, aliases: [] }] })).toEqual([
    'levels',
  ]);
  expect(
    problems({
      grades: [
        { name: '良', from: 0.8 },
        { name: '优', from: 0.9 },
      ],
    }),
  ).toEqual(['grades.1.from']);
  expect(problems({ qualitative: [{ answer: 'yes', low: 0, high: 2, highIncluded: true }] })).toContain(
    'qualitative.0.answer',
  );
  expect(problems({ colour: 'red' })).toEqual(['']);
});

test('the pack that fits the form’s own points is proposed, with the reason', () => {
  expect(proposePolicy(formOn(formSheet())).policy.id).toBe('mof-2020');
  const label = (text: string) => ({ level1: text });
  const yichun = formSheet({
    set: {
      0: { ...label('产出指标(60分)'), weight: 30 },
      1: label('产出指标(60分)'),
      2: label('产出指标(60分)'),
      3: { ...label('效益指标(25分)'), weight: 15 },
      4: label('效益指标(25分)'),
      5: { ...label('满意度指标(5分)'), weight: 5 },
    },
  });
  const proposal = proposePolicy(formOn(yichun));
  expect(proposal.policy.id).toBe('yichun-2022');
  expect(proposal.reason).toContain('产出指标60/效益指标25/满意度指标5');
});

test('where label and rows differ the reason says that it went by the label', () => {
  const form = formOn(formSheet({ set: { 0: { weight: 25 }, 3: { weight: 15 } } }));
  const { policy, reason } = proposePolicy(form);
  expect(policy.id).toBe('mof-2020');
  expect(reason).toBe(
    `预算执行10/产出指标50/效益指标30/满意度指标10（产出指标、效益指标是标签所写，各行分值合计为55、25） 与“${policy.title}”一致`,
  );
});

test('unusual points fall back to the default and say so', () => {
  const form = formOn(
    formSheet({
      set: {
        0: { level1: '产出指标(55分)' },
        1: { level1: '产出指标(55分)' },
        2: { level1: '产出指标(55分)' },
      },
    }),
  );
  const { policy, reason } = proposePolicy(form);
  expect(policy).toBe(defaultPolicy);
  expect(reason).toContain('都不一致');
});

test.each(policies.map((policy) => [policy.id, policy] as const))('%s goes to JSON and back', (_, policy) => {
  expect(loadPolicy(encodePolicy(policy))).toEqual(policy);
});

test('a text that is no pack says where', () => {
  const said = (text: string) => {
    try {
      return loadOwnPackText(text).id;
    } catch (error) {
      return error instanceof PolicyError ? error.problems.map(({ message }) => message).join() : error;
    }
  };
  expect(said('{"id": ')).toMatch(/^不是有效的 JSON/);
  expect(said('[]')).toContain('{ }');
  expect(said(`\uFEFF${JSON.stringify(mof2020)}`)).toBe('mof-2020');
  const { execution: _, ...rest } = mof2020;
  expect(said(JSON.stringify(rest))).toMatch(/^缺少这一项/);
});

test('what a pack says of rules is checked against the rules', () => {
  const rules = {
    'no-such-rule': { severity: 'off' },
    'weight-concentrated': { options: { share: '三成', part: 1 } },
    'all-full-marks': { options: { share: 1 } },
    'level-missing': { options: { allLevels: false } },
  };
  const said = () => loadOwnPackText(JSON.stringify({ ...mof2020, rules }));
  expect(said).toThrow('rules.no-such-rule：没有这条规则');
  expect(said).toThrow('rules.weight-concentrated.options.share：应为数字，例如 0.3');
  expect(said).toThrow('rules.weight-concentrated.options.part：这条规则的选项只有 share');
  expect(said).toThrow('rules.all-full-marks.options.share：这条规则没有选项');
  expect(said).not.toThrow('level-missing');
});

test('points that are left to the unit may not go beyond the total', () => {
  const [output, ...others] = mof2020.levels;
  const { weight: _, ...free } = output!;
  expect(problems({ levels: [free, ...others] })).toEqual([]);
  expect(problems({ levels: [free, { ...others[0], weight: 95 }] })).toEqual(['levels']);
});

test('an own pack does not bear the id of a built-in one', () => {
  expect(asOwnPolicy(defaultPolicy).id).toBe('mof-2020-own');
  expect(asOwnPolicy({ ...defaultPolicy, id: 'county' }).id).toBe('county');
});

test('only documents with a number are a basis to print, each once', () => {
  const seen = (document: string) => ({ document, mark: 'seen' }) as const;
  const sources = [seen('某省财政厅系统'), seen('某财绩〔2024〕5号'), seen('某财绩〔2024〕5号')];
  expect(documentsOf({ ...defaultPolicy, sources }, 2024)).toEqual(['某财绩〔2024〕5号']);
  expect(documentsOf({ ...defaultPolicy, sources }, 2019)).toEqual([]);
  expect(youngerText(defaultPolicy, 2019)).toContain('晚于本表的2019年度');
  expect(youngerText(defaultPolicy, undefined)).toBeUndefined();
});

test('levels are known by their other names', () => {
  for (const name of ['产出', '项目产出', '产出指标'])
    expect(policyLevel(defaultPolicy, name)?.weight).toEqual(Big(50));
  expect(policyLevel(defaultPolicy, '服务对象满意度')?.name).toBe('满意度指标');
  expect(policyLevel(defaultPolicy, '项目决策')).toBeUndefined();
});

test('a row 预算执行率 within a level belongs to the points of its label', () => {
  const file = 'samples/清扫保洁_决策过程.xlsx';
  const form = formOn(openXlsx(readFileSync(file), file).readSheet('市本级自评表'));
  expect(proposePolicy(form).reason).toMatch(
    /项目管理25（含预算执行10）\/项目产出30\/项目效益35 与内置口径都不一致/,
  );
});
