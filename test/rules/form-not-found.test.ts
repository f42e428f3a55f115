import { readForms } from '../../src/form/read';
import { checkReading } from '../../src/rules/reading';
import { findingText } from '../../src/rules/text';
import { formSheet, gridSheet } from '../support/form-sheet';

test('a workbook of invoices: what was looked for, sheet by sheet', () => {
  const reading = readForms([
    gridSheet(
      [
        ['发票号', '金额'],
        ['001', 12],
      ],
      [],
      '发票',
    ),
    gridSheet([['一级指标', '备注']], [], '说明'),
  ]);
  const [finding] = checkReading(reading);
  expect(finding).toMatchObject({ rule: 'form-not-found', severity: 'E' });
  const text = findingText(finding!);
  expect(text).toContain('“发票”没有一级指标、三级指标');
  expect(text).toContain('“说明”有一级指标（A1）');
});

test('a workbook with a form has no such finding', () => {
  expect(checkReading(readForms([gridSheet([['发票号']]), formSheet()]))).toEqual([]);
});
