import type { IndicatorEvaluation } from '../../evaluation/evaluation';
import type { SelfEvaluationForm, TextField } from '../../form/form';
import type { CellAddress } from '../../sheet/address';
import type { RuleContext } from '../engine/rule';

/** A text of the form that is not blank, and where it stands. */
export interface FreeText {
  readonly value: string;
  readonly cell: CellAddress | undefined;
}

/** The free texts of a form: goal, completion, reasons, notes. */
export function freeTexts(form: SelfEvaluationForm): FreeText[] {
  const reasons = form.indicators.map(({ reason }) => reason);
  const notes = form.notes.map(({ text }) => text);
  return [form.goal.expected, form.goal.actual, ...reasons, ...notes].flatMap(filled);
}

/** The free texts that stand in no counted row: for what `row` does not see. */
function textsBesideRows({ form, evaluation }: Pick<RuleContext, 'form' | 'evaluation'>): FreeText[] {
  const others = evaluation.indicators.filter(({ isCounted }) => !isCounted);
  const notes = form.notes.map(({ text }) => text);
  return [form.goal.expected, form.goal.actual, ...others.flatMap(reasonOf), ...notes].flatMap(filled);
}

/** For a rule that reads each text by itself: the reasons row by row, so that they are remembered with it, all else once. */
export function inEachText<Found>(find: (text: FreeText) => Iterable<Found>) {
  return {
    *row(row: IndicatorEvaluation): Iterable<Found> {
      for (const text of reasonOf(row)) yield* find(text);
    },
    *check(context: RuleContext): Iterable<Found> {
      for (const text of textsBesideRows(context)) yield* find(text);
    },
  };
}

/** The reason of a row, where one is written. */
function reasonOf({ indicator }: IndicatorEvaluation): FreeText[] {
  return filled(indicator.reason);
}

function filled({ value, cell }: TextField): FreeText[] {
  return value === undefined ? [] : [{ value, cell }];
}
