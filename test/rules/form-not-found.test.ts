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
  expect(text).toContain('；“说明”有一级指标（A1），没有三级指标');
  expect(finding).toMatchObject({ message: 'none', cells: [], waiting: 0 });
});

test('a workbook with a form has no such finding', () => {
  expect(checkReading(readForms([gridSheet([['发票号']]), formSheet()]))).toEqual([]);
});

test('a workbook without a sheet that shows', () => {
  expect(checkReading({ forms: [], inspections: [] }).map(({ params }) => params)).toEqual([
    { sheets: '没有可见的工作表' },
  ]);
});

test('several labels on one sheet are all named', () => {
  const cell = { row: 3, column: 2 };
  const inspection = {
    sheet: '甲',
    found: [
      { label: '一级指标', cell },
      { label: '分值', cell: { row: 3, column: 5 } },
    ],
    missing: ['三级指标', '指标值'],
  };
  expect(checkReading({ forms: [], inspections: [inspection] })[0]?.params).toEqual({
    sheets: '“甲”有一级指标（B3）、分值（E3），没有三级指标、指标值',
  });
});
