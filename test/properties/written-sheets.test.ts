import fc from 'fast-check';
import { unzipSync } from 'fflate';
import type { CellContent, Edit } from '../../src/plan/plan';
import { cellKey, columnLetters, formatA1, formatRange } from '../../src/sheet/address';
import { openXlsx } from '../../src/workbook/xlsx/xlsx-workbook';
import { planOf } from '../support/write-plan';
import { MAIN, SHEET, workbookOf } from '../support/worksheet-xml';
import { descendants, parseXml, type XmlElement } from '../support/xml-tree';

/** A row as some program wrote it: absent cells, rows that close themselves, hints that are right or missing. */
interface RandomRow {
  readonly row: number;
  readonly columns: readonly number[];
  readonly isSelfClosing: boolean;
  readonly spans: boolean;
  readonly height: number | undefined;
}

interface RandomSheet {
  readonly prefix: string;
  readonly rows: readonly RandomRow[];
  readonly dimension: boolean;
  readonly gap: string;
}

const ROWS = 9;
const COLUMNS = 5;

const randomRow = (row: number): fc.Arbitrary<RandomRow> =>
  fc.record({
    row: fc.constant(row),
    columns: fc.subarray(Array.from({ length: COLUMNS }, (_, i) => i + 1)),
    isSelfClosing: fc.boolean(),
    spans: fc.boolean(),
    height: fc.option(fc.integer({ min: 10, max: 40 }), { nil: undefined }),
  });

const randomSheet: fc.Arbitrary<RandomSheet> = fc.record({
  prefix: fc.constantFrom('', 'x:'),
  rows: fc
    .subarray(Array.from({ length: ROWS }, (_, i) => i + 1))
    .chain((rows) => fc.tuple(...rows.map(randomRow))),
  dimension: fc.boolean(),
  gap: fc.constantFrom('', '\r\n', '<!-- <row> -->'),
});

const content: fc.Arbitrary<CellContent> = fc.oneof(
  fc.record({ value: fc.constantFrom<CellContent['value']>(null, 7, '优', true, '=1', ' a\nb ') }),
  fc.constant({ value: 3, formula: '1+2' }),
);

const plan = fc.record({
  cells: fc.uniqueArray(
    fc.record({
      row: fc.integer({ min: 1, max: ROWS + 1 }),
      column: fc.integer({ min: 1, max: COLUMNS + 1 }),
      content,
    }),
    { selector: cellKey, maxLength: 12 },
  ),
  heights: fc.uniqueArray(
    fc.record({ row: fc.integer({ min: 1, max: ROWS + 2 }), points: fc.integer({ min: 41, max: 60 }) }),
    { selector: ({ row }) => row, maxLength: 4 },
  ),
  merges: fc.uniqueArray(fc.integer({ min: 20, max: 24 }), { maxLength: 3 }),
});

function rowXml(p: string, { row, columns, isSelfClosing, spans, height }: RandomRow): string {
  const [first = 1] = columns;
  const hint = spans && columns.length > 0 ? ` spans="${first}:${columns.at(-1)}"` : '';
  const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  const opening = `<${p}row r="${row}"${hint}${size}`;
  if (columns.length === 0 && isSelfClosing) return `${opening}/>`;
  const cells = columns.map((column) => {
    const at = `${columnLetters(column)}${row}`;
    return isSelfClosing && column === first
      ? `<${p}c r="${at}"/>`
      : `<${p}c r="${at}"><${p}v>${row * 100 + column}</${p}v></${p}c>`;
  });
  return `${opening}>${cells.join('')}</${p}row>`;
}

function fileOf({ prefix: p, rows, dimension, gap }: RandomSheet): Uint8Array {
  const declaration = p === '' ? `xmlns="${MAIN}"` : `xmlns="urn:other/main" xmlns:x="${MAIN}"`;
  const data = rows.map((row) => rowXml(p, row)).join(gap);
  return workbookOf(
    `<${p}worksheet ${declaration}>${dimension ? `<${p}dimension ref="A1:E9"/>` : ''}` +
      (data === '' ? `<${p}sheetData/>` : `<${p}sheetData>${gap}${data}${gap}</${p}sheetData>`) +
      `<${p}pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/></${p}worksheet>`,
  );
}

function treeOf(bytes: Uint8Array): XmlElement[] {
  const tree = parseXml(new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml']));
  if (typeof tree === 'string') throw new Error(tree);
  return descendants(tree);
}

const named = (elements: readonly XmlElement[], prefix: string, name: string) =>
  elements.filter((element) => element.name === prefix + name);
const isAscending = (numbers: readonly number[]) =>
  numbers.every((each, i) => i === 0 || each > (numbers[i - 1] ?? 0));

test('any plan written into any sheet is read back, and every other cell is as it was', async () => {
  await fc.assert(
    fc.asyncProperty(randomSheet, plan, async (random, { cells, heights, merges }) => {
      const workbook = openXlsx(fileOf(random), 'a.xlsx');
      const before = workbook.readSheet(SHEET);
      const expected = new Map(
        [...before.cells].map(([key, { value, formula }]) => [key, { value, formula }]),
      );
      const edits = cells.map(({ row, column, content: after }): Edit => {
        const old = before.cells.get(cellKey({ row, column }))?.value ?? null;
        if (after.value === null) expected.delete(cellKey({ row, column }));
        else expected.set(cellKey({ row, column }), { value: after.value, formula: after.formula });
        const words = { group: 'form', label: '', explanation: '' } as const;
        return { sheet: SHEET, cell: { row, column }, before: { value: old }, after, ...words };
      });
      await workbook.apply(
        planOf({
          edits,
          rowHeights: heights.map((height) => ({ sheet: SHEET, ...height })),
          merges: merges.map((row) => ({
            sheet: SHEET,
            range: { top: row, bottom: row, left: 1, right: 3 },
          })),
        }),
      );
      const saved = workbook.save();
      const after = openXlsx(saved, 'a.xlsx').readSheet(SHEET);
      expect(new Map([...after.cells].map(([key, { value, formula }]) => [key, { value, formula }]))).toEqual(
        expected,
      );
      expect(after.merges.map(formatRange).sort()).toEqual(merges.map((row) => `A${row}:C${row}`).sort());
      const elements = treeOf(saved);
      const rows = named(elements, random.prefix, 'row');
      expect(isAscending(rows.map(({ attributes }) => Number(attributes['r'])))).toBe(true);
      for (const row of rows) {
        const places = row.children.map(({ attributes }) => attributes['r'] ?? '');
        expect(isAscending(places.map((place) => place.charCodeAt(0)))).toBe(true);
        expect(places.every((place) => place.endsWith(row.attributes['r'] ?? '?'))).toBe(true);
      }
      const written = new Map(heights.map(({ row, points }) => [row, points]));
      const kept = new Map(random.rows.map(({ row, height }) => [row, height]));
      for (const { attributes } of rows) {
        const number = Number(attributes['r']);
        const height = written.get(number) ?? kept.get(number);
        expect(attributes['ht']).toBe(height === undefined ? undefined : String(height));
      }
    }),
    { numRuns: 200 },
  );
});

test('an empty formatted row below the place of new rows does not hinder them', async () => {
  const workbook = openXlsx(
    workbookOf(
      `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row>` +
        '<row r="4" ht="20" customHeight="1"/><row r="5" spans="1:1"><c r="A5"><v>5</v></c></row></sheetData></worksheet>',
    ),
    'a.xlsx',
  );
  const edits = [
    [3, 1],
    [4, 2],
    [5, 3],
  ].map(([row = 0, column = 0]): Edit => {
    const words = { group: 'form', label: '', explanation: '' } as const;
    return { sheet: SHEET, cell: { row, column }, before: { value: null }, after: { value: 9 }, ...words };
  });
  await workbook.apply(planOf({ edits }));
  const read = openXlsx(workbook.save(), 'a.xlsx').readSheet(SHEET);
  const places = edits.map(({ cell }) => `${formatA1(cell)}=${read.cells.get(cellKey(cell))?.value}`);
  expect(places).toEqual(['A3=9', 'B4=9', 'C5=9']);
});
