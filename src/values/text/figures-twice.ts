import Big from 'big.js';
import { amountsIn, type TextAmount } from './amounts';
import { textReader } from './reader';

/** One thing that a text counts twice, differently: «培训640人次 … 培训600人次». */
export interface FigureTwice {
  /** What is counted: «公益培训». */
  readonly name: string;
  readonly first: string;
  readonly second: string;
}

interface Named {
  readonly name: string;
  readonly amount: TextAmount;
}

/** Words of another measure: planned, of other years, compared, of a part, or rough. */
const OTHER =
  /计划|目标|预计|应|拟|上年|去年|以前|同期|较|比|(?<!新)增|减|分别|平均|每|人均|半年|前期|后期|至少|以上|不低于|≥|季度|[1-9]月|第[一二三四五六七八九十\d]/;
/** Behind 其中 a sentence speaks of parts, under the names of the whole. */
const PARTS = /其中[^。！]*/g;
const LINK = /(?<![了为是共计达到约累计总:：])(?:了|为|是|共计?|达到?|约|累计|总计|[:：])+$/;
/** What leads to the name of the thing: «全年打捞漂浮物», «通过打捞漂浮物». */
const LEAD = /^(?:全年|年度|本年度?|年内|通过|项目|累计|实际|总共|合计|已|共|并|还)+/;
/** Fewer characters name too many things («完成», «资金»). */
const SHORTEST_NAME = 4;

/** Figures of one name and unit that differ within a text; silent where the name is short or a clause compares. */
export const figuresTwice: (text: string) => readonly FigureTwice[] = textReader(/\d.*\d/, readFiguresTwice);

function readFiguresTwice(text: string): FigureTwice[] {
  const named = text
    .replace(/\s/g, '')
    .replace(PARTS, '')
    .split(/[，。；,;、]/)
    .filter((clause) => !OTHER.test(clause))
    .flatMap(namedAmounts);
  return named.flatMap((one, index) => {
    const other = named
      .slice(index + 1)
      .find((each) => isSameThing(one, each) && !each.amount.value.eq(one.amount.value));
    return other ? [{ name: one.name, first: one.amount.raw, second: other.amount.raw }] : [];
  });
}

function namedAmounts(clause: string): Named[] {
  const [amount, ...more] = amountsIn(clause);
  if (!amount || more.length > 0 || amount.isApproximate || amount.value.eq(Big(0))) return [];
  const [name = ''] =
    /(?<![\u4e00-\u9fff])[\u4e00-\u9fff]+$/.exec(
      clause.slice(0, clause.indexOf(amount.raw)).replace(LINK, ''),
    ) ?? [];
  const thing = name.replace(LEAD, '');
  return thing.length < SHORTEST_NAME ? [] : [{ name: thing, amount }];
}

/** The same unit, and names of which one ends in the other. */
function isSameThing(one: Named, other: Named): boolean {
  if (one.amount.unit !== other.amount.unit) return false;
  return one.name.endsWith(other.name) || other.name.endsWith(one.name);
}
