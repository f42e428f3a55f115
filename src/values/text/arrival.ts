import Big from 'big.js';
import { textReader } from './reader';

/** How much of the money arrived, as a text states it of the whole project. */
export interface StatedArrival {
  readonly raw: string;
  /** In per cent, as written. */
  readonly percent: Big;
}

/** Of some of the money only: the table may not show it. */
const PART = /上级|中央|省|市级|市财政|县级|区级|地方|配套|自筹|自有|社会|专项债|债券|其他|首批|第[一二三]批/;
const MONEY = '(?:资金|经费|款项|拨款|预算)';
const NAMES = new RegExp(`${MONEY}.{0,6}到位(?:及时)?(?:率|比例|比率|程度|情况)?$`);

/** Whether the name of an indicator asks how much of the project's money arrived: «财政资金足额到位率», «到位率». */
export function asksOfArrival(name: string): boolean {
  return !PART.test(name) && (NAMES.test(name) || /^到位(?:率|比例)$/.test(name));
}

/** «资金及时到位率»: of what should have come, what came in time; never more than what came at all. */
export function asksOfArrivalInTime(name: string): boolean {
  return /[及按准]时|时效/.test(name);
}

/** «全部到位», «资金已足额到位»: all of the money. */
export function saysAllArrived(text: string): boolean {
  return /(?:全部|全额|足额|100%)(?:拨付|下达)?到位/.test(text) && !/[未没不]/.test(text);
}

const CLAUSE = /[^。；;！!\n]+/g;
const STATED = new RegExp(
  String.raw`(?:${MONEY}[足全]?额?|[，,、（(]|^)到位率(?:为|是|达到|达|均为|:|：)?(\d+(?:\.\d+)?)%`,
  'g',
);
/** Of another time, planned, or of something that is no money. */
const OTHER =
  /其中|上年|去年|同期|季度|上半年|计划|预计|目标|确保|保证|力争|要求|不低于|以上|≥|截至(?!.{0,6}(?:12月|年底|年末))/;

/** Rates of arrival in a text; silent where a sentence speaks of a part, of another time or of no money. */
export const statedArrivals: (text: string) => readonly StatedArrival[] = textReader(/到位率/, (text) =>
  (text.replace(/[^\S\n]/g, '').match(CLAUSE) ?? [])
    .filter((clause) => !OTHER.test(clause) && !PART.test(clause) && new RegExp(MONEY).test(clause))
    .flatMap((clause) => [...clause.matchAll(STATED)])
    .map(([raw, percent]) => ({ raw: raw.replace(/^[，,、（(]/, ''), percent: Big(percent ?? '0') })),
);
