import { normalise } from '../normalise';
import { remember } from '../remember';
import { amountsIn, type TextAmount } from './amounts';
import { textReader } from './reader';

/** What a text counts, with the words around it. */
export interface NamedAmount {
  readonly amount: TextAmount;
  /** The piece of the sentence in which it stands. */
  readonly clause: string;
}

/** «2.公益培训500人次»: the number of a paragraph. */
const ORDER = /^(?:\d{1,2}[.)]|[①-⑳])(?=\D)/;

/** Amounts that stand alone in their piece of a sentence, so that its words can only be about them. */
export const namedAmounts: (text: string) => readonly NamedAmount[] = textReader(/\d/, readNamedAmounts);

function readNamedAmounts(text: string): NamedAmount[] {
  const pieces = text.replace(/(\d),(?=\d{3})/g, '$1').split(/[，,。；;、：:\n！!（）()]/);
  return pieces.flatMap((piece) => {
    const clause = normalise(piece).replace(ORDER, '');
    const amounts = amountsIn(clause);
    const [amount] = amounts;
    return amount && amounts.length === 1 && isWholeClause(clause, amount) ? [{ amount, clause }] : [];
  });
}

/** A part, a change or an average is another figure than the row's. */
function isWholeClause(clause: string, { raw }: TextAmount): boolean {
  const rest = clause.replace(raw, '');
  return !/其中|比|增|减|提高|提升|下降|平均|每|人均|累计|以来|上年|去年|\d|[两二三四五六七八九十]年|期间?内|规划|远期|季度|半年|第[一二三四五六]|首批|[一二三]期/.test(
    rest,
  );
}

/** Words that stand in many names and tell no two apart. */
const COMMON =
  /^(?:指标)?\d*[:：.、]|\([^()]*\)|数量|人数|人次|次数|场次|户数|个数|总数|数$|长度|面积|里程|规模|总量|完成|开展|举办|组织|全年|年度/g;

/** The words of a name that tell it from others. */
const coreOf = remember(2_000, (name) => normalise(name).replace(COMMON, ''));

/** Longer texts are no names; comparing them run by run would stand still. */
const LONGEST_NAME = 100;

/**
 * How far a piece of text speaks of an indicator: the longest run of characters that it shares with the indicator's
 * name, as a share of that name; 0 where it is a single character.
 * @param least a smaller share counts as none
 */
export function likeness(clause: string, name: string, least = 0): number {
  const core = coreOf(name);
  if (core.length < 2 || core.length > LONGEST_NAME) return 0;
  for (let length = core.length; length >= 2 && length / core.length >= least; length--) {
    for (let from = 0; from + length <= core.length; from++) {
      if (clause.includes(core.slice(from, from + length))) return length / core.length;
    }
  }
  return 0;
}
