import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** How many empty formatted rows stand under a form, and how many rows below its last. */
export interface EmptyRows {
  readonly count: number;
  readonly below: number;
}

/** Most real forms have such rows: somebody formatted them once and left them empty. */
const EMPTY_ROWS: readonly EmptyRows[] = [1, 3, 10].flatMap((count) =>
  [1, 4].map((below) => ({ count, below })),
);

/** A third of them for each of many files, so that each stands under a third of the files. */
export function emptyRowsOf(file: number): EmptyRows[] {
  return EMPTY_ROWS.filter((_, index) => index % 3 === file % 3);
}

/** A workbook with empty formatted rows under what every sheet holds. */
export function withEmptyRows(bytes: Uint8Array, rows: EmptyRows): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [path, part] of Object.entries(parts)) {
    if (/^xl\/worksheets\/[^/]+\.xml$/i.test(path)) parts[path] = strToU8(extended(strFromU8(part), rows));
  }
  return zipSync(parts);
}

function extended(xml: string, { count, below }: EmptyRows): string {
  const numbers = [...xml.matchAll(/<(?:\w+:)?row\b[^>]*?\br="(\d+)"/g)].map(([, row]) => Number(row));
  const last = Math.max(0, ...numbers);
  return xml.replace(/<\/(\w+:)?sheetData>/, (end, prefix = '') => {
    const added = Array.from(
      { length: count },
      (_, i) => `<${prefix}row r="${last + below + i}" ht="20" customHeight="1"/>`,
    );
    return added.join('') + end;
  });
}
