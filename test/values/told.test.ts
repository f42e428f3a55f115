import { inEachOthersLight } from '../../src/values/pair';
import { parseValue } from '../../src/values/parse';
import { toldInSentences } from '../../src/values/told';
import type { Qualitative } from '../../src/values/value';

function told(target: string, actual: string) {
  const words = [target, actual].map(parseValue) as [Qualitative, Qualitative];
  expect(words.map(({ kind }) => kind)).toEqual(['qualitative', 'qualitative']);
  const found = toldInSentences(...words);
  return found?.map(({ operator = '', number, unit }) => `${operator}${number.toFixed()}${unit}`);
}

test.each([
  ['计划改造农村危房1200户', '实际改造农村危房1100户', ['1200户', '1100户']],
  ['竣工验收合格率达到100%', '竣工验收合格率100%。', ['≥100%', '100%']],
  ['改造农户满意度90%以上', '改造农户满意度96%', ['≥90%', '96%']],
  ['办件差错率控制在1%以内', '办件差错率为0.5%', ['≤1%', '0.5%']],
  ['带动就业人数不少于2万人', '带动就业人数达到2.1万人', ['≥2万人', '2.1万人']],
])('«%s» and «%s» tell one number each', (target, actual, expected) => {
  expect(told(target, actual)).toEqual(expected);
});

test.each([
  ['two numbers', '建成中心2个、基地3个', '建成中心2个'],
  ['other units', '改造危房1200户', '改造危房面积6万平方米'],
  ['what did not happen', '改造农村危房1200户', '尚未改造农村危房1200户'],
  ['no number', '改造农村危房', '改造农村危房1100户'],
  ['a number that counts nothing', '完成第3期工程建设', '完成第3期工程建设任务'],
  ['a year', '完成2023年度任务', '完成2023年度任务，质量良好'],
  ['a long text', `${'认真组织实施，'.repeat(6)}改造1200户`, '改造农村危房1100户'],
])('nothing where there is more or less: %s', (_, target, actual) => {
  expect(told(target, actual)).toBeUndefined();
});

test.each([
  ['≥90%', '满意度达到94.6%', '94.6%'],
  ['100%', '竣工验收合格率100%', '100%'],
  ['≥90%', '满意度较上年提高3%', undefined],
  ['≥90%', '工程进度达到60%', undefined],
  ['≥50场', '完成率达到98%', undefined],
])('beside %s «%s» is %s', (target, actual, expected) => {
  const [, { kind, ...reached }] = inEachOthersLight([parseValue(target), parseValue(actual)], false);
  const number = 'number' in reached ? `${reached.number.toFixed()}${reached.unit ?? ''}` : undefined;
  expect([kind, number]).toEqual(
    expected === undefined ? ['qualitative', undefined] : ['quantity', expected],
  );
});
