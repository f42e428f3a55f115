import Big from 'big.js';
import { cellKey } from '../sheet/address';
import { cellAt, type Sheet } from '../sheet/sheet';
import { normalise } from '../values/normalise';
import { remember } from '../values/remember';
import type { IndicatorColumns, LevelLabel } from './form';
import { NUMBERING, pointsIn } from './labels';
import { isLevel1, isLevel2 } from './recognise/vocabulary';
import type { ScannedRow } from './scan';
import { withoutTranslation } from './translation';

/**
 * The labels of one level column, from top to bottom. A value holds for the rows of its merge; without merges,
 * blank inherits from above within the block.
 */
export class LevelColumn {
  #current: LevelLabel | undefined;

  constructor(
    private readonly sheet: Sheet,
    private readonly column: number | undefined,
    /** Names stand left of their levels: a text over both is anchored in the column of the lower one. */
    private readonly isMirrored = false,
  ) {}

  /** The label of a row. `isReset`: a new label of the level above begins here, so nothing is inherited. */
  at(row: number, isReset: boolean): LevelLabel | undefined {
    if (this.column === undefined) return undefined;
    const begun = this.begins(row);
    if (begun) this.#current = begun;
    else if (isReset && !this.isInsideMerge(row)) this.#current = undefined;
    return this.#current;
  }

  /** The label that begins in this very row. */
  private begins(row: number): LevelLabel | undefined {
    const column = this.anchorAt(row, this.column ?? 0);
    const raw = cellAt(this.sheet, row, column)?.text.trim() ?? '';
    if (raw === '') return undefined;
    const label = levelLabel(raw, row, column);
    return label.name === '' && this.#current ? { ...label, name: this.#current.name } : label;
  }

  private anchorAt(row: number, column: number): number {
    const merge = this.isMirrored ? this.sheet.mergeByCell.get(cellKey({ row, column })) : undefined;
    return merge?.top === row ? merge.left : column;
  }

  /** Inside a merge that began above. */
  private isInsideMerge(row: number): boolean {
    const merge = this.sheet.mergeByCell.get(cellKey({ row, column: this.column ?? 0 }));
    return merge !== undefined && merge.top < row;
  }
}

/** «产出-数量» in one column names both levels; the same label of level 1 is one object for all its rows. */
export class SplitLevels {
  private readonly byName = new Map<string, LevelLabel>();

  /** Both levels, or undefined where the label names one. */
  at(label: LevelLabel): { readonly level1: LevelLabel; readonly level2: LevelLabel } | undefined {
    const [, first = '', second = ''] = /^([^-—–－/、·]+)[-—–－/、·]+([^-—–－/、·]+)$/.exec(label.name) ?? [];
    if (!isLevel1(first) || !isLevel2(second)) return undefined;
    const level1 = this.byName.get(first) ?? { ...label, name: first };
    this.byName.set(first, level1);
    return { level1, level2: { ...label, name: second } };
  }
}

/** The label of the whole indicator block, to the left of its header: «年度绩效目标(80分)»; only where it prints points. */
export function blockLabel(
  header: ScannedRow | undefined,
  { level1, level2, level3 }: IndicatorColumns,
): LevelLabel | undefined {
  const edge = level1 ?? level2 ?? level3 ?? 1;
  return header?.cells
    .filter(({ column }) => column < edge)
    .map(({ column, cell }) => levelLabel(cell.text.trim(), header.row, column))
    .find(({ points }) => points !== undefined);
}

/** «产出指标 (50分)» → name 产出指标, points 50; blanks and line breaks inside do not count. */
function levelLabel(raw: string, row: number, column: number): LevelLabel {
  const { name, points } = readLabel(raw);
  return { name, raw, points, cell: { row, column } };
}

/** «产出（40）»; a smaller number may count the levels. */
const BARE_POINTS = /(?<=[\u4e00-\u9fff])[([]((?:[5-9]|[1-9]\d)(?:\.\d+)?)[)\]]$/;

/** Name and points of a level's label. Every form of a bureau has the same ones. */
export const readLabel = remember(2_000, (raw): Pick<LevelLabel, 'name' | 'points'> => {
  const bare = BARE_POINTS.exec(normalise(raw))?.[1];
  const points = pointsIn(raw) ?? bare;
  const name = withoutTranslation(normalise(raw))
    .replace(NUMBERING, '')
    .replace(BARE_POINTS, '')
    .replace(/(?<![\d.])[([【]?\d+(?:\.\d+)?分[)\]】]?/g, '')
    .replace(/(?<![:：*])[:：*]+$/, '')
    .replace(/(?<![([])[([]+$/, '');
  return { name, points: points === undefined ? undefined : Big(points) };
});
