import Big from 'big.js';
import { textOperand } from '../../src/evaluation/text-operand';
import { parseA1 } from '../../src/sheet/address';

const F13 = parseA1('F13');

test.each<[raw: string, number: number | string, expected: string]>([
  ['5100', 5100, 'VALUE(F13)'],
  ['12个', 12, 'VALUE(SUBSTITUTE(F13,"个",""))'],
  ['≥95.5', '95.5', 'VALUE(SUBSTITUTE(F13,"≥",""))'],
  [
    '≥1,200 万元',
    1200,
    'VALUE(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(F13,"≥",""),"万元",""),",","")," ",""))',
  ],
  ['95%', 95, '(VALUE(F13)*100)'],
  ['89.7%', '0.897', 'VALUE(F13)'],
  ['95％以上', 95, '(VALUE(SUBSTITUTE(SUBSTITUTE(F13,"以上",""),"％","%"))*100)'],
])('%s is read by the formula', (raw, number, expected) => {
  expect(textOperand(raw, Big(number), F13)).toBe(expected);
});

test.each<[raw: string, number: number]>([
  ['8.2万人次', 82_000],
  ['九成', 90],
  ['９５', 95],
  ['10场（受天气影响）', 10],
  ['产出指标(50分)', 50],
  ['-5', -5],
  ['12m2', 12],
  ['3-5次', 3],
  ['1,20', 120],
])('%s is left alone: the formula might read something else', (raw, number) => {
  expect(textOperand(raw, Big(number), F13)).toBeUndefined();
});
