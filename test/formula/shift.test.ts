import { parseA1 } from '../../src/sheet/address';
import { shiftFormula } from '../../src/formula/shift';

describe('shiftFormula', () => {
  it.each([
    ['B2/SUM(B$2:B$6)', 'C2', 'C4', 'B4/SUM(B$2:B$6)'],
    ['A1+$A1+A$1+$A$1', 'B1', 'C3', 'B3+$A3+B$1+$A$1'],
    ['"A1"&A1', 'B1', 'B2', '"A1"&A2'],
    ["'表A1'!A1+表2!A1", 'B1', 'B2', "'表A1'!A2+表2!A2"],
    ['LOG10(A1)+ATAN2(A1,B1)', 'C1', 'C2', 'LOG10(A2)+ATAN2(A2,B2)'],
    ['税率A1*A1', 'B1', 'B2', '税率A1*A2'],
    ['SUM(A:B)+SUM(1:2)', 'C1', 'D2', 'SUM(B:C)+SUM(2:3)'],
    ['SUM($A:B)+SUM(1:$2)', 'C1', 'D2', 'SUM($A:C)+SUM(2:$2)'],
    ['表1[A1]+A1', 'B1', 'B2', '表1[A1]+A2'],
    ['A1', 'B2', 'B1', '#REF!'],
    ['XFD1', 'A1', 'B1', '#REF!'],
    ['SUM(1:2)', 'B2', 'B1', 'SUM(#REF!)'],
    ['SUM(A:B)', 'B1', 'A1', 'SUM(#REF!)'],
    ['1.5E3+A1', 'B1', 'B2', '1.5E3+A2'],
  ])('%s from %s to %s is %s', (formula, from, to, shifted) => {
    expect(shiftFormula(formula, parseA1(from), parseA1(to))).toBe(shifted);
  });
});
