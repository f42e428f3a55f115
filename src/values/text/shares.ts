import Big from 'big.js';
import { textReader } from './reader';

/** What is wrong with a share in a text: no % («占70.18»), over 100 %, or shares of one whole that make more. */
export interface ShareProblem {
  readonly problem: 'unsigned' | 'over' | 'sum';
  readonly raw: string;
  /** Per cent: the share, or the sum. */
  readonly percent: Big;
}

/** «占», but not in 占地, 占用, 占据, 占道, 占压. */
const TAKES = String.raw`占(?![地用据道压])`;
const OF = String.raw`(?:比(?:例|重)?|[^，。；,;、\d占]{0,14}(?:的|比例|比重))?(?:为|达到|达|约)?`;
const NUMBER = String.raw`(\d+(?:\.\d+)?)`;
const UNSIGNED = new RegExp(String.raw`${TAKES}${OF}${NUMBER}(?=[，。；,;、)）]|$)`, 'g');
const SIGNED = new RegExp(String.raw`${TAKES}${OF}${NUMBER}[%％]`, 'g');
/** Behind these, the shares of a sentence are of one whole. */
const LIST = /其中|分别/;
const LISTED = new RegExp(String.raw`(?:${TAKES}${OF}|[、和及])${NUMBER}[%％]`, 'g');

/** Shares that cannot be: each sentence by itself. */
export const shareProblems: (text: string) => readonly ShareProblem[] = textReader(/占/, readShareProblems);

function readShareProblems(text: string): ShareProblem[] {
  return text
    .replace(/[^\S\n]/g, '')
    .split(/[。；;\n]/)
    .flatMap(problemsOf);
}

function problemsOf(sentence: string): ShareProblem[] {
  const found = (pattern: RegExp, problem: ShareProblem['problem']) =>
    [...sentence.matchAll(pattern)].map(([raw, number]) => ({ problem, raw, percent: Big(number ?? '0') }));
  const signed = found(SIGNED, 'over');
  return [
    ...found(UNSIGNED, 'unsigned').filter(
      ({ percent }) => percent.lte(100) && !/^\d{4}$/.test(percent.toFixed()),
    ),
    ...signed.filter(({ percent }) => percent.gt(100)),
    ...sumProblem(sentence),
  ];
}

/** «其中甲占60%，乙占50%», «分别占60%、50%»; a tenth of a point per share is rounding. */
function sumProblem(sentence: string): ShareProblem[] {
  const at = LIST.exec(sentence);
  const list = at ? sentence.slice(at.index) : '';
  const shares = [...list.matchAll(LISTED)];
  const percent = shares.reduce((all, [, number]) => all.plus(number ?? 0), Big(0));
  const isOfOneWhole = shares.length > 1 && shares[0]?.[0].startsWith('占');
  return isOfOneWhole &&
    percent.gt(Big(100).plus(shares.length / 10)) &&
    shares.every(([, number]) => Big(number ?? 0).lte(100))
    ? [{ problem: 'sum', raw: shares.map(([, number]) => `${number ?? ''}%`).join('+'), percent }]
    : [];
}
