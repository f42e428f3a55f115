import { CASES, CELLS, ERRORS, FAILURES } from '../formula/cases';
import { cellKey, parseA1 } from '../../src/sheet/address';
import type { Scalar } from '../../src/formula/coerce';
import { type Cell, createSheet } from '../../src/sheet/sheet';
import { convert, formulaValues } from '../support/libreoffice';
import { describeWith } from '../support/programs';
import { xlsxFile, xlsxParts } from '../support/xlsx-file';

/** LibreOffice takes its time to start. */
jest.setTimeout(180_000);

const plain = (value: Scalar, formula?: string): Cell => ({
  value,
  text: String(value),
  numberFormat: 'General',
  locked: true,
  ...(formula === undefined ? {} : { formula }),
});

function sheetOf(name: string, cells: Readonly<Record<string, Cell>>) {
  const entries = Object.entries(cells).map(([place, cell]) => [cellKey(parseA1(place)), cell] as const);
  return createSheet({ name, cells: new Map(entries), merges: [] });
}

const formulas = [...CASES, ...FAILURES].map(([formula]) => formula);

/** The cells of the cases, and the cases themselves from F1 down. */
function workbook(): Uint8Array {
  const values = Object.entries(CELLS).map(([place, value]) => [place, plain(value)]);
  const errors = Object.entries(ERRORS).map(([place, formula]) => [place, plain('', formula)]);
  // Functions younger than the file format carry a prefix in files.
  const inFile = (formula: string) => formula.replace(/\bIFS\(/g, '_xlfn.IFS(');
  const cases = formulas.map((formula, index) => [`F${index + 1}`, plain('', inFile(formula))]);
  const sheets = [
    sheetOf('表', Object.fromEntries([...values, ...errors, ...cases])),
    sheetOf('表 2', { A1: plain(5) }),
    sheetOf('另表', { A1: plain(7), B1: plain(8) }),
  ];
  const part = xlsxParts({ sheets })['xl/workbook.xml'] as string;
  const names = '<definedNames><definedName name="总预算">表!$A$2</definedName></definedNames>';
  return xlsxFile({ sheets, parts: { 'xl/workbook.xml': part.replace('</sheets>', `</sheets>${names}`) } });
}

describeWith('libreoffice', 'formulas in LibreOffice', (soffice) => {
  let computed: Awaited<ReturnType<typeof formulaValues>>;
  beforeAll(async () => {
    computed = await formulaValues(convert(soffice, workbook(), 'xlsx'));
  });
  const at = (formula: string) => computed.get(`表!F${formulas.indexOf(formula) + 1}`)?.value;

  test.each(CASES)('=%s', (formula, expected) => {
    if (typeof expected === 'number') expect(Number(at(formula))).toBeCloseTo(expected, 12);
    else expect(at(formula)).toEqual(expected);
  });

  test.each(FAILURES)('=%s gives %s', (formula, code) => {
    expect(at(formula)).toEqual({ error: code });
  });
});
