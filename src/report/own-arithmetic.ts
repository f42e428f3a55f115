import { percentText } from '../values/print';
import { mismatchedParts, partsText } from '../values/text/parts';
import { wrongRates } from '../values/text/rates';

/** A text of a report as it stands, and as we would write it: «» where all of it is a person's. */
export interface WrittenText {
  readonly text: string;
  readonly ours: string;
}

/**
 * Sums and rates in a person's own words that do not come out, each as a sentence. What stands in ours as well comes
 * from the form, whose findings say it.
 */
export function wrongArithmetic({ text, ours }: WrittenText): string[] {
  if (text === ours) return [];
  const said = new Set(arithmeticIn(ours));
  return arithmeticIn(text).filter((sentence) => !said.has(sentence));
}

function arithmeticIn(text: string): string[] {
  const sums = mismatchedParts(text)
    .filter(({ isApproximate }) => !isApproximate)
    .map(partsText)
    .map(({ whole, parts, sum, unit }) => `报告写“${whole}”，分项${parts}合计为${sum}${unit}`);
  const rates = wrongRates(text).map(
    ({ raw, top, bottom, expected }) =>
      `报告写“${raw}”，按${top.toFixed()}÷${bottom.toFixed()}应为${percentText(expected)}`,
  );
  return [...sums, ...rates];
}
