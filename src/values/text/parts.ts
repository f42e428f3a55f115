import Big from 'big.js';
import { amountsIn, type TextAmount } from './amounts';
import { plain } from '../print';
import { textReader } from './reader';
import { picked } from '../picked';

/** «总数N，其中a、b、c» whose parts do not add up. */
export interface PartsMismatch {
  readonly whole: TextAmount;
  readonly parts: readonly TextAmount[];
  readonly sum: Big;
  /** «200余人»: one of the numbers is rough. */
  readonly isApproximate: boolean;
}

/** A total beside the text that lists its parts; a list after 其中 may be a selection. */
interface Statement {
  readonly whole: TextAmount | undefined;
  readonly list: string;
  readonly isComplete: boolean;
}

/** A sentence ends a list of parts. */
const CLAUSE = /[。；;！!\n]/;
/** What announces parts of the number before it. */
const OPENER = /其中|分别(?:为|是)|包括/;
const OPENERS = new RegExp(OPENER, 'g');
/** What ends a list of parts: a second total, or another subject. */
const CLOSER = /其中|包括|共|总计|合计|累计|同时|此外|另|实际|截至|已|较|同比|参/;
/** Parts that lack no more than this share of the total are taken for a full list. */
const NEARLY_ALL = 0.1;

/**
 * Totals with their parts in a text. Better silent than wrong: at least two parts of the total's own unit, none above
 * the total, no neighbours that do add up to it, and a selection («其中脱贫户100户») is left alone.
 */
export const mismatchedParts: (text: string) => readonly PartsMismatch[] = textReader(
  /其中|分别[为是]|包括|[合总共]计/,
  readMismatchedParts,
);

function readMismatchedParts(text: string): PartsMismatch[] {
  const plain = text.replace(/[^\S\n]/g, '').replace(/（[^（）]*）|\([^()]*\)/g, '');
  const clauses = plain.split(CLAUSE);
  return picked(
    [...clauses.flatMap(partsBehind), ...clauses.flatMap(partsBefore), ...partsInNextClauses(plain)],
    (statement) => mismatchOf(statement),
  );
}

/** Nobody writes more lists in one clause. */
const MOST_LISTS = 20;

/** «共386次，其中国家级18次，省级216次». */
function partsBehind(clause: string): Statement[] {
  const openers = [...clause.matchAll(OPENERS)];
  if (openers.length > MOST_LISTS) return [];
  return openers.map(({ index, 0: opener }) =>
    statement(clause.slice(0, index), clause.slice(index + opener.length), opener.startsWith('分别')),
  );
}

/** «甲60人、乙30人，合计90人»: only the list right before the total. */
function partsBefore(clause: string): Statement[] {
  const [, before = '', total = ''] = /^(.*?)[，,]?(?:合计|总计|共计)(?:为|达)?(\d.*)$/.exec(clause) ?? [];
  const list = before.split(/[，,]/).at(-1) ?? '';
  return OPENER.test(before) ? [] : [{ whole: amountsIn(total)[0], list, isComplete: false }];
}

/** «共完成89.97万元。其中：30万元…；30万元…；29.99万元…»: a colon behind 其中 opens a list over several clauses. */
function partsInNextClauses(text: string): Statement[] {
  return [...text.matchAll(/(?<![^。；;\n])([^。；;\n]*)[。；;]其中[:：]([^。\n]*)/g)].map(
    ([, before = '', list = '']) => statement(before, list, false),
  );
}

/** The total is the last number before its parts that counts the same thing. */
function statement(before: string, list: string, isComplete: boolean): Statement {
  const unit = amountsIn(list)[0]?.unit;
  return {
    whole: amountsIn(before)
      .filter((each) => each.unit === unit)
      .at(-1),
    list,
    isComplete,
  };
}

function mismatchOf({ whole, list, isComplete }: Statement): PartsMismatch | undefined {
  if (!whole || /[%‰]/.test(whole.unit)) return undefined;
  const all = list.slice(0, CLOSER.exec(list)?.index);
  const parts = amountsIn(all).filter(({ unit }) => unit === whole.unit);
  if (parts.length < 2 || parts.some(({ value }) => value.gt(whole.value))) return undefined;
  const isApproximate = [whole, ...parts].some((each) => each.isApproximate);
  const sum = sumOf(parts);
  const mayLack = !isComplete && (/等/.test(all) || sum.lt(whole.value.times(1 - NEARLY_ALL)));
  if (sum.lt(whole.value) && mayLack) return undefined;
  if (isApproximate && sum.minus(whole.value).abs().lte(whole.value.times(NEARLY_ALL))) return undefined;
  return hasRun(parts, whole.value) || isNested(parts) ? undefined : { whole, parts, sum, isApproximate };
}

function sumOf(parts: readonly TextAmount[]): Big {
  return parts.reduce((all, { value }) => all.plus(value), Big(0));
}

/** Two or more neighbours in the list that add up to the total; what stands beside them belongs to something else. */
function hasRun(parts: readonly TextAmount[], total: Big): boolean {
  const sumsBefore = new Map<string, number>([['0', 0]]);
  let sum = Big(0);
  return parts.some(({ value }, index) => {
    sum = sum.plus(value);
    const from = sumsBefore.get(sum.minus(total).toFixed());
    if (!sumsBefore.has(sum.toFixed())) sumsBefore.set(sum.toFixed(), index + 1);
    return from !== undefined && index > from;
  });
}

/** The first part is itself the sum of the others: «其中A 60，即B 40、C 20». */
function isNested([first, ...rest]: readonly TextAmount[]): boolean {
  return first !== undefined && rest.length > 1 && sumOf(rest).eq(first.value);
}

/** A mismatch in words, its numbers as they are written: «4613个», «3095+1568+496», «5159». */
export function partsText({ whole, parts, sum }: PartsMismatch): {
  readonly whole: string;
  readonly parts: string;
  readonly sum: string;
  readonly unit: string;
} {
  const scale = whole.number.eq(0) ? Big(1) : whole.value.div(whole.number);
  return {
    whole: whole.raw,
    parts: parts.map(({ value }) => plain(value.div(scale))).join('+'),
    sum: plain(sum.div(scale)),
    unit: unitOf(whole),
  };
}

/** «89.97万元» counts in 万元: what stands behind its digits. */
function unitOf({ raw }: TextAmount): string {
  return raw.replace(/^[约近逾超过\d.,]+|左右$|上下$|以上$/g, '');
}
