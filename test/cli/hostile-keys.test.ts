import { readFileSync, writeFileSync } from 'node:fs';
import mof2020 from '../../src/policy/packs/mof-2020.json';
import { openXlsx } from '../../src/workbook/xlsx/xlsx-workbook';
import { folderOfEachTest, ziping } from '../support/command-line';
import { formSheet, formSheetWith } from '../support/form-sheet';
import { xlsxFile } from '../support/xlsx-file';

/** Names that every object of JavaScript has something under. */
const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

const path = folderOfEachTest();

/** JSON with a key of its own of this name: an object literal would set the prototype. */
function withKey(json: object, name: string, value: unknown): string {
  return JSON.stringify({ ...json, KEY: value }).replace('"KEY"', JSON.stringify(name));
}

function nothingIsPolluted() {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as { readonly severity?: unknown }).severity).toBeUndefined();
}

describe.each(NAMES)('%s', (name) => {
  test('as a label with an answer is that label, and as one without is a label not read', async () => {
    writeFileSync(path('表.xlsx'), xlsxFile({ sheets: [formSheetWith({ F5: name })] }));
    const labels = [{ label: name, block: 'funds', meaning: 'spent' }];
    writeFileSync(path('版式.json'), JSON.stringify({ schema: 1, labels }));
    const words = ['check', path('表.xlsx'), '--format', 'json'];
    const [given, alone] = [await ziping(...words, '--layout', path('版式.json')), await ziping(...words)];
    const fundsIn = (out: string) => JSON.parse(out).files[0].forms[0].funds[0];
    expect(fundsIn(given.out).spent).toBe(98);
    expect(JSON.parse(alone.out).files[0].error).toBeNull();
  });

  test('is no meaning of a label', async () => {
    writeFileSync(path('表.xlsx'), xlsxFile({ sheets: [formSheet()] }));
    const labels = [{ label: '执行数', block: name, meaning: name }];
    writeFileSync(path('版式.json'), JSON.stringify({ schema: 1, labels }));
    const { code, err } = await ziping('check', path('表.xlsx'), '--layout', path('版式.json'));
    expect([code, err]).toEqual([2, expect.stringContaining('labels.0.meaning')]);
  });

  test('is neither a rule nor a figure of a policy', async () => {
    const off = { severity: 'off' };
    const asRule = JSON.stringify({ ...mof2020, rules: 'RULES' }).replace('"RULES"', withKey({}, name, off));
    for (const text of [asRule, withKey(mof2020, name, off)]) {
      writeFileSync(path('口径.json'), text);
      const { code } = await ziping('policies', '--validate', path('口径.json'));
      // The schema drops __proto__, whatever it holds.
      expect(name === '__proto__' ? [0, 2] : [2]).toContain(code);
    }
    nothingIsPolluted();
  });

  test('is no built-in policy, outline or command', async () => {
    writeFileSync(path('表.xlsx'), xlsxFile({ sheets: [formSheet()] }));
    for (const words of [
      ['check', path('表.xlsx'), '--policy', name],
      ['grade', path('表.xlsx'), '--outline', name],
      ['check', path('表.xlsx'), '--format', name],
      ['batch', path('表.xlsx'), '-o', path(`汇总.${name}`)],
      [name, path('表.xlsx')],
    ])
      expect([words, (await ziping(...words)).code]).toEqual([words, 2]);
  });

  test('as department, unit and level is grouped as any other', async () => {
    const form = formSheet({
      competentDepartment: name,
      implementingUnit: name,
      set: { 0: { level2: name } },
    });
    writeFileSync(path('甲.xlsx'), xlsxFile({ sheets: [form] }));
    const { code } = await ziping('batch', path('甲.xlsx'), '-o', path('汇总.xlsx'));
    expect(code).toBeLessThan(2);
    const sheet = openXlsx(readFileSync(path('汇总.xlsx')), '汇总.xlsx').readSheet('按部门');
    expect([...sheet.cells.values()].filter(({ value }) => value === name)).toHaveLength(1);
    nothingIsPolluted();
  });
});
