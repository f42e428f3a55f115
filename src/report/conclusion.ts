import Big from 'big.js';
import type { Assessment } from '../assess';
import type { Contradiction, Evaluation, MissingPart, Result, ResultLine } from '../evaluation/evaluation';
import { bandText } from '../evaluation/grade';
import { bareLabel } from '../form/labels';
import { unreadPoints } from '../form/reading';
import { groupBy } from '../values/group';
import { plain } from '../values/print';
import { concernsOf, countedIndicators } from './concerns';
import { gapSentence } from './gap';
import { pointLines } from './point-lines';
import { blank } from './words';

/** What the form's points allow to say of total and grade; each thing that stands in their way is said. */
export function conclusionSentences(assessment: Assessment): string {
  const { grade, result } = assessment.evaluation;
  if (result.state === 'not-scored') return unscoredText(assessment) ?? '本表不设分值，不评总分和等级。';
  const head =
    grade.value === undefined
      ? `${obstaclesText(result)}，不评总分和等级。${knownScores(assessment)}`
      : gradeSentence(assessment, grade.value);
  return `${head}${writtenTotal(assessment)}${gapSentence(assessment)}`;
}

/** Points that stand in a column which was not read are the person's to say. */
function unscoredText({ form }: Assessment): string | undefined {
  const [unread] = unreadPoints(form);
  return unread && `表中“${unread.text.replace(/\s/g, '')}”一栏没有读懂，${blank('自评总分和等级')}。`;
}

/** Whether total and grade are said. */
export function isGraded({ evaluation }: Assessment): boolean {
  return evaluation.grade.value !== undefined;
}

function gradeSentence({ evaluation, policy }: Assessment, grade: string): string {
  const bands = policy.grades.map(({ name }) => bandText(policy, name)).join('，');
  const total = evaluation.totalScore.value;
  const idle = evaluation.indicators.filter(
    ({ isCounted, indicator: { isExecution, weight, score } }) =>
      isCounted && !isExecution && weight.number === undefined && score.number === undefined,
  ).length;
  const apart = idle === 0 ? '' : `另有${idle}项指标没有分值，未计入总分。`;
  return `评价等级按总分划分：${bands}。自评总分${total ? plain(total) : ''}分，自评等级为“${grade}”。${apart}`;
}

/** Why there is neither total nor grade: what the result lacks, and what in it cannot be right. */
function obstaclesText(result: Result): string {
  const elsewhere = result.missing.filter(({ what }) => ROWLESS.has(what));
  const places = elsewhere.map(({ label }) => `${label.replace(/[（(][A-Z][)）]$/, '')}没有填写`);
  const lacking = [...rowTexts(result.missing), ...places];
  // While something is missing the sums cannot agree yet; points that are no whole are wrong all the same.
  const said = result.contradictions.filter(({ kind }) => lacking.length === 0 || ON_POINTS.has(kind));
  // The written total has a sentence of its own; it is named here only where nothing else stands in the way.
  const others = said.filter(({ kind }) => kind !== 'written');
  const named = lacking.length + others.length > 0 ? others : said;
  const obstacles = [...lacking, ...named.map(contradictionText)];
  return obstacles.length === 0 ? '表中得分尚未填写' : obstacles.join('；');
}

const ON_POINTS: ReadonlySet<Contradiction['kind']> = new Set(['points', 'over']);

function contradictionText({ kind, found, expected }: Contradiction): string {
  switch (kind) {
    case 'points':
      return `表中各项分值合计${plain(found)}分，不是${plain(expected)}分`;
    case 'over':
      return `各项得分合计${plain(found)}分，超过${plain(expected)}分`;
    case 'written-points':
      return `总分行的分值${plain(found)}分与各项分值之和${plain(expected)}分不符`;
    case 'written':
      return '表中填写的总分与各项得分之和不符';
    case 'stated':
      return `表头所写的总分${plain(found)}分与总分行${plain(expected)}分不符`;
  }
}

/** Parts of the funds block; their labels name them. */
const ROWLESS: ReadonlySet<MissingPart['what']> = new Set([
  'budget',
  'spent',
  'execution-weight',
  'execution-score',
]);

/** What a row may lack, in the order in which it is named. */
const IN_ROWS = [
  ['target', '指标值'],
  ['actual', '完成值'],
  ['weight', '分值'],
  ['score', '得分'],
  ['proof', '能核对的完成值'],
] as const;

/** «尚有2项指标（分值共20分）没有填写完成值、得分»: rows that lack the same are said together. */
function rowTexts(missing: readonly MissingPart[]): string[] {
  const byRow = groupBy(missing, ({ row, what }) =>
    IN_ROWS.some(([each]) => each === what) ? String(row ?? 'all') : undefined,
  );
  const lacks = (parts: readonly MissingPart[]) =>
    IN_ROWS.flatMap(([what, label]) => (parts.some((part) => part.what === what) ? [label] : [])).join('、');
  return [...groupBy([...byRow], ([, parts]) => lacks(parts))].map(([what, rows], index) => {
    if (rows.some(([row]) => row === 'all')) return `各项指标没有填写${what}`;
    const worth = rows.reduce((sum, [, [first]]) => sum.plus(first?.points ?? 0), Big(0));
    const points = worth.gt(0) ? `（分值共${plain(worth)}分）` : '';
    return `${index === 0 ? '尚' : '另'}有${rows.length}项指标${points}没有填写${what}`;
  });
}

/** The points that are there, where no total may be given. */
function knownScores({ evaluation }: Assessment): string {
  const sum = evaluation.totalScore.value;
  const isSaid = evaluation.result.contradictions.some(({ kind }) => kind === 'over');
  return sum?.gt(0) && !isSaid
    ? `${sumLabel(evaluation)}合计${plain(sum)}分${computedText(evaluation)}。`
    : '';
}

/** What is summed: all points, or as far as rows have any. */
function sumLabel({ result }: Evaluation): string {
  return result.missing.some(({ what }) => what === 'score') ? '已填得分' : '各项得分';
}

/** The points of execution where the form has none and they are computed from the rate. */
function computedExecution({ result, lines }: Evaluation): Big | undefined {
  const isOpen = result.missing.some(({ what }) => what === 'execution-score');
  return isOpen ? lines.find(({ kind }) => kind === 'execution')?.score : undefined;
}

function computedText(evaluation: Evaluation): string {
  const computed = computedExecution(evaluation);
  return computed ? `（其中预算执行按执行率计算为${plain(computed)}分）` : '';
}

/** Where the form states another total than its rows make: both, and the difference. */
function writtenTotal({ evaluation }: Assessment): string {
  const written = evaluation.result.contradictions.find(({ kind }) => kind === 'written');
  if (!written) return '';
  const { found, expected } = written;
  const head = `表中填写的总分为${plain(found)}分`;
  const computed = computedExecution(evaluation);
  if (computed?.eq(expected.minus(found)))
    return `${head}，没有计入预算执行得分（按执行率计算为${plain(computed)}分），计入后为${plain(expected)}分。`;
  return `${head}，与${sumLabel(evaluation)}之和${plain(expected)}分${computedText(evaluation)}相差${plain(found.minus(expected).abs())}分，应核实更正。`;
}

/** «共设绩效指标12项，其中达到指标值的11项，未达到的1项。»; every indicator is counted once. */
export function countsSentence(assessment: Assessment): string {
  const all = countedIndicators(assessment).length;
  if (all === 0) return blank('绩效指标');
  const { unmet, unjudged } = concernsOf(assessment);
  const groups = [
    { one: '达到指标值', all: '均达到指标值', count: all - unmet.length - unjudged.length },
    { one: '未达到', all: '均未达到指标值', count: unmet.length },
    { one: '按表中所填无法判断', all: '按表中所填均无法判断是否达到指标值', count: unjudged.length },
  ].filter(({ count }) => count > 0);
  const [first, second] = groups;
  if (first && !second) return `共设绩效指标${all}项，${first.all}。`;
  return `共设绩效指标${all}项，其中${groups.map(({ one, count }) => `${one}的${count}项`).join('，')}。`;
}

/** The weights in force, as they stand in the table. */
export function weightsSentence({ evaluation, form }: Assessment): string {
  const said = (of: ResultLine['kind']) =>
    pointLines(evaluation).flatMap(({ kind, name, weight }) =>
      kind === of && weight ? [`${name}${plain(weight)}分`] : [],
    );
  const [levels, points] = [said('level'), form.blockLabel?.points];
  const whole = levels.length === 0 && points ? [`各项指标合计${plain(points)}分`] : levels;
  const parts = whole.length === 0 ? goalPoints(form) : whole;
  const items = [...said('execution'), ...parts];
  const rest = parts.length === 0 && items.length > 0 ? '表中没有列出各项指标的分值。' : '';
  if (items.length === 0 && unreadPoints(form).length > 0)
    return `评价指标及分值为：${blank('各项指标的分值')}。`;
  if (items.length === 0) return form.isScored ? '表中没有填写分值。' : '本表不设分值。';
  return `评价指标及分值为：${items.join('、')}。${rest}`;
}

/** «年度目标1（40分）»: points that stand in the labels of several goals. */
function goalPoints({ goals }: Assessment['form']): string[] {
  return goals.flatMap(({ label, share: { raw, number } }) =>
    number && raw.includes('分') ? [`${bareLabel(label)}的指标${plain(number)}分`] : [],
  );
}
