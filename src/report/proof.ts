import Big from 'big.js';
import type { Assessment } from '../assess';
import { concernsOf, countedIndicators } from './concerns';
import { isGraded } from './conclusion';
import type { Earlier } from './earlier';
import { share } from './language';
import { merge, type Merged } from './merge';
import { wrongArithmetic, type WrittenText } from './own-arithmetic';
import type { Report } from './report';
import { budgetWord, fundWord } from './words';
import { plain } from '../values/print';

/** What a report still lacks, and where it says something else than the form. */
export interface Proof {
  /** 〔请填写：…〕 that nobody filled in. */
  readonly blanks: number;
  /** Paragraphs that stand in the sheet with facts that are no longer those of the form. */
  readonly stale: number;
  /** Chinese, one a sentence: «报告写总分95分，按表中为93.5分». */
  readonly contradictions: readonly string[];
}

/** A report as it is given out now. */
export function proofOfMerged(assessment: Assessment, { pieces, changed }: Merged): Proof {
  const texts = pieces.flatMap((piece): WrittenText[] => {
    if (piece.kind === 'own') return [{ text: piece.text, ours: '' }];
    return piece.kind === 'text' ? [piece] : [];
  });
  return {
    blanks: blanksIn(texts.map(({ text }) => text)),
    stale: changed.filter(({ decision }) => decision === undefined).length,
    contradictions: contradictionsOf(texts, assessment),
  };
}

/** What differs from the form, and what does not come out in itself. */
function contradictionsOf(texts: readonly WrittenText[], assessment: Assessment): string[] {
  const stated = statedNumbers(assessment);
  const all = texts.flatMap((written) => [
    ...contradictionsIn(written.text, assessment, stated),
    ...wrongArithmetic(written),
  ]);
  return [...new Set(all)];
}

/** A report as a person left it, beside what the form says now. */
export function proofOf(assessment: Assessment, report: Report, earlier: Earlier): Proof {
  const texts = earlier.entries.flatMap((entry): WrittenText[] =>
    'text' in entry ? [{ text: entry.text, ours: ('ours' in entry ? entry.ours : undefined) ?? '' }] : [],
  );
  const now = new Map(
    merge(report).pieces.flatMap((piece) =>
      piece.kind === 'text' ? [[piece.key, piece.ours] as const] : [],
    ),
  );
  const stale = earlier.entries.filter(
    (entry) =>
      entry.kind === 'text' &&
      now.has(entry.key) &&
      entry.ours !== undefined &&
      entry.ours !== now.get(entry.key),
  );
  return {
    blanks: blanksIn(texts.map(({ text }) => text)),
    stale: stale.length,
    contradictions: contradictionsOf(texts, assessment),
  };
}

/** Open blanks in some texts. */
export function blanksIn(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + (text.match(/〔请填写：[^〕]*〕/g) ?? []).length, 0);
}

/** What a proof says in one line each; nothing where the report is finished and agrees with the form. */
export function proofTexts({ blanks, stale, contradictions }: Proof): string[] {
  return [
    ...(blanks > 0 ? [`还有${blanks}处〔请填写〕`] : []),
    ...(stale > 0 ? [`有${stale}段与表中现在的数据不同，请核对`] : []),
    ...contradictions,
  ];
}

/** A number that texts of a report state, and what the form says of it. */
interface Stated {
  readonly what: string;
  readonly unit: string;
  /** The number is its first group. */
  readonly pattern: RegExp;
  readonly expected: Big | undefined;
}

const NUMBER = '\\s*(\\d+(?:\\.\\d+)?)\\s*';

/** Total, grade, rates, amounts, points of levels and the numbers of indicators, wherever a text states them. */
function contradictionsIn(text: string, assessment: Assessment, statedNumbers: readonly Stated[]): string[] {
  const { evaluation, policy } = assessment;
  return [
    ...statedNumbers.flatMap((stated) => numbers(text, stated)),
    ...rates(text, '预算执行率', evaluation.executionRate.value),
    ...rates(text, '资金到位率', evaluation.arrivalRate.value),
    ...gradesIn(
      text,
      isGraded(assessment) ? evaluation.grade.value : undefined,
      policy.grades.map(({ name }) => name),
    ),
  ];
}

function statedNumbers(assessment: Assessment): Stated[] {
  const { evaluation, form } = assessment;
  const all = countedIndicators(assessment).length;
  const { unmet, unjudged } = concernsOf(assessment);
  const money = form.moneyUnit.value ?? '万元';
  const [budget, spent] = [budgetWord(assessment), fundWord(form.funds, 'spent')];
  const stated = (what: string, before: string, unit: string, expected: Big | undefined): Stated => ({
    what,
    unit,
    pattern: new RegExp(`${before}${NUMBER}${unit}`, 'g'),
    expected,
  });
  const IS = '(?:为|是|：)?';
  return [
    stated(
      '总分',
      `(?:自评|评价|综合|最终)(?:总分|得分)${IS}`,
      '分',
      isGraded(assessment) ? evaluation.totalScore.value : undefined,
    ),
    stated('绩效指标', '共设(?:置|定)?绩效指标', '项', Big(all)),
    stated('达到指标值的指标', '其中达到指标值的', '项', Big(all - unmet.length - unjudged.length)),
    stated('未达到指标值的指标', '，未达到的', '项', Big(unmet.length)),
    stated(budget, `(?:全年预算(?:数|资金)|${alone(budget)})${IS}`, money, evaluation.arrival.budget?.number),
    stated(spent, `(?:全年执行数|${alone(spent)})${IS}`, money, form.funds?.total?.spent.number),
    ...evaluation.lines.flatMap(({ kind, name, score }) =>
      kind === 'level' ? [stated(`${name}得分`, `${literal(name)}（分值[\\d.]+分，自评得`, '分', score)] : [],
    ),
  ];
}

/** A word that is not the end of another: 预算数 in 年初预算数. */
function alone(word: string): string {
  return `(?<![\\u4e00-\\u9fff])${literal(word)}`;
}

function literal(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function numbers(text: string, { what, unit, pattern, expected }: Stated): string[] {
  if (!expected) return [];
  return [...text.matchAll(pattern)].flatMap(([, written = '']) =>
    Big(written).eq(expected) ? [] : [`报告写${what}${written}${unit}，按表中为${plain(expected)}${unit}`],
  );
}

/** The percent that ends what is said of a rate: «预算执行率=（98÷100）×100%=98%», «预算执行率为98%». */
function rates(text: string, name: string, expected: Big | undefined): string[] {
  if (!expected) return [];
  return [
    ...text.matchAll(new RegExp(`${name}(?:为|是|：|=[^。；，]*=)?\\s*(\\d+(?:\\.\\d+)?)%`, 'g')),
  ].flatMap(([, written = '']) => {
    const decimals = written.split('.')[1]?.length ?? 0;
    const isSame =
      Big(written).eq(expected.times(100).round(decimals, 1)) || `${written}%` === share(expected);
    return isSame ? [] : [`报告写${name}${written}%，按表中为${share(expected)}`];
  });
}

function gradesIn(text: string, expected: string | undefined, names: readonly string[]): string[] {
  if (expected === undefined) return [];
  const pattern = new RegExp(`(?:自评|评价)等级(?:为|是|：)?“?(${names.join('|')})[”。，；]`, 'g');
  return [...text.matchAll(pattern)].flatMap(([, written = '']) =>
    written === expected ? [] : [`报告写等级“${written}”，按表中为“${expected}”`],
  );
}
