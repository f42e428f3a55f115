import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSheet } from '../../src/sheet/sheet';
import { ziping } from '../support/command-line';
import { formSheet, gridSheet } from '../support/form-sheet';
import { xlsxFile } from '../support/xlsx-file';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'ziping-hidden-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const FORM = formSheet();
const SECOND = createSheet({ ...FORM, name: '旧表' });

async function check(file: Parameters<typeof xlsxFile>[0], ...words: string[]) {
  const path = join(folder, '自评表.xlsx');
  writeFileSync(path, xlsxFile(file));
  return (await ziping('check', path, ...words)).out;
}

const files = async (...given: Parameters<typeof check>) => JSON.parse(await check(...given)).files[0];
const JSON_FORMAT = ['--format', 'json'];

test('a form on a hidden sheet only is checked, and named as hidden', async () => {
  const cover = gridSheet([['封面']], [], '封面');
  const { forms, hiddenForms } = await files({ sheets: [cover, FORM], hidden: ['自评表'] }, ...JSON_FORMAT);
  expect(forms[0].findings.map(({ message }: { message: string }) => message)).toContain(
    '这张自评表在隐藏的工作表“自评表”上，报送前请取消隐藏。',
  );
  expect(hiddenForms).toBeUndefined();
});

test('a hidden form beside a visible one is named, and checked when it is asked for', async () => {
  const both = { sheets: [FORM, SECOND], hidden: ['旧表'] };
  expect(await files(both, ...JSON_FORMAT)).toMatchObject({
    hiddenForms: ['旧表'],
    forms: [{ sheet: '自评表' }],
  });
  expect(await check(both)).toContain('注意  另有自评表在隐藏的工作表“旧表”上，没有检查');
  const asked = await files(both, ...JSON_FORMAT, '--sheet', '旧表');
  expect([asked.hiddenForms, asked.forms[0].sheet]).toEqual([undefined, '旧表']);
});
