import { unreadParts } from '../../src/form/reading';
import { formOn, formSheetWith } from '../support/form-sheet';

const told = (fiscal: string, carried: string) =>
  formOn(
    formSheetWith({
      ...{ A7: fiscal, B7: null, C7: null, D7: null, E7: null, F7: null, G7: null, H7: null, I7: null },
      ...{ A8: carried, B8: null, C8: null, D8: null, E8: null, F8: null, G8: null, H8: null, I8: null },
    }),
  );

test('amounts behind names are those of the column that they make together', () => {
  const rows = told('其中：财政拨款：78万元', '上年结转：20').funds?.rows ?? [];
  expect(rows.map(({ label, spent }) => [label, spent.number?.toFixed()])).toEqual([
    ['年度资金总额', '98'],
    ['其中：财政拨款', '78'],
    ['上年结转', '20'],
    ['其他资金', undefined],
  ]);
});

test('amounts that make no column are named as not read', () => {
  const form = told('其中：财政拨款：50', '上年结转：7');
  expect(form.funds?.rows[1]?.spent.number).toBeUndefined();
  expect(unreadParts(form).map(({ text }) => text)).toEqual(['其中：财政拨款：50', '上年结转：7']);
});
