import type { CellRange } from '../../sheet/address';

/** A list that a sheet offers for some cells (数据有效性—序列). */
export interface ChoiceList {
  readonly ranges: readonly CellRange[];
  /** The words themselves, or the cells that hold them; `sheet` undefined: on the same one. */
  readonly source: readonly string[] | { readonly sheet: string | undefined; readonly range: CellRange };
}
