import type { CellAddress } from '../../sheet/address';
import { bareLabel, spokenLabel, type LabelRole } from '../labels';
import type { LabelMeaning } from '../layout';
import type { Evidence, LabelState } from '../reading';
import { type LabelHit, type Scan, type ScannedRow, textAt } from '../scan';
import { type ColumnValues, columnValues } from './values';
import { bestMeaning, CLEAR, SPEAKS, surely, type WordScores } from './words';

/** A heading and what stands below it. */
export interface HeaderColumn {
  readonly column: number;
  readonly cell: CellAddress;
  /** As printed; «» where the heading is blank. */
  readonly text: string;
  readonly bare: string;
  /** Known by the layout book or said by a person, with a meaning that this block has. */
  readonly hit: LabelHit | undefined;
  readonly words: WordScores;
  readonly values: ColumnValues;
  /** Rows in which the column holds something, or is merged with what does. */
  readonly reached: number;
}

/** A column as it was read. `role` undefined: irrelevant or not read. */
export interface ReadColumn {
  readonly heading: HeaderColumn;
  readonly role: LabelRole | undefined;
  readonly state: LabelState;
  readonly evidence: readonly Evidence[];
}

/** Headings in the order of their columns, with the values of the rows below. */
export function headerColumns(
  scan: Scan,
  headings: readonly {
    readonly cell: CellAddress;
    readonly text: string;
    readonly hit: LabelHit | undefined;
    readonly above?: string;
  }[],
  body: readonly ScannedRow[],
  words: (bare: string) => WordScores,
): HeaderColumn[] {
  return headings.map(({ cell, text, hit, above }) => {
    const bare = bareLabel(text);
    let values: ColumnValues | undefined;
    return {
      column: cell.column,
      cell,
      text: text.trim(),
      bare,
      hit,
      words: hit ? {} : isPartOfAll(headings, above, bare) ? PART : wordsUnder(above, text, words),
      // Nobody looks below most known labels.
      get values() {
        return (values ??= columnValues(scan.sheet, body, cell.column));
      },
      get reached() {
        return body.filter(({ row }) => textAt(scan.sheet, { row, column: cell.column }) !== '').length;
      },
    };
  });
}

/** The column, as one that no check needs, whatever its heading says. */
export function aside(column: HeaderColumn): HeaderColumn {
  return { ...column, hit: undefined, words: surely('irrelevant', column.bare) };
}

/** «完成值» over «东县 | 西县 | 合计»: where one heading under it is of all, the others are its parts. */
function isPartOfAll(
  headings: readonly { readonly text: string; readonly above?: string }[],
  above: string | undefined,
  bare: string,
): boolean {
  if (above === undefined || ALL.test(bare) || !PLACE.test(bare)) return false;
  return headings.some((other) => other.above === above && ALL.test(bareLabel(other.text)));
}

const ALL = /^(?:合计|总计|小计|汇总|全[省市县区州])$/;
const PLACE = /^[\u4e00-\u9fff]{1,8}[省市县区州盟旗乡镇]$|^(?:本级|下级|[省市县区]本级)$/;
const PART = surely('irrelevant', '合计');

/** A heading under «复评» is a reviewer's; under «一级指标» a heading «名称» is that, but «权重» is clear by itself. */
function wordsUnder(
  above: string | undefined,
  text: string,
  words: (bare: string) => WordScores,
): WordScores {
  const own = words(spokenLabel(text));
  if (above === undefined) return own;
  const both = words(spokenLabel(above) + spokenLabel(text));
  if (ALL.test(bareLabel(text))) return words(spokenLabel(above));
  const isClear = bestMeaning(own, CLEAR) !== undefined;
  return isClear && bestMeaning(both, CLEAR) !== 'irrelevant' ? own : both;
}

/** How much more than the words must speak before a reading without clear words counts as sure. */
const DECISIVE = 3;
const STRONG = 1.5;
const FAR_AHEAD = 2;

/** What speaks for a heading's meaning besides its own words. */
export interface Support {
  /** From the values below it. */
  readonly values: number;
  /** From the assignment: how far the next best reading is behind. */
  readonly margin: number;
  /** From arithmetic with other columns; empty where there is none. */
  readonly laws: readonly Evidence[];
  /** Other meanings that nothing surer in the header has. */
  readonly isFree: (meaning: LabelMeaning) => boolean;
}

const LEVELS: ReadonlySet<LabelMeaning> = new Set<LabelMeaning>(['level1', 'level2']);

/** Whether all the evidence leaves no doubt. */
export function isSure({ words }: HeaderColumn, role: LabelMeaning, support: Support): boolean {
  const own = words[role]?.score ?? 0;
  const rival = rivalScore(words, role, support.isFree);
  const { values, margin, laws } = support;
  if (values <= -STRONG) return false;
  if (own >= 2 && own - rival >= 1) return true;
  // «指标类别» over 数量, 质量, 时效: which level it is, the names say.
  const others = LEVELS.has(role)
    ? rivalScore(words, role, (each) => !LEVELS.has(each) && support.isFree(each))
    : rival;
  if (values >= DECISIVE && (own >= others || laws.some(({ code }) => code === 'place'))) return true;
  if (own < SPEAKS) return laws.length > 0 && (values >= 1 || isProven(laws)) && rival < SPEAKS;
  return laws.length > 0 || values >= STRONG || (margin >= FAR_AHEAD && own >= rival);
}

/** Arithmetic that holds in several rows is no accident, nor is a place where a column can be nothing else. */
function isProven(laws: readonly Evidence[]): boolean {
  return laws.some(
    ({ code, params }) =>
      code === 'place' || (code === 'rate-is-spent-by-budget' && Number(params['rows']) >= 2),
  );
}

function rivalScore(words: WordScores, role: LabelMeaning, isFree: Support['isFree']): number {
  let most = 0;
  for (const [meaning, match] of Object.entries(words) as [LabelMeaning, { score: number }][]) {
    if (meaning !== role && isFree(meaning)) most = Math.max(most, match.score);
  }
  return most;
}

/** What the words, the values and the place said, as data. */
export function evidenceOf(
  { words }: HeaderColumn,
  role: LabelMeaning,
  { values, laws }: Support,
  kind: string,
): Evidence[] {
  const match = words[role];
  return [
    ...(match ? [{ code: 'words', params: { part: match.part } } as const] : []),
    ...(values >= 1 ? [{ code: 'values', params: { kind } } as const] : []),
    ...laws,
  ];
}
