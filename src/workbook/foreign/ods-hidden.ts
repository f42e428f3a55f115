import { XlsxPackage } from '../xlsx/package';
import { parseXml } from '../xlsx/xml';

/** What nobody sees of an .ods workbook; the library does not say. */
export interface HiddenParts {
  /** Names of hidden sheets. */
  readonly sheets: ReadonlySet<string>;
  /** Rows by the name of their sheet, hidden or filtered out. */
  readonly rows: ReadonlyMap<string, ReadonlySet<number>>;
}

const PART = 'content.xml';
/** A hidden stretch longer than this lies below every form. */
const LONGEST_STRETCH = 5_000;

/** Reads hidden sheets and rows. @throws {WorkbookError} damaged-part, too-large */
export function hiddenInOds(bytes: Uint8Array): HiddenParts {
  const reader = new HiddenReader();
  parseXml(XlsxPackage.open(bytes).text(PART), PART, {
    open: (_, attributes, __, ___, name) => reader.open(name, attributes),
  });
  return reader;
}

class HiddenReader implements HiddenParts {
  readonly sheets = new Set<string>();
  readonly rows = new Map<string, Set<number>>();
  private readonly hiddenStyles = new Set<string>();
  private style = '';
  private sheet = '';
  private row = 0;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'style:style') this.style = attributes['style:name'] ?? '';
    else if (name === 'style:table-properties' && attributes['table:display'] === 'false')
      this.hiddenStyles.add(this.style);
    else if (name === 'table:table') this.startSheet(attributes);
    else if (name === 'table:table-row') this.takeRow(attributes);
  }

  private startSheet(attributes: Readonly<Record<string, string>>): void {
    this.sheet = attributes['table:name'] ?? '';
    this.row = 0;
    if (this.hiddenStyles.has(attributes['table:style-name'] ?? '')) this.sheets.add(this.sheet);
  }

  private takeRow(attributes: Readonly<Record<string, string>>): void {
    const count = Number(attributes['table:number-rows-repeated'] ?? 1);
    const visibility = attributes['table:visibility'] ?? 'visible';
    const rows = this.rows.get(this.sheet) ?? new Set<number>();
    this.rows.set(this.sheet, rows);
    if (visibility !== 'visible' && count <= LONGEST_STRETCH)
      for (let i = 1; i <= count; i++) rows.add(this.row + i);
    this.row += count;
  }
}
