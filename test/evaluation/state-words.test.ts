import Big from 'big.js';
import type { Contradiction, MissingPart, Result } from '../../src/evaluation/evaluation';
import { noGradeText, pointsMissing, STATE_WORDS, stateText } from '../../src/evaluation/state-words';

const result = (parts: Partial<Result>): Result => ({
  ...{ state: 'complete', missing: [], contradictions: [], filled: { done: 12, all: 20 } },
  unproven: undefined,
  ...parts,
});
const part = (label: string, row: number | undefined, points?: number): MissingPart => ({
  ...{ what: row === undefined ? 'budget' : 'score', label, row, cell: undefined },
  points: points === undefined ? undefined : Big(points),
});
const against = (kind: Contradiction['kind'], found: number, expected: number): Contradiction => ({
  ...{ kind, found: Big(found), expected: Big(expected) },
});

test('every state has its words', () => {
  expect(STATE_WORDS).toEqual({
    complete: '完整',
    incomplete: '不完整',
    contradictory: '有矛盾',
    'in-progress': '填写中',
    'not-scored': '不计分',
  });
  expect(stateText(result({}))).toBe('完整');
  expect(stateText(result({ state: 'not-scored' }))).toBe('不计分');
  expect(stateText(result({ state: 'in-progress' }))).toBe('填写中 12/20 项');
});

test.each([
  [against('points', 90, 100), '分值合计90，应为100'],
  [against('over', 101, 100), '得分合计101，超过总分100'],
  [against('written-points', 90, 100), '总分行的分值填90，各行合计100'],
  [against('written', 92, 98.8), '总分行填92，各项之和为98.8'],
  [against('stated', 98, 97), '另一处写总分98，总分行为97'],
])('%j is said with both figures', (contradiction, expected) => {
  expect(stateText(result({ state: 'contradictory', contradictions: [contradiction] }))).toBe(expected);
});

test('sums that follow from the wrong points are not said again', () => {
  const contradictions = [
    ...[against('points', 110, 100), against('over', 107.5, 100)],
    ...[against('written-points', 100, 110), against('stated', 98, 97)],
  ];
  const text = '分值合计110，应为100；另一处写总分98，总分行为97';
  expect(stateText(result({ state: 'contradictory', contradictions }))).toBe(text);
  const few = [against('points', 95, 100), against('over', 101, 100)];
  expect(stateText(result({ state: 'contradictory', contradictions: few }))).toContain('；得分合计101');
});

test('contradictions are said one after the other, and why there is no grade', () => {
  const contradictions = [against('points', 90, 100), against('written', 92, 88.8)];
  expect(noGradeText(result({ state: 'contradictory', contradictions }))).toBe(
    '分值合计90，应为100；总分行填92，各项之和为88.8，暂不评等级',
  );
});

test('three things that are missing are named, more are counted', () => {
  const three = [part('甲', 13), part('乙', 14), part('丙', 15)];
  const text = (missing: readonly MissingPart[]) => stateText(result({ state: 'incomplete', missing }));
  expect(text(three)).toBe('不完整：缺甲、乙、丙');
  expect(text([...three, part('丁', 16)])).toBe('不完整：缺甲、乙、丙等4处');
  expect(text([part('甲', 13, 20)])).toBe('不完整：缺甲，涉及20分');
});

test('the points of a row wait once, those of the funds once; unknown ones are none', () => {
  const points = (...missing: MissingPart[]) => pointsMissing(missing)?.toFixed();
  expect(points(part('甲', 13, 20), part('甲', 13, 20), part('乙', 14, 10))).toBe('30');
  expect(points(part('预算', undefined, 10), part('执行', undefined, 10), part('甲', 13, 20))).toBe('30');
  expect(points(part('甲', 13), part('乙', 14, 10))).toBe('10');
  expect(points(part('甲', 13))).toBeUndefined();
});
