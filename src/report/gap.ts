import Big from 'big.js';
import type { Assessment } from '../assess';
import type { IndicatorEvaluation } from '../evaluation/evaluation';
import { plain } from '../values/print';
import { concernsOf, countedIndicators } from './concerns';

/**
 * Points that a form prints for its indicators together and that no row accounts for: «指标部分满分80分，得65分». Where
 * rows have points of their own, each row's line says what it lost.
 */
export function gapSentence(assessment: Assessment): string {
  const rows = countedIndicators(assessment);
  const points = assessment.form.blockLabel?.points;
  if (!points || rows.length === 0 || rows.some(({ indicator }) => indicator.weight.number)) return '';
  if (rows.some(({ indicator }) => indicator.score.number === undefined)) return '';
  const earned = rows.reduce((sum, { indicator }) => sum.plus(indicator.score.number ?? 0), Big(0));
  const lost = points.minus(earned);
  if (lost.lte(0)) return '';
  return `指标部分满分${plain(points)}分，各项得分合计${plain(earned)}分，少${plain(lost)}分；${why(assessment, rows)}，应核实并说明。`;
}

function why(assessment: Assessment, rows: readonly IndicatorEvaluation[]): string {
  const { unmet, unjudged } = concernsOf(assessment);
  const found =
    unmet.length + unjudged.length > 0
      ? `${rows.length}项指标中有${unmet.length + unjudged.length}项未达到指标值或无法判断`
      : `${rows.length}项指标均达到指标值`;
  const short = assessment.evaluation.lines.flatMap(({ kind, name, weight, score }) =>
    kind === 'level' && weight && score?.lt(weight) ? [`${name}少${plain(weight.minus(score))}分`] : [],
  );
  const where = short.length > 0 ? `${short.join('、')}，` : '';
  return `${found}，${where}表中没有各项的分值，看不出扣在哪一项`;
}
