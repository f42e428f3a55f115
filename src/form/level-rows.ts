import type { Indicator, IndicatorColumns, LevelLabel } from './form';
import { readLabel } from './levels';
import { isLevel1, isLevel2 } from './recognise/vocabulary';
import type { Scan } from './scan';

/** «一、», «（一）», «1.»: how deep a numbered name stands. */
const FIRST = /^[一二三四五六七八九十]+[、.．]/;
const SECOND = /^[(（][一二三四五六七八九十]+[)）]/;

/**
 * Tables without a column of level 1 have their levels in rows of their own, above the indicators: «一、产出指标»,
 * «（一）数量指标», «1.修路里程», or «产出指标（50分）» over the whole width. Their points are those of the rows below.
 * A row numbered like them with values of its own, «四、预算执行率», belongs to none of those above.
 * @param above the level that stands above the header
 */
export function withLevelRows(
  indicators: readonly Indicator[],
  { level1: column1, level2: column2 }: IndicatorColumns,
  above?: LevelLabel,
): readonly Indicator[] {
  if (column1 !== undefined) return indicators;
  const mayBeSecond = column2 === undefined;
  const depths: (Depth | undefined)[] = [];
  const first = firstNumbering(indicators);
  for (const row of indicators) depths.push(depthOf(row, { mayBeSecond, first, above: depths.at(-1) }));
  const isOver = depths.map((depth, at) => depth !== undefined && hasMembers(depths, at, depth));
  if (!above && !isOver.some((is) => is)) return indicators;
  let [level1, level2]: (LevelLabel | undefined)[] = [above];
  return indicators.flatMap((row, at) => {
    if (first?.test(nameIn(row)) && hasValues(row)) [level1, level2] = [labelOf(row), undefined];
    if (!isOver[at]) return [{ ...row, level1: level1 ?? row.level1, level2: level2 ?? row.level2 }];
    const label = labelOf(row);
    if (depths[at] === 1) [level1, level2] = [label, undefined];
    else level2 = label;
    return [];
  });
}

/** «一、产出指标（50分）» alone in its row right above the header, which stands again below the next level. */
export function levelAbove({ byRow }: Scan, headerRow: number): LevelLabel | undefined {
  const row = byRow.get(headerRow - 1);
  const [only, ...others] = row?.cells ?? [];
  if (!row || !only || others.length > 0 || !isLevel1(only.cell.text)) return undefined;
  const raw = only.cell.text.trim();
  return { ...readLabel(raw), raw, cell: { row: row.row, column: only.column } };
}

type Depth = 1 | 2;

/** What tells the depth of a row besides its own name. */
interface Context {
  readonly mayBeSecond: boolean;
  /** How names are numbered that can only be those of level 1. */
  readonly first: RegExp | undefined;
  readonly above: Depth | undefined;
}

/** «一、产出指标» or «（一）产出指标»: tables that number their first level in another way do so throughout. */
function firstNumbering(indicators: readonly Indicator[]): RegExp | undefined {
  const names = indicators.filter((row) => !hasValues(row)).map(nameIn);
  const sure = names.filter((name) => isLevel1(name) && !isLevel2(name));
  return [FIRST, SECOND].find((style) => sure.some((name) => style.test(name)));
}

/** The level that a row without values names; undefined for an indicator. */
function depthOf(row: Indicator, { mayBeSecond, first, above }: Context): Depth | undefined {
  if (hasValues(row)) return undefined;
  const name = nameIn(row);
  if (first?.test(name)) return 1;
  const isNumbered = first !== SECOND && SECOND.test(name);
  const isSecond = mayBeSecond && (isNumbered || isLevel2(name));
  // «服务对象满意度指标» is a name of both levels.
  if (isSecond && (isNumbered || above === 1 || !isLevel1(name))) return 2;
  return FIRST.test(name) || isLevel1(name) ? 1 : undefined;
}

/** A name over the whole width stands in all columns. */
function hasValues({ level3, target, actual }: Indicator): boolean {
  return [target, actual].some(({ value }) => value.kind !== 'none' && value.raw.trim() !== level3.value);
}

/** Rows without indicators before the next level are indicators not yet filled in. */
function hasMembers(depths: readonly (Depth | undefined)[], at: number, depth: Depth): boolean {
  const next = depths[at + 1];
  if (at + 1 >= depths.length) return false;
  return next === undefined || (next > depth && hasMembers(depths, at + 1, next));
}

function nameIn({ level3, level2 }: Indicator): string {
  return level3.value ?? level2?.raw ?? '';
}

function labelOf(row: Indicator): LevelLabel {
  const raw = nameIn(row);
  const { name, points } = readLabel(raw);
  return {
    name,
    raw,
    points: points ?? row.weight.number,
    cell: row.level3.cell ?? { row: row.row, column: 1 },
  };
}
