import Big from 'big.js';
import mof2020 from '../../src/policy/packs/mof-2020.json';
import { defaultPolicy, policies, policyById, policyLevel, proposePolicy } from '../../src/policy';
import { loadPolicy, PolicyError } from '../../src/policy/load';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

test('levels are known by their other names', () => {
  for (const name of ['产出', '项目产出', '产出指标'])
    expect(policyLevel(defaultPolicy, name)?.weight).toEqual(Big(50));
  expect(policyLevel(defaultPolicy, '服务对象满意度')?.name).toBe('满意度指标');
  expect(policyLevel(defaultPolicy, '项目决策')).toBeUndefined();
});
