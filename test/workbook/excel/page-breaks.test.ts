import { createSheet } from '../../../src/sheet/sheet';
import { edit, planOf } from '../../support/write-plan';
import { openExcel } from './open-excel';

const FORM = '自评表';
const TOP = 40;
const plan = planOf({
  edits: [edit(FORM, `A${TOP}`, null, '评价结果')],
  together: [{ sheet: FORM, from: 1, top: TOP, bottom: TOP + 19 }],
});

async function opened() {
  const { host, workbook } = openExcel([createSheet({ name: FORM, cells: new Map(), merges: [] })]);
  await workbook.open();
  return { page: host.sheet(FORM).page, workbook };
}

test('a block that a page would tear begins a page, and no longer once it is put back', async () => {
  const { page, workbook } = await opened();
  page.breaks.push('A3');
  const receipt = await workbook.apply(plan);
  expect(page.breaks).toEqual(['A3', `A${TOP}`]);
  await workbook.restore(receipt);
  expect(page.breaks).toEqual(['A3']);
});

test('a page that somebody began with these rows is not begun twice', async () => {
  const { page, workbook } = await opened();
  page.breaks.push(`A${TOP}`);
  await workbook.apply(plan);
  expect(page.breaks).toEqual([`A${TOP}`]);
});

test.each([
  ['fitted to one page', { horizontalFitToPages: 1, verticalFitToPages: 1 }],
  ['printed at half the size', { scale: 50 }],
])('a sheet %s is left alone', async (_, zoom) => {
  const { page, workbook } = await opened();
  page.zoom = zoom;
  await workbook.apply(plan);
  expect(page.breaks).toEqual([]);
});

test('fitted to the width of the paper, pages are broken all the same', async () => {
  const { page, workbook } = await opened();
  page.zoom = { horizontalFitToPages: 1 };
  await workbook.apply(plan);
  expect(page.breaks).toEqual([`A${TOP}`]);
});
