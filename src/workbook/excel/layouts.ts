import type { WritePlan } from '../../plan/plan';
import { type CellRange, sameRange } from '../../sheet/address';
import type { ColumnWidths } from '../../sheet/column-widths';

/** What a sheet has besides cells. */
export interface Layout {
  readonly merges: readonly CellRange[];
  readonly printArea: CellRange | undefined;
  readonly hiddenRows: ReadonlySet<number>;
  readonly columnWidths?: ColumnWidths;
}

/** Of a sheet on which it does not matter, or cannot be had. */
export const NO_LAYOUT: Layout = { merges: [], printArea: undefined, hiddenRows: new Set() };

/**
 * Merged areas by sheet, asked for once: on some builds of Excel asking costs the person's undo stack, so it must not
 * happen with each keystroke. Inserted and deleted rows make them stale; our own merges are added here.
 */
export class Layouts {
  private readonly bySheet = new Map<string, Layout>();

  get(sheet: string): Layout | undefined {
    return this.bySheet.get(sheet);
  }

  set(sheet: string, layout: Layout): void {
    this.bySheet.set(sheet, layout);
  }

  forget(sheet: string): void {
    this.bySheet.delete(sheet);
  }

  /** A plan was written. Sheets that it made or made anew are not known yet. */
  written({ merges, newSheets }: WritePlan): void {
    for (const { sheet, range } of merges) {
      this.change(sheet, (known) =>
        known.some((each) => sameRange(each, range)) ? known : [...known, range],
      );
    }
    newSheets.forEach(({ name }) => this.forget(name));
  }

  /** What a plan merged is as before. @param added merges that were not there before the plan */
  restored(
    added: readonly { readonly sheet: string; readonly range: CellRange }[],
    { newSheets }: WritePlan,
  ): void {
    for (const { sheet, range } of added) {
      this.change(sheet, (known) => known.filter((each) => !sameRange(each, range)));
    }
    newSheets.forEach(({ name, replaces = name }) => [name, replaces].forEach((each) => this.forget(each)));
  }

  private change(sheet: string, edit: (merges: readonly CellRange[]) => readonly CellRange[]): void {
    const known = this.bySheet.get(sheet);
    if (known) this.bySheet.set(sheet, { ...known, merges: edit(known.merges) });
  }
}
