import { pointsMissing, stateText } from '../evaluation/state-words';
import { lostPoints, nextGrade, totalIf } from '../evaluation/what-if';
import { figuresOf, type Judged, type Outcome } from '../rules/figures';
import { figuresText } from '../rules/figures-text';
import { cellAsJson, decimal } from './json-values';

/** How far the result can be relied on, its figures, and what is missing in the order of the form. */
export function resultAsJson(assessment: Judged): unknown {
  const { evaluation, policy } = assessment;
  const { result, total } = evaluation;
  const next = nextGrade(evaluation, policy);
  const { written, added, corrected } = figuresOf(assessment);
  return {
    state: result.state,
    text: stateText(result),
    line: figuresText(assessment),
    filled: result.filled,
    points: { sum: decimal(total.weight), expected: decimal(assessment.policy.total) },
    unproven: decimal(result.unproven),
    pointsMissing: decimal(pointsMissing(result.missing)),
    missing: result.missing.map(({ what, label, cell, row, points }) => ({
      ...{ what, label, cell: cellAsJson(cell), row: row ?? null, points: decimal(points) },
    })),
    contradictions: result.contradictions.map(({ kind, found, expected }) => ({
      ...{ kind, found: decimal(found), expected: decimal(expected) },
    })),
    written: outcomeAsJson(written),
    added: outcomeAsJson(added),
    corrected: outcomeAsJson(corrected),
    lost: lostPoints(evaluation).map(({ row, name, points, why }) => ({
      ...{ row: row ?? null, name, points: decimal(points), why },
      totalAtFull: row === undefined ? null : decimal(totalIf(evaluation, row)),
    })),
    nextGrade: next ? { grade: next.grade, points: decimal(next.points) } : null,
  };
}

function outcomeAsJson({ total, grade }: Outcome): unknown {
  return { total: decimal(total), grade: grade ?? null };
}
