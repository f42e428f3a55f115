import type { CellStyle } from '../../sheet/new-sheet';
import type { PackageDraft } from './draft';
import { StyleSheet } from './style-sheet';
import { relationshipBase, type WorkbookPart } from './workbook-part';

const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** The styles of a workbook while a plan is written. */
export interface StylePart {
  /** See StyleSheet.formatFor. */
  formatFor(style: CellStyle, base: number): number;
  /** Puts the part into the draft where anything was added. */
  finish(): void;
}

/** Opens styles.xml; a workbook without one gets it with the first style. */
export function openStyles(draft: PackageDraft, workbook: WorkbookPart): StylePart {
  const known = workbook.partPath('styles');
  const path = known !== undefined && draft.has(known) ? known : undefined;
  const target = path ?? draft.freePath((number) => `xl/styles${number === 1 ? '' : number}.xml`);
  const before = path === undefined ? emptyStyles(workbook) : draft.text(path);
  let styles: StyleSheet | undefined;
  return {
    formatFor(style, base) {
      styles ??= new StyleSheet(before, target);
      return styles.formatFor(style, base);
    },
    finish() {
      const after = styles?.finish() ?? before;
      if (after === before) return;
      draft.put(target, after);
      if (path === undefined) register(draft, workbook, target);
    },
  };
}

function emptyStyles({ namespace }: WorkbookPart): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespace}"></styleSheet>`;
}

function register(draft: PackageDraft, workbook: WorkbookPart, path: string): void {
  draft.addRelationship(workbook.path, `${relationshipBase(workbook)}/styles`, path);
  draft.addContentType(path, STYLES_TYPE);
}
