import type { CellStyle } from '../../sheet/new-sheet';
import type { PackageDraft } from './draft';
import { DECLARATION, SPREADSHEET_TYPE } from './namespaces';
import type { XlsxReading } from './reading';
import { StyleSheet } from './style-sheet';
import { relationshipBase, type WorkbookPart } from './workbook-part';

const STYLES_TYPE = `${SPREADSHEET_TYPE}.styles+xml`;

/** The styles of a workbook while a plan is written. */
export interface StylePart {
  /** See StyleSheet.formatFor. */
  formatFor(style: CellStyle, base: number): number;
  /** The workbook's own font: widths of columns count its digits. */
  ownFont(): { readonly name: string; readonly size: number };
  /** Puts the part into the draft where anything was added. */
  finish(): void;
}

/** Opens styles.xml; a workbook without one, or whose part is missing, gets it with the first style. */
export function openStyles(draft: PackageDraft, reading: XlsxReading): StylePart {
  const { workbook } = reading;
  const known = workbook.partPath('styles');
  const target = known ?? freeStylesPath(draft, workbook);
  const isThere = draft.has(target);
  const before = isThere ? draft.text(target) : emptyStyles(workbook);
  let styles: StyleSheet | undefined;
  return {
    formatFor(style, base) {
      styles ??= new StyleSheet(before, target, () => highestStyle(reading));
      return styles.formatFor(style, base);
    },
    ownFont() {
      styles ??= new StyleSheet(before, target, () => highestStyle(reading));
      return styles.ownFont();
    },
    finish() {
      const after = styles?.finish() ?? before;
      if (after === before) return;
      draft.put(target, after);
      if (known === undefined)
        draft.addRelationship(workbook.path, `${relationshipBase(workbook)}/styles`, target);
      if (!isThere) draft.addContentType(target, STYLES_TYPE);
    },
  };
}

function freeStylesPath(draft: PackageDraft, { path }: WorkbookPart): string {
  return draft.freePath(path, (number) => `xl/styles${number === 1 ? '' : number}.xml`);
}

const STYLE_INDEX = /\s(?:s|style)\s*=\s*["'](\d+)["']/g;

/**
 * The highest number of a style that any sheet names. Cells may name one that the file does not have, and look plain: a
 * style that we add must not become theirs.
 */
function highestStyle({ workbook, file }: XlsxReading): number {
  const paths = workbook.sheets.map(({ path }) => path).filter((path) => file.isReadable(path));
  return Math.max(-1, ...paths.map((path) => highestIn(file.text(path))));
}

/** Excel keeps no more formats of cells than this. */
const MOST_FORMATS = 65_000;

function highestIn(xml: string): number {
  let highest = -1;
  for (const [, written] of xml.matchAll(STYLE_INDEX)) {
    const index = Number(written);
    if (index > highest && index <= MOST_FORMATS) highest = index;
  }
  return highest;
}

function emptyStyles({ namespace }: WorkbookPart): string {
  return `${DECLARATION}<styleSheet xmlns="${namespace}"></styleSheet>`;
}
