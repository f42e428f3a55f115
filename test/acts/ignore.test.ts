import { heed, ignore, suppressionOf } from '../../src/acts/ignore';

const WHY = { reason: '另有说明', by: '张', on: '2025-01-02' };
const finding = {
  rule: 'total-cap',
  cells: [
    { row: 19, column: 8 },
    { row: 13, column: 8 },
  ],
};

test('a finding is ignored at its first cell, or on the whole form', () => {
  expect(suppressionOf(finding, '自评表', 'cell', WHY)).toEqual({
    rule: 'total-cap',
    sheet: '自评表',
    cell: 'H19',
    ...WHY,
  });
  expect(suppressionOf(finding, '自评表', 'form', WHY)).toEqual({
    rule: 'total-cap',
    sheet: '自评表',
    ...WHY,
  });
  expect(suppressionOf({ ...finding, cells: [] }, '自评表', 'cell', WHY)).not.toHaveProperty('cell');
});

test('an entry of the same rule and place gives way, others stay; heeding drops what is named', () => {
  const [old, form] = [suppressionOf(finding, '表', 'cell', WHY), suppressionOf(finding, '表', 'form', WHY)];
  const anew = { ...old, reason: '改口' };
  const settings = ignore({ policy: 'hubei', suppressions: [old, form] }, anew);
  expect(settings).toEqual({ policy: 'hubei', suppressions: [form, anew] });
  expect(heed(settings, [form]).suppressions).toEqual([anew]);
});
