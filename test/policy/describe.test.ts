import Big from 'big.js';
import { defaultPolicy, policies, policyById } from '../../src/policy';
import { factsOf, figureInput, figureNamed, figureWords, sectionsOf } from '../../src/policy/describe';
import type { Policy } from '../../src/policy/policy';

const pathsOf = (policy: Policy, offers: boolean) =>
  sectionsOf(policy, { offers }).flatMap(({ figures }) => figures.map(({ path }) => path));

/** As a person reads it: label and value. */
function said(policy: Policy, path: string): string {
  const { label, shape, value } = figureNamed(policy, path)!;
  return `${label} ${figureWords(shape, figureInput(shape, value))}`;
}

test.each([
  ['total', '总分 100'],
  ['execution.weight', '预算执行率分值 10'],
  ['levels.0.weight', '产出指标分值 50'],
  ['grades.0.from', '等级“优”起点 90%'],
  ['qualitative.0.highIncluded', '第1档含上限 是'],
  ['quantitative.overachievement', '超额完成说明界限 130%'],
  ['quantitative.equalIsExact', '“=”须完全相等 否'],
  ['quantitative.reverse', '反向指标计分 指标值÷完成值'],
  ['decimals.score', '得分小数位数 2'],
  ['capWithoutCost', '无成本指标封顶总分 不设'],
])('%s is called and printed «%s»', (path, expected) => {
  expect(said(defaultPolicy, path)).toBe(expected);
});

test('every figure of every pack has a label, a path of its own and a text that says its value', () => {
  for (const policy of policies) {
    const figures = sectionsOf(policy, { offers: true }).flatMap((section) => section.figures);
    expect(new Set(figures.map(({ path }) => path)).size).toBe(figures.length);
    for (const { label, shape, value } of figures) {
      expect(label).not.toMatch(/undefined|^$/);
      expect(figureWords(shape, figureInput(shape, value))).not.toMatch(/undefined|\[object|^$/);
    }
  }
});

test('lines that come and go have one more on offer, and only there', () => {
  const offered = sectionsOf(defaultPolicy, { offers: true })
    .flatMap(({ figures }) => figures)
    .filter(({ isOffered }) => isOffered);
  expect(offered.map(({ path }) => path)).toEqual(expect.arrayContaining(['caps.0.below', 'caps.0.cap']));
  expect(offered.every(({ isOptional }) => isOptional)).toBe(true);
  expect(pathsOf(defaultPolicy, false)).not.toContain('caps.0.below');
});

test('what may be left blank is known, and what a blank means', () => {
  expect(figureNamed(defaultPolicy, 'execution.weight')?.isOptional).toBe(false);
  expect(figureNamed(defaultPolicy, 'execution.reasonBelow')).toMatchObject({
    isOptional: true,
    hint: '低于它须说明原因；留空不要求',
  });
  expect(figureNamed(defaultPolicy, 'no.such.figure')).toBeUndefined();
});

test('a list of words is typed with 、 between', () => {
  const shape = figureNamed(defaultPolicy, 'qualitative.0.words')!.shape;
  expect(figureInput(shape, ['达成', '已达成'])).toBe('达成、已达成');
  expect(figureWords(shape, '达成、已达成')).toBe('达成、已达成');
  expect(figureInput(shape, undefined)).toBe('');
});

test('facts say what a pack sets beyond points and grades, and nothing that it does not', () => {
  const facts = new Map(factsOf(policyById('sichuan')!));
  expect(facts.get('说明界限与封顶')).toContain('超额完成说明界限130%');
  expect([...facts.values()].flat().join()).not.toMatch(/不设|否|undefined/);
  const capped = {
    ...defaultPolicy,
    capWithoutCost: Big(89),
    quantitative: { ...defaultPolicy.quantitative, equalIsExact: true },
  };
  const said = factsOf(capped).flatMap(([, texts]) => texts);
  expect(said).toContain('无成本指标封顶总分89');
  expect(said).toContain('“=”须完全相等');
});
