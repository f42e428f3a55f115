import {
  areaOfRows,
  type FormulaError,
  NotComputable,
  type Scalar,
  single,
  UNKNOWN,
} from '../../src/formula/coerce';
import { evaluateNode, type Surroundings } from '../../src/formula/evaluate';
import { parseFormula } from '../../src/formula/parse';
import { BOOLEANS, CASES, CELLS, ERRORS, FAILURES } from './cases';

const OTHERS: Readonly<Record<string, Scalar[][]>> = {
  '表 2!A1': [[5]],
  '表 2!A1:A1': [[5]],
  '另表!A1:B1': [[7, 8]],
};

/** Error values stand in ranges as their code, as the host of files hands them over. */
function own(address: string): Scalar {
  if (ERRORS[address] !== undefined) return address === 'C1' ? '#DIV/0!' : '#N/A';
  return CELLS[address] ?? '';
}

const surroundings: Surroundings = {
  range(sheet, address) {
    if (sheet !== undefined) return areaOfRows(OTHERS[`${sheet}!${address}`] ?? [['']]);
    const [from = '', to = from] = address.split(':');
    const rows: Scalar[][] = [];
    for (let row = Number(from.slice(1)); row <= Number(to.slice(1)); row++)
      rows.push([own(`${from[0]}${row}`)]);
    return areaOfRows(rows);
  },
  name: (_sheet, name) => areaOfRows([[name === '总预算' ? 300 : '']]),
};

const valueOf = (formula: string) => single(evaluateNode(parseFormula(formula), surroundings));

test.each([...CASES, ...BOOLEANS])('=%s', (formula, expected) => {
  const value = valueOf(formula);
  if (typeof expected === 'number') expect(Number(value)).toBeCloseTo(expected, 12);
  else expect(value).toBe(expected);
});

test.each(FAILURES)('=%s gives %s', (formula, code) => {
  expect(() => valueOf(formula)).toThrow(expect.objectContaining({ code }) as FormulaError);
});

test.each(['1+', '(1', 'SUM(1', '1 2', '*3', '1)', 'IF(1;2)', '"open', '@A1', ''])(
  '«%s» is no formula',
  (formula) => {
    expect(() => parseFormula(formula)).toThrow(SyntaxError);
  },
);

test('a missing argument is a blank, and arguments are looked at only when needed', () => {
  expect(valueOf('IF(TRUE,1,1/0)')).toBe(1);
  expect(valueOf('IFERROR(2,1/0)')).toBe(2);
  expect(valueOf('SUM(,3)')).toBe(3);
});

test('what is no error value of a formula is not swallowed', () => {
  const broken: Surroundings = {
    range: () => {
      throw new TypeError('the workbook is gone');
    },
    name: () => areaOfRows([['']]),
  };
  for (const formula of ['IFERROR(A1,0)', 'ISNUMBER(A1)'])
    expect(() => single(evaluateNode(parseFormula(formula), broken))).toThrow('the workbook is gone');
});

test.each([
  ['FALSE+1', 1],
  ['TRUE&FALSE', 'TRUEFALSE'],
  ['D1=FALSE', true],
  ['FALSE=D1', true],
  ['IF("true",1,2)', 1],
  ['SUM(TRUE,FALSE,2)', 3],
  ['表2!总预算*2', 600],
])('=%s counts what is true as Excel does', (formula, expected) => {
  expect(valueOf(formula)).toBe(expected);
});

test.each([
  ['VALUE("")', '#VALUE!'],
  ['SUBSTITUTE("aa","a","b",0)', '#VALUE!'],
  ['1+#REF!', '#REF!'],
])('=%s fails with %s', (formula, code) => {
  expect(() => valueOf(formula)).toThrow(expect.objectContaining({ code }) as FormulaError);
});

test('a cell that only the spreadsheet program can compute is no error that a formula catches', () => {
  const unknown: Surroundings = { range: () => areaOfRows([[UNKNOWN]]), name: () => areaOfRows([['']]) };
  const value = () => single(evaluateNode(parseFormula('IFERROR(A1,0)'), unknown));
  expect(value).toThrow(NotComputable);
});

test('no arguments are none', () => {
  expect(parseFormula('NA()')).toEqual({ kind: 'call', name: 'NA', args: [] });
});

test('what is nested or long beyond what a cell takes is no formula', () => {
  expect(() => parseFormula(`${'-'.repeat(2000)}1`)).toThrow('nested too deep');
  expect(() => parseFormula(`1${'+1'.repeat(8000)}`)).toThrow('formula too long');
});
