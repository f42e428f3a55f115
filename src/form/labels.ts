import { normalise } from '../values/normalise';
import { remember } from '../values/remember';
import { LAYOUT_BOOK } from './layouts';
import type { LabelRole } from './role';
import { withoutTranslation } from './translation';

export type { LabelRole };

const ROLE_BY_LABEL: ReadonlyMap<string, LabelRole> = new Map(
  Object.values(LAYOUT_BOOK).flatMap((lines) => lines.map(([role, label]) => [label, role] as const)),
);

/** Longer text is content, not a label. */
const LONGEST_LABEL = 40;

/** Label → bare label: no white space, marks, numbering, bracketed units, letters or points. @example «* 执行率（B/A）：» → «执行率» */
export function bareLabel(text: string): string {
  return text.length > LONGEST_LABEL ? '' : stripped(text);
}

const stripped: (text: string) => string = remember(5_000, (text) => {
  const plain = normalise(text);
  if (WORDS_ALONE.test(plain)) return plain;
  return withoutTranslation(plain)
    .replace(/^[*★☆#]+/, '')
    .replace(NUMBERING, '')
    .replace(/[:：]+$/, '')
    .replace(/[([【][^)\]】]*[)\]】]?/g, '')
    .replace(/[A-Z](?:\/[A-Z])?\)?$/, '')
    .replace(/[)\]】*]+$/, '')
    .replace(/[\d.]+分$/, '')
    .replace(/[:：/]+$/, '');
});

/** «1.», «（二）», «三、» in front of a label. */
export const NUMBERING = /^[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）、.．]+/;

/** The words of a label with those in its brackets in front: «预算批复（年初）» says as much as «年初预算批复». Units and 必填 are no words. */
export const spokenLabel: (text: string) => string = remember(5_000, (text) => {
  const bare = bareLabel(text);
  if (bare === '' || !/[(（【]/.test(text)) return bare;
  const inside = [...normalise(text).matchAll(/[([【]([\u4e00-\u9fff]{2,6})[)\]】]/g)].map(
    ([, words = '']) => words,
  );
  return inside.filter((words) => !/[元率填]$|单位/.test(words)).join('') + bare;
});

/** Nothing around the words. */
const WORDS_ALONE = /^[\u4e00-\u9fff]*$/;

/** What a cell's text labels, alone: «年度指标值 (A)» → target; undefined for content. */
export function roleOf(text: string): LabelRole | undefined {
  const bare = bareLabel(text);
  return bare === '' ? undefined : ROLE_BY_LABEL.get(bare);
}

/** Points printed in a label: «产出指标(50分)», «数量指标 15 分», «得分(20分*执行率)» → the number's text. */
export function pointsIn(text: string): string | undefined {
  return /(?<![\d.])(\d+(?:\.\d+)?)分(?!钟)/.exec(normalise(text))?.[1];
}

const STATED =
  /^(?:项目)?(?:自评)?(?:总得分|总分|得分)[:：为]?(\d+(?:\.\d+)?)分?$|(?:总得分|自评得分|自评总分)[:：为]?(\d+(?:\.\d+)?)分/;

/** Of another year, of other people's reviews, or of a part. */
const OTHER_TOTAL =
  /上一?年|去年|往年|第三方|复[评核审]|再评价|(?:财政|部门|专家|中介)评价|[一二三四]级|指标|产出|效益|满意度|投入|过程|决策|执行/;

/** The total that a text states, «» where it states none. @example statedIn('项目总得分99分') // '99' */
export function statedIn(text: string): string {
  return text.includes('分') ? statedWith(text) : '';
}

const statedWith = remember(2_000, (text: string) => {
  for (const clause of normalise(text).split(/[，,。；;]/)) {
    const [, first, second] = OTHER_TOTAL.test(clause) ? [] : (STATED.exec(clause) ?? []);
    const number = first ?? second;
    if (number !== undefined) return number;
  }
  return '';
});

/** The title of the block that we write below a form: «评价结果», «评价结果（第2张）». */
export function isResultTitle(text: string): boolean {
  return text.includes('评价结果') && /^评价结果(?:[(（]第\d+张[)）])?$/.test(text.trim());
}

/**
 * The title of the block of one form of a sheet, the wanted one first; the others are ours from a time when the sheet
 * had more or fewer forms. @example resultTitles(1, 2) // ['评价结果（第2张）']
 */
export function resultTitles(index: number, count: number): readonly [string, ...string[]] {
  const [bare, numbered] = ['评价结果', `评价结果（第${index + 1}张）`];
  if (count === 1) return [bare, numbered];
  return index === 0 ? [numbered, bare] : [numbered];
}
