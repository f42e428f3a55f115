import Big from 'big.js';
import { textReader } from './reader';

/** «完成全年预算的98%», «预算执行率达95%»: the execution rate as a text states it of the whole project. */
export interface StatedRate {
  readonly raw: string;
  /** In per cent, as written. */
  readonly percent: Big;
}

const PERCENT = String.raw`(\d+(?:\.\d+)?)[%％]`;
const STATED = [
  String.raw`(?:完成|执行|支出|使用|占|达到|达)了?(?:全年|年度|年初|调整后|总|项目)*预算(?:总额|资金|数|金额)?的?${PERCENT}`,
  String.raw`(?:预算|资金)(?:执行|支出|使用)(?:率|进度)(?:为|是|达到|达|:|：)?${PERCENT}`,
  String.raw`(?<![\u4e00-\u9fff])(?:总体|整体|全年|年度|项目)*(?:执行率|支出进度)(?:为|是|达到|达|:|：)?${PERCENT}`,
].map((pattern) => new RegExp(pattern, 'g'));

/** Of a part, of another year, of a date within the year, planned, or compared: not this project's rate of this year. */
const OTHER =
  /其中|财政拨款|结转|结余|中央|省级|市级|县级|区级|自有|上年|去年|上一年|同期|季度|上半年|计划|预计|目标|力争|争取|确保|保证|要求|明年|下年|下一年|今后|不低于|以上|≥|截至(?!.{0,6}(?:12月|年底|年末))|[1-9]月底(?<!12月底)/;
/** A sentence with a budget of its own is judged by its own numbers (rates.ts). */
const OWN_BUDGET = /预算[^，,；;。]{0,60}?\d[\d,.]{0,20}(?:亿|万)?元/;
const CLAUSE = /[^。；;！!\n]+/g;

/** Rates of the whole project in a text; silent where a sentence may speak of something else. */
export const statedRates: (text: string) => readonly StatedRate[] = textReader(/%/, readStatedRates);

function readStatedRates(text: string): StatedRate[] {
  const clauses = text.replace(/[^\S\n]/g, '').match(CLAUSE) ?? [];
  return clauses
    .filter((clause) => !OTHER.test(clause) && !OWN_BUDGET.test(clause))
    .flatMap((clause) => STATED.flatMap((pattern) => [...clause.matchAll(pattern)]))
    .map(([raw, percent]) => ({ raw, percent: Big(percent ?? '0') }));
}
