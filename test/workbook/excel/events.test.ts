import type { SheetChange } from '../../../src/workbook/workbook';
import type { SheetEvent } from '../../../src/workbook/workbook';
import type { ExcelHostOptions } from '../../excel-host';
import { formSheet, gridSheet } from '../../support/form-sheet';
import { fixPlan } from './fix-plan';
import { openExcel } from './open-excel';

async function listening(options: ExcelHostOptions = {}) {
  const opened = openExcel([formSheet(), gridSheet([['说明']], [], '说明')], options);
  const changes: SheetChange[] = [];
  const sheets: SheetEvent[] = [];
  opened.workbook.onChange((change) => changes.push(change));
  opened.workbook.onSheets((event) => sheets.push(event));
  await opened.workbook.open();
  const settle = async () => {
    for (let turn = 0; turn < 4; turn++) await opened.host.idle();
  };
  return { ...opened, changes, sheets, settle };
}

const G13 = { top: 13, left: 7, bottom: 13, right: 7 };

test("a person's change, a co-author's, our own: each is told as what it is", async () => {
  const { host, workbook, changes, settle } = await listening();
  host.type('自评表', 'G13', 21);
  await settle();
  expect(changes).toContainEqual({ sheet: '自评表', source: 'person', range: G13 });
  host.type('自评表', 'G13', 22, 'co-author');
  await settle();
  expect(changes).toContainEqual({ sheet: '自评表', source: 'remote', range: G13 });
  changes.length = 0;
  await workbook.apply(fixPlan('自评表', 'G13', 22, 20));
  await settle();
  expect(new Set(changes.map(({ source }) => source))).toEqual(new Set(['ourselves']));
});

test('events are registered once, however often the workbook is opened', async () => {
  const { host, workbook } = await listening();
  const before = host.registrations;
  await workbook.open();
  await workbook.open();
  expect([host.registrations, host.subscriptions.length]).toEqual([before, before]);
});

test('sheets activated, added, renamed, deleted are told with their names', async () => {
  const { host, sheets, settle } = await listening();
  host.activate('说明');
  host.addSheet(gridSheet([['新']], [], '新表'));
  await settle();
  host.renameSheet('新表', '新名');
  await settle();
  host.deleteSheet('新名');
  await settle();
  // Excel may send an event twice.
  const told = new Set(sheets.filter(({ kind }) => kind !== 'activated').map((each) => JSON.stringify(each)));
  expect([...told].map((each) => JSON.parse(each) as unknown)).toEqual([
    { kind: 'added', sheet: '新表' },
    { kind: 'renamed', sheet: '新名', before: '新表' },
    { kind: 'deleted', sheet: '新名' },
  ]);
  expect(sheets[0]).toEqual({ kind: 'activated', sheet: '说明' });
});

test('a formula with a new result tells of its sheet, though no cell was entered there', async () => {
  const { host, workbook, changes, settle } = await listening({ behaviour: { calculation: 'automatic' } });
  await workbook.apply(fixPlan('自评表', 'K1', null, 0, '说明!B1*2'));
  await settle();
  changes.length = 0;
  host.type('说明', 'B1', 4);
  await settle();
  expect(changes.map(({ sheet }) => sheet)).toContain('自评表');
  expect(host.cell('自评表', 'K1').value).toBe(8);
});

test('who no longer listens hears nothing', async () => {
  const { host, workbook, settle } = await listening();
  const heard: SheetChange[] = [];
  const end = workbook.onChange((change) => heard.push(change));
  end();
  host.type('自评表', 'G13', 21);
  await settle();
  expect(heard).toEqual([]);
});
