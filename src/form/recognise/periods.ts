import { normalise } from '../../values/normalise';
import type { HeaderColumn } from './columns';
import { bestMeaning, CLEAR, surely } from './words';

/** «2022年完成值», «1—6月执行数», «上半年完成值»: the period a column is of, in front of what it says. */
const YEAR = /^((?:19|20)\d{2})年(?:度)?(?=.)/;
const PART =
  /^(?:\d{1,2}[-—–~至到]+\d{1,2}月份?|[上下]半年|前[一二三1-3]个?季度|第?[一二三四1-4]季度|[截至到]{1,2}\d{1,2}月[底末]?|半年|年中)(?=.)/;

/** The years that a whole project takes, as a pattern. */
export const WHOLE_TERM = '实施期|实施周期|中长期|中期|长期|项目期|[三五]年';

/** «实施期指标值» is what the whole project aims at. */
const TERM = new RegExp(`^(?:项目)?(?:${WHOLE_TERM}|周期)(?:的|内)?(?=.)`);
const OF_YEAR = /^(?:年度|本年度?|当年|全年)/;

/** Columns of an earlier year, or of a part of the year beside the whole of it, are none that a check needs. */
export function withPeriods(columns: readonly HeaderColumn[]): HeaderColumn[] {
  const years = columns.map(({ text }) => Number(YEAR.exec(normalise(text))?.[1] ?? 0));
  const latest = Math.max(0, ...years);
  return columns.map((column, at) => {
    const text = normalise(column.text);
    const part =
      (years[at] ?? 0) < latest ? YEAR.exec(text)?.[0] : (partOf(column, columns) ?? termOf(column, columns));
    return column.hit || part === undefined ? column : { ...column, words: surely('irrelevant', part) };
  });
}

/** Of the whole project, beside a column of the year that says the same. */
function termOf(column: HeaderColumn, columns: readonly HeaderColumn[]): string | undefined {
  const term = TERM.exec(column.bare)?.[0];
  if (term === undefined) return undefined;
  const meaning = bestMeaning(column.words);
  const isOfYear = (other: HeaderColumn) =>
    OF_YEAR.test(other.bare) && (other.hit?.role ?? bestMeaning(other.words)) === meaning;
  return columns.some((other) => other !== column && isOfYear(other)) ? term : undefined;
}

function partOf(column: HeaderColumn, columns: readonly HeaderColumn[]): string | undefined {
  const part = PART.exec(normalise(column.text))?.[0];
  if (part === undefined) return undefined;
  const meaning = bestMeaning(column.words);
  const isWhole = (other: HeaderColumn) =>
    !PART.test(normalise(other.text)) && (other.hit?.role ?? bestMeaning(other.words, CLEAR)) === meaning;
  return columns.some((other) => other !== column && isWhole(other)) ? part : undefined;
}
