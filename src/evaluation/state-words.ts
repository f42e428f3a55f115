import { plain } from '../values/print';
import type { Contradiction, Result, ResultState } from './evaluation';

/** The state of a result in words, everywhere the same. */
export const STATE_WORDS: Readonly<Record<ResultState, string>> = {
  complete: '完整',
  incomplete: '不完整',
  contradictory: '有矛盾',
  'in-progress': '填写中',
  'not-scored': '不计分',
};

/** Why there is (or is not) a grade: «分值合计90，应为100», «填写中 12/20 项», «完整». */
export function stateText(result: Result): string {
  const { state, filled, missing, contradictions } = result;
  if (state === 'in-progress') return `${STATE_WORDS[state]} ${filled.done}/${filled.all} 项`;
  if (state === 'contradictory') return causes(contradictions).map(contradictionText).join('；');
  if (state === 'incomplete') return `${STATE_WORDS[state]}：${missingText(missing)}`;
  return `${STATE_WORDS[state]}${state === 'complete' ? unprovenText(result) : ''}`;
}

/** Where the points do not make the total, other sums of points say the same again. */
function causes(contradictions: Result['contradictions']): Result['contradictions'] {
  const points = contradictions.find(({ kind }) => kind === 'points');
  if (!points) return contradictions;
  const isTooMuch = points.found.gt(points.expected);
  return contradictions.filter(({ kind }) => kind !== 'written-points' && !(kind === 'over' && isTooMuch));
}

/** «，其中5分的完成值不是数字，无法核对»: the grade holds without them. */
function unprovenText({ unproven }: Result): string {
  return unproven ? `，其中${plain(unproven)}分的完成值不是数字，无法核对` : '';
}

/** Why there is no grade: «分值合计90，应为100，暂不评等级». */
export function noGradeText(result: Result): string {
  return `${stateText(result)}，暂不评等级`;
}

/** «分值合计90，应为100». */
export function contradictionText({ kind, found, expected }: Contradiction): string {
  switch (kind) {
    case 'points':
      return `分值合计${plain(found)}，应为${plain(expected)}`;
    case 'over':
      return `得分合计${plain(found)}，超过总分${plain(expected)}`;
    case 'written-points':
      return `总分行的分值填${plain(found)}，各行合计${plain(expected)}`;
    case 'written':
      return `总分行填${plain(found)}，各项之和为${plain(expected)}`;
    case 'stated':
      return `另一处写总分${plain(found)}，总分行为${plain(expected)}`;
  }
}

/** Parts that are named; the rest is counted. */
const MOST_NAMED = 3;

function missingText(missing: Result['missing']): string {
  const first = missing
    .slice(0, MOST_NAMED)
    .map(({ label }) => label)
    .join('、');
  const points = pointsMissing(missing);
  const rest = missing.length > MOST_NAMED ? `等${missing.length}处` : '';
  return `缺${first}${rest}${points === undefined ? '' : `，涉及${plain(points)}分`}`;
}

/** The points that wait for what is missing, each row once; undefined where no weight is known. */
export function pointsMissing(missing: Result['missing']): Result['missing'][number]['points'] {
  const byPlace = new Map(missing.map(({ row, points }) => [row ?? 'funds', points]));
  const known = [...byPlace.values()].filter((points) => points !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, points) => sum.plus(points));
}
