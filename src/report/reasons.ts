import type { Assessment } from '../assess';
import type { Indicator } from '../form/form';
import { isHollowReason, isNoReason } from '../values/text/empty-reason';
import { clause, sentence } from './language';
import { blank } from './words';

/** A reason that is the one of the row above. */
const AS_ABOVE = /^(?:同上|同前)[。.]?$/;

/** The reason of a row as the form gives it; «同上» is what the rows above say. */
export function givenReason({ form }: Assessment, indicator: Indicator): string | undefined {
  const above = form.indicators.filter(({ row }) => row <= indicator.row).reverse();
  const stated = above.find(({ reason: { value } }) => value === undefined || !AS_ABOVE.test(value.trim()));
  return stated?.reason.value;
}

/** A reason as a sentence, or as the end of one; a person is asked where none is given, or only «见附件», «客观原因». */
export function reasonWords(given: string | undefined, hint: string, end = sentence): string {
  if (given === undefined || isNoReason(given)) return blank(hint);
  return isHollowReason(given) ? `表中只写“${clause(given)}”，${blank(hint)}` : end(given);
}
