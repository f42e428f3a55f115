import Big from 'big.js';
import type { Assessment } from '../../src/assess';

/** What no official text may contain. */
const FAULTS =
  /。。|[，,、：]。|；。|，，|项目项目|\d{4}年度\d{4}年|为未|\.00分|\d\.\d*0%|undefined|NaN|null|（）|\(\)|待核对|执行\d+\/产出|执行(?:得分)?0 \+|\*\*|(?:^|[^\d])一是.*一是.*一是.*一是/;

/** Punctuation of half width beside a Chinese character. */
const HALF_WIDTH = /[\u4e00-\u9fff][,;:?!(](?=[\u4e00-\u9fff])/;

/** Brackets of one kind close what they open. */
function isBalanced(text: string): boolean {
  const count = (pattern: RegExp) => (text.match(pattern) ?? []).length;
  return count(/[(（]/g) === count(/[)）]/g) && count(/〔/g) === count(/〕/g) && count(/“/g) === count(/”/g);
}

/** Lines with a fault of language: doubled words and marks, numerals, codes before names, unbalanced brackets. */
export function languageFaults(lines: readonly string[]): string[] {
  return lines.filter((line) => FAULTS.test(line) || HALF_WIDTH.test(line) || !isBalanced(line));
}

/** Numbers that are neither in the form nor follow from it; sums that a line states are added up again. */
export function strangeNumbers(assessment: Assessment, lines: readonly string[]): string[] {
  const known = numbersOf(assessment);
  return lines.flatMap((line) => {
    const text = withoutProvedSums(line).replace(/^[（(]?[一二三四五六七八九十\d]+[）).、．]/, '');
    return [...text.matchAll(/\d+(?:\.\d+)?/g)]
      .map(([number]) => number)
      .filter((number) => !known.has(Number(number)));
  });
}

/** A line without the sums that its own parts prove: points of rows told together, points that are short. */
function withoutProvedSums(line: string): string {
  const together = /分值共(\d+(?:\.\d+)?)分，表中得(\d+(?:\.\d+)?)分/.exec(line);
  const points = [...line.matchAll(/(\d+(?:\.\d+)?)分(?:中得(\d+(?:\.\d+)?)分)?）/g)];
  const sum = (of: readonly (string | undefined)[]) => of.reduce((all, each) => all.plus(each ?? 0), Big(0));
  const isProved =
    sum(points.map(([, weight]) => weight)).eq(together?.[1] ?? -1) &&
    sum(points.map(([, weight, score]) => score ?? weight)).gte(together?.[2] ?? -1);
  const rest = together && isProved ? line.replace(together[0], '') : line;
  return rest.replace(
    /满分(\d+(?:\.\d+)?)分，各项得分合计(\d+(?:\.\d+)?)分，少(\d+(?:\.\d+)?)分/,
    (all, whole: string, earned: string, lost: string) => (Big(whole).minus(earned).eq(lost) ? '' : all),
  );
}

/** Every number of the sheet's texts and of what was computed, as the report may print it. */
function numbersOf(assessment: Assessment): ReadonlySet<number> {
  const { form, evaluation, policy, findings } = assessment;
  const json = JSON.stringify([form, evaluation, policy, findings]);
  const plain = [...json.matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => Number(number));
  const rates = evaluation.lines.flatMap(({ rate }) => (rate ? [Number(rate)] : []));
  const shares = [...plain, ...rates];
  const percents = shares.map((number) => Math.round(number * 10_000) / 100);
  const counts = Array.from({ length: evaluation.indicators.length + 1 }, (_, index) => index);
  return new Set([...plain, ...percents, ...counts, ...differences(assessment), 100]);
}

/** Differences that sentences name: over a limit, deducted, between the two totals, points not yet given. */
function differences({ form, evaluation }: Assessment): number[] {
  const pairs = form.indicators.flatMap(({ target, actual, weight, score }) => [
    [target.value, actual.value].map((value) => ('number' in value ? value.number : undefined)),
    [weight.number, score.number],
  ]);
  const totals = [form.total?.score.number ?? form.statedTotal.number, evaluation.totalScore.value];
  const missing = form.indicators.reduce(
    (sum, { weight, score }) => (score.number ? sum : sum + Number(weight.number ?? 0)),
    0,
  );
  const found = [...pairs, totals].flatMap(([a, b]) => (a && b ? [Number(a.minus(b).abs())] : []));
  return [...found, missing];
}
