/** A stretch of the text of a worksheet part: rows without contents, one behind the other. */
export interface EmptyRows {
  readonly start: number;
  readonly end: number;
}

/** A stretch with the offsets where its rows begin: a million of them, so that their numbers are read where needed. */
interface Stretch extends EmptyRows {
  readonly offsets: readonly number[];
}

/** Smaller parts are parsed as they are. */
const WORTHWHILE = 500_000;
/** Shorter stretches are not worth the interruption. */
const FEWEST = 200;

/** The text that was looked through last: one write asks several times. */
let last: { readonly xml: string; readonly stretches: readonly Stretch[] } = { xml: '', stretches: [] };

/**
 * Where a large worksheet part holds nothing but empty rows: a million of them can be passed by without being parsed.
 * @param wanted rows that are needed all the same; where there is none of that number, the next one is
 * @returns none where the part is small, or its rows do not stand in order
 */
export function emptyRowsIn(xml: string, wanted: Iterable<number> = []): readonly EmptyRows[] {
  if (xml.length < WORTHWHILE) return [];
  if (last.xml !== xml) last = { xml, stretches: new RowScan(xml).stretches() };
  const rows = [...wanted].sort((a, b) => a - b);
  return last.stretches.flatMap((stretch) => without(xml, stretch, rows));
}

/** The text of a part without its stretches of empty rows: for looking for what they cannot hold. */
export function withoutEmptyRows(xml: string): string {
  const stretches = emptyRowsIn(xml);
  if (stretches.length === 0) return xml;
  const starts = [0, ...stretches.map(({ end }) => end)];
  return starts.map((start, i) => xml.slice(start, stretches[i]?.start)).join('');
}

/** A stretch in pieces, without the wanted rows. */
function without(xml: string, { start, end, offsets }: Stretch, wanted: readonly number[]): EmptyRows[] {
  const pieces: EmptyRows[] = [];
  let from = start;
  for (const row of wanted) {
    const index = lowerBound(offsets.length, (i) => rowAt(xml, offsets[i] ?? end) < row);
    const at = offsets[index];
    if (at === undefined) break;
    if (at > from) pieces.push({ start: from, end: at });
    from = Math.max(from, offsets[index + 1] ?? end);
  }
  return end > from ? [...pieces, { start: from, end }] : pieces;
}

/** The place of the first number that is not below another, in a rising list. */
export function indexFrom(rising: readonly number[], lowest: number): number {
  return lowerBound(rising.length, (i) => (rising[i] ?? 0) < lowest);
}

/** How many of so many places, in their order, are below. */
function lowerBound(length: number, isBelow: (index: number) => boolean): number {
  let [from, to] = [0, length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isBelow(middle)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The number that a row's tag says; 0 where it says none. */
function rowAt(xml: string, at: number): number {
  const start = xml.indexOf(' r="', at) + 4;
  if (start < 4 || start > xml.indexOf('>', at)) return 0;
  let number = 0;
  for (let i = start, digit = digitAt(xml, i); digit >= 0 && digit <= 9; digit = digitAt(xml, ++i))
    number = number * 10 + digit;
  return number;
}

function digitAt(xml: string, at: number): number {
  return xml.charCodeAt(at) - 48;
}

class RowScan {
  private readonly rowStart: string;
  private readonly rowEnd: string;
  private readonly cellStart: string;

  constructor(private readonly xml: string) {
    const prefix = /<(\w+:)?sheetData\b/.exec(xml)?.[1] ?? '';
    this.rowStart = `<${prefix}row`;
    this.rowEnd = `</${prefix}row>`;
    this.cellStart = `<${prefix}c `;
  }

  stretches(): readonly Stretch[] {
    const { xml, rowStart } = this;
    const found: Stretch[] = [];
    let [offsets, end, before] = [[] as number[], -1, 0];
    const finish = () => {
      if (offsets.length >= FEWEST) found.push({ start: offsets[0] ?? 0, end, offsets });
      offsets = [];
    };
    for (let at = xml.indexOf(rowStart); at >= 0; at = xml.indexOf(rowStart, at + 1)) {
      if (this.isLonger(at + rowStart.length)) continue;
      const row = rowAt(xml, at);
      if (row <= before) return [];
      before = row;
      const behind = this.behindEmptyRow(at);
      if (behind < 0 || at !== end) finish();
      if (behind < 0) continue;
      offsets.push(at);
      end = behind;
      at = behind - 1;
    }
    finish();
    return found;
  }

  /** Whether a name goes on: «rowBreaks». */
  private isLonger(at: number): boolean {
    return /\w/.test(this.xml.charAt(at));
  }

  /** The offset behind a row that holds nothing, or nothing but empty cells; -1 where it holds something. */
  private behindEmptyRow(at: number): number {
    let end = this.xml.indexOf('>', at);
    if (end < 0) return -1;
    if (this.xml[end - 1] === '/') return end + 1;
    let next = end + 1;
    while (this.xml.startsWith(this.cellStart, next)) {
      end = this.xml.indexOf('>', next);
      if (this.xml[end - 1] !== '/') return -1;
      next = end + 1;
    }
    return this.xml.startsWith(this.rowEnd, next) ? next + this.rowEnd.length : -1;
  }
}
