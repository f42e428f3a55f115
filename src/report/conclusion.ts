import Big from 'big.js';
import type { Assessment } from '../assess';
import { bandText } from '../evaluation/grade';
import type { IndicatorEvaluation, ResultLine } from '../evaluation/evaluation';
import { plain } from '../values/print';
import { concernsOf, countedIndicators } from './concerns';
import { blank } from './words';

/** What the form's points allow to say of total and grade. */
export function conclusionSentences(assessment: Assessment): string {
  const { evaluation, policy, form } = assessment;
  if (!form.isScored) return '本表不设分值，不评总分和等级。';
  const obstacle = totalObstacle(assessment);
  if (obstacle !== undefined) return obstacle;
  const { totalScore, grade } = evaluation;
  if (totalScore.value === undefined) return '表中得分尚未填写，不评总分和等级。';
  if (grade.value === undefined)
    return `各项得分合计${plain(totalScore.value)}分；${grade.explanation}${writtenTotal(assessment)}`;
  const bands = policy.grades.map(({ name }) => bandText(policy, name)).join('，');
  return `评价等级按总分划分：${bands}。本项目自评总分${plain(totalScore.value)}分，自评等级为“${grade.value}”。${writtenTotal(assessment)}`;
}

/** Why total and grade are not said: points still missing, or weights that do not make the whole. */
function totalObstacle(assessment: Assessment): string | undefined {
  const { evaluation, policy } = assessment;
  const missing = countedIndicators(assessment).filter(
    ({ indicator }) => indicator.score.number === undefined,
  );
  const sum = evaluation.totalScore.value;
  if (missing.length > 0) return missingText(missing, sum);
  const weight = evaluation.totalWeight.value;
  if (weight && !weight.eq(policy.total))
    return `表中各项分值合计${plain(weight)}分，不是${plain(policy.total)}分；分值更正之前不评等级。${sum ? `各项得分合计${plain(sum)}分。` : ''}`;
  if (evaluation.execution.weight.number?.gt(0) && evaluation.execution.score.number === undefined)
    return `预算执行得分尚无法确定，不评总分和等级。${sum ? `其余各项得分合计${plain(sum)}分。` : ''}`;
  return undefined;
}

function missingText(rows: readonly IndicatorEvaluation[], sum: Big | undefined): string {
  const points = rows.reduce((all, { indicator }) => all.plus(indicator.weight.number ?? 0), Big(0));
  const worth = points.gt(0) ? `（分值共${plain(points)}分）` : '';
  const known = sum?.gt(0) ? `已填得分合计${plain(sum)}分。` : '';
  return `尚有${rows.length}项指标${worth}没有填写得分，不评总分和等级。${known}`;
}

/** Where the form states another total than its rows make: both, and the difference. */
function writtenTotal({ evaluation, form }: Assessment): string {
  const stated = form.total?.score.number ?? form.statedTotal.number;
  const sum = evaluation.totalScore.value;
  if (!stated || !sum || stated.eq(sum)) return '';
  return `表中填写的总分为${plain(stated)}分，与各项得分之和${plain(sum)}分相差${plain(stated.minus(sum).abs())}分，应核实更正。`;
}

/** «共设绩效指标12项，达到指标值的11项，未达到的1项。»; every indicator is counted once. */
export function countsSentence(assessment: Assessment): string {
  const all = countedIndicators(assessment).length;
  if (all === 0) return blank('绩效指标');
  const { unmet, unjudged } = concernsOf(assessment);
  const met = all - unmet.length - unjudged.length;
  const parts = [
    `达到指标值的${met}项`,
    ...(unmet.length > 0 ? [`未达到的${unmet.length}项`] : []),
    ...(unjudged.length > 0 ? [`按表中所填无法判断的${unjudged.length}项`] : []),
  ];
  return `共设绩效指标${all}项，其中${parts.join('，')}。`;
}

/** The weights in force, as they stand in the table. */
export function weightsSentence({ evaluation, form }: Assessment): string {
  const said = (of: ResultLine['kind']) =>
    evaluation.lines.flatMap(({ kind, name, weight }) =>
      kind === of && weight ? [`${name}${plain(weight)}分`] : [],
    );
  const [levels, points] = [said('level'), form.blockLabel?.points];
  const whole = levels.length === 0 && points ? [`各项指标合计${plain(points)}分`] : levels;
  const items = [...said('execution'), ...whole];
  return items.length === 0 ? '本表不设分值。' : `评价指标及分值为：${items.join('、')}。`;
}
