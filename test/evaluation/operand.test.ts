import Big from 'big.js';
import { fieldOperand, literal, quantityOperand } from '../../src/evaluation/operand';
import { parseA1 } from '../../src/sheet/address';
import { parseValue, readValue } from '../../src/values/parse';
import type { Quantity } from '../../src/values/value';
import { numberField } from '../support/fields';
import { cellWith } from '../support/form-sheet';

test('a number stands in a formula as its cell, a text as the formula reads it, else as the number', () => {
  expect(fieldOperand(numberField(800, 'E6'))).toBe('E6');
  expect(fieldOperand(numberField(800, 'E6', { isText: true, raw: '800万元' }))).toBe(
    'VALUE(SUBSTITUTE(E6,"万元",""))',
  );
  expect(fieldOperand(numberField(800, 'E6', { isText: true, raw: '八百万元' }))).toBe('800');
  expect(fieldOperand(numberField(800))).toBe('800');
  expect(fieldOperand(numberField(undefined, 'E6', { isText: true }))).toBe('0');
});

test('negative numbers stand in brackets', () => {
  expect([literal(Big(-2)), literal(Big(0)), literal(Big(2))]).toEqual(['(-2)', '0', '2']);
});

const quantityIn = (value: number, format?: string) => readValue(cellWith(value, format)) as Quantity;
const cell = parseA1('F13');

test('a quantity is its cell where the cell holds the number, with the factor of another unit', () => {
  expect(quantityOperand(quantityIn(50), cell, Big(1))).toBe('F13');
  expect(quantityOperand(quantityIn(50), cell, Big('0.0001'))).toBe('(F13*0.0001)');
  expect(quantityOperand(quantityIn(0.95, '0%'), cell, Big(1))).toBe('(F13*100)');
  expect(quantityOperand(quantityIn(0.95, '0%'), cell, Big('0.01'))).toBe('F13');
});

test('a quantity typed with its unit is read by the formula; in another unit, or without a cell, it is the number', () => {
  expect(quantityOperand(parseValue('2公里') as Quantity, cell, Big(1))).toBe(
    'VALUE(SUBSTITUTE(F13,"公里",""))',
  );
  expect(quantityOperand(parseValue('2公里') as Quantity, cell, Big(1000))).toBe('2000');
  expect(quantityOperand(quantityIn(50), undefined, Big(2))).toBe('100');
});
