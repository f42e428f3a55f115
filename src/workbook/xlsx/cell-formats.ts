import { showsDay } from '../../sheet/date-format';
import { BUILTIN_FORMATS } from './builtin-formats';
import { onlySections } from './lean';
import type { XlsxPackage } from './package';
import { parseXml } from './xml';

/** What reading needs of a cell's style. */
export interface CellFormat {
  readonly numberFormat: string;
  readonly locked: boolean;
  /** A number is a day, and not only a time or a duration: where the workbook counts from 1904, it is another one. */
  readonly showsDay: boolean;
}

const DEFAULT: CellFormat = { numberFormat: 'General', locked: true, showsDay: false };

/** The formats of cells by their style index (cellXfs), from styles.xml. */
export class CellFormats {
  constructor(private readonly formats: readonly CellFormat[]) {}

  /** Excel shows cells with a style index out of range in the default style. */
  at(index: number): CellFormat {
    return this.formats[index] ?? DEFAULT;
  }

  /** Whether every style of an earlier state is still the same: ours only add to them. */
  continues({ formats }: CellFormats): boolean {
    if (formats === this.formats) return true;
    return formats.every(({ numberFormat, locked }, index) => {
      const now = this.at(index);
      return now.numberFormat === numberFormat && now.locked === locked;
    });
  }
}

/** Reads number formats and protection; fonts, fills and borders are left alone. */
export function readCellFormats(file: XlsxPackage, path: string | undefined): CellFormats {
  if (path === undefined || !file.has(path)) return new CellFormats([]);
  const text = onlySections(file.text(path), ['numFmts', 'cellXfs']);
  const known = KNOWN.get(text);
  if (known) return known;
  const formats = readFormats(text, path);
  keep(text, formats);
  return formats;
}

/** Returned copies of one template have the same styles. */
const KNOWN = new Map<string, CellFormats>();
const MOST_KNOWN = 50;
/** Longer ones are grown in one file; none of them is worth its memory. */
const LONGEST_KNOWN = 60_000;

function keep(text: string, formats: CellFormats): void {
  if (text.length > LONGEST_KNOWN) return;
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  KNOWN.set(text, formats);
}

function readFormats(text: string, path: string): CellFormats {
  const custom = new Map<number, string>();
  const formats: { id: number; locked: boolean }[] = [];
  let inCellFormats = false;
  parseXml(text, path, {
    open(name, attributes) {
      if (name === 'xf' && inCellFormats)
        formats.push({ id: Number(attributes['numFmtId'] ?? 0), locked: true });
      else if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'numFmt')
        custom.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? 'General');
      else if (name === 'protection' && inCellFormats)
        unlock(formats[formats.length - 1], attributes['locked']);
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return new CellFormats(
    formats.map(({ id, locked }) => cellFormat(custom.get(id) ?? BUILTIN_FORMATS[id], locked)),
  );
}

function unlock(format: { locked: boolean } | undefined, locked: string | undefined): void {
  if (format && (locked === '0' || locked === 'false')) format.locked = false;
}

function cellFormat(code: string | undefined, locked: boolean): CellFormat {
  const numberFormat = code ?? 'General';
  return { numberFormat, locked, showsDay: numberFormat !== 'General' && showsDay(numberFormat) };
}
