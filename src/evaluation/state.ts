import type Big from 'big.js';
import type { SelfEvaluationForm } from '../form/form';
import type { Policy } from '../policy/policy';
import type { Contradiction, Evaluation, MissingPart, Result, ResultState } from './evaluation';
import { blankHead, inOrder, missingParts, missingUnscored, openRows } from './missing';
import { isScaled } from './scaled-total';
import { figureStanding } from './standing';
import { decidingRows, unprovenPoints } from './unproven';
import { writtenTotal } from './written-total';
import { picked } from '../values/picked';

type Known = Pick<
  Evaluation,
  'indicators' | 'execution' | 'executionScore' | 'total' | 'totalScore' | 'totalWeight'
>;

/** What a form's result is worth. Pure. */
export function resultOf(form: SelfEvaluationForm, policy: Policy, known: Known): Result {
  if (!form.isScored) return notScored(form, policy, known);
  const lacking = missingParts(form, policy, known);
  const withOpen = inOrder([...lacking, ...openRows(form, policy, known.total.weight)]);
  const isFilling =
    withOpen.length > 0 &&
    !isScoredWithoutPoints(form, known) &&
    isBeingFilledIn(form, filledRows(known, withOpen));
  const contradictions = contradictionsOf(form, policy, known);
  const isWhole = lacking.length === 0 && contradictions.length === 0;
  const needed = isWhole ? decidingRows(policy, known) : lacking;
  const missing = isFilling ? inOrder([...blankHead(form), ...withOpen]) : needed;
  const state = stateOf(isFilling, missing, contradictions);
  return { state, missing, contradictions, ...weighed(known, missing) };
}

/** Without scores there is no result to wait for; but while no row is done, or few are and something else is blank, it is being filled in. */
function notScored(form: SelfEvaluationForm, policy: Policy, known: Known): Result {
  const lacking = [...blankHead(form), ...missingUnscored(form, policy, known)];
  const missing = inOrder([...lacking, ...openRows(form, policy, undefined)]);
  const { done, all } = filledRows(known, missing);
  const isFilling = done * 2 < all && (done === 0 || lacking.length > 0);
  return isFilling
    ? { state: 'in-progress', missing, contradictions: [], ...weighed(known, missing) }
    : { state: 'not-scored', missing: [], contradictions: [], ...weighed(known, []) };
}

/** How many rows are there, and how many of their points nothing proves. */
function weighed(known: Known, missing: readonly MissingPart[]): Pick<Result, 'filled' | 'unproven'> {
  const points = unprovenPoints(known);
  const isBlank = ({ what }: MissingPart) => what !== 'proof';
  return { filled: filledRows(known, missing.filter(isBlank)), unproven: points.gt(0) ? points : undefined };
}

/** Whether total and grade may be written: every row is judged and the points are whole; a wrong written total is replaced. */
export function isSound({ missing, contradictions }: Result): boolean {
  return missing.length === 0 && contradictions.every(({ kind }) => kind !== 'points' && kind !== 'over');
}

function stateOf(
  isFilling: boolean,
  missing: readonly MissingPart[],
  contradictions: readonly Contradiction[],
): ResultState {
  const isTooMuch = contradictions.some(
    ({ kind, found, expected }) => (kind === 'points' || kind === 'over') && found.gt(expected),
  );
  if (isFilling && !isTooMuch) return 'in-progress';
  if (missing.length > 0 && !isTooMuch) return 'incomplete';
  return contradictions.length > 0 ? 'contradictory' : 'complete';
}

/**
 * Nobody stated a total or a grade yet. A form without a place for a total is being filled in until half of its rows are
 * done: from then on a blank is rather forgotten than still to come.
 */
function isBeingFilledIn(
  { total, statedTotal, grade }: SelfEvaluationForm,
  { done, all }: Result['filled'],
): boolean {
  const written = [total?.score, statedTotal].some((field) => field?.number && field.formula === undefined);
  if (written || grade.value !== undefined) return false;
  return total?.score.cell !== undefined || done * 2 < all;
}

/**
 * No points are printed, no total is asked for, and yet scores are given: no result is still to come, so that it is not
 * there says nothing. What is blank in such a form is a fault like any other.
 */
function isScoredWithoutPoints({ indicators, total: row }: SelfEvaluationForm, { total }: Known): boolean {
  return (
    total.weight === undefined &&
    row?.score.cell === undefined &&
    indicators.some(({ weight, score }) => weight.cell === undefined && score.raw !== '')
  );
}

function contradictionsOf(
  form: SelfEvaluationForm,
  policy: Policy,
  { total, totalScore, totalWeight }: Known,
): Contradiction[] {
  const { total: row, statedTotal } = form;
  const written = writtenTotal(form);
  const differs = ({ standing }: Pick<Evaluation['totalScore'], 'standing'>) =>
    standing === 'over' || standing === 'under';
  const one = (
    kind: Contradiction['kind'],
    found: Big | undefined,
    expected: Big | undefined,
    isThere: boolean,
  ) => (isThere && found && expected ? [{ kind, found, expected }] : []);
  const stated = row?.score.number && statedTotal.number;
  return [
    ...one('points', total.weight, policy.total, !isWhole(total.weight, form, policy)),
    ...one('over', total.score, policy.total, total.score?.gt(policy.total) === true),
    ...one('written-points', totalWeight.field?.number, totalWeight.value, differs(totalWeight)),
    ...one(
      'written',
      written.number,
      totalScore.value,
      differs({ standing: figureStanding(written, totalScore.value) }),
    ),
    ...one(
      'stated',
      stated,
      row?.score.number,
      stated !== undefined && row?.score.number?.eq(stated) === false,
    ),
  ];
}

/** Points that make the policy's total; fewer do where rows that do not apply are left out and the rest is scaled. */
function isWhole(weight: Big | undefined, form: SelfEvaluationForm, policy: Policy): boolean {
  if (weight === undefined || weight.eq(policy.total)) return true;
  return weight.lt(policy.total) && isScaled(form, policy);
}

function filledRows({ indicators }: Known, missing: readonly MissingPart[]): Result['filled'] {
  const open = new Set(picked(missing, ({ row }) => (row === undefined ? undefined : row)));
  const counted = indicators.filter(
    ({ isCounted, indicator }) => isCounted && !open.has(indicator.row),
  ).length;
  return { done: counted, all: counted + open.size };
}
