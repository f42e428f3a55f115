import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { cellKey } from '../../src/sheet/address';
import type { Sheet } from '../../src/sheet/sheet';
import { openXlsx } from '../../src/workbook/xlsx/xlsx-workbook';
import { ziping } from '../support/command-line';
import { formSheet } from '../support/form-sheet';
import { xlsxFile } from '../support/xlsx-file';

/** Texts that some program would take for something else than text. */
const HOSTILE = [
  `=cmd|'/c calc'!A1`,
  '@SUM(A1:A9)',
  '+1+HOSTILE',
  '-1-HOSTILE',
  '\t=HYPERLINK("http://h.invalid")',
  '＝1+HOSTILE',
  '<img src=x onerror=HOSTILE()>',
  '{ HYPERLINK "http://h.invalid" }',
  '\u202e%001',
  '零\u200b宽',
  '__proto__',
  'constructor',
];

/** A form with a hostile text in every place that a person fills: names, goals, targets, results, reasons. */
function hostileForm(text: string): Sheet {
  const one = { level3: text, target: text, actual: text, reason: text };
  return formSheet({
    projectName: text,
    competentDepartment: text,
    implementingUnit: text,
    goal: { expected: text, actual: text },
    set: { 0: one, 2: { ...one, score: 3 }, 5: { reason: text, score: 1 } },
  });
}

let folder = '';
const path = (name: string) => join(folder, name);
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'ziping-hostile-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Formulas of a sheet that hold more than references, numbers and the functions that grading uses. */
function foreignFormulas({ cells }: Sheet): string[] {
  return [...cells.values()].flatMap(({ formula }) =>
    formula !== undefined && /cmd|HOSTILE|HYPERLINK|invalid|@/.test(formula) ? [formula] : [],
  );
}

/** A file of ours, part by part. */
const partsOf = (name: string): [string, string][] =>
  Object.entries(unzipSync(readFileSync(path(name)))).map(([part, bytes]) => [part, strFromU8(bytes)]);

describe.each(HOSTILE.map((text, i) => [JSON.stringify(text), text, String(i)]))('%s', (_, text, id) => {
  const [file, graded, docx, csv, summary] = ['xlsx', '评.xlsx', 'docx', 'csv', '汇总.xlsx'].map(
    (ending) => `${id}.${ending}`,
  ) as [string, string, string, string, string];

  beforeAll(async () => {
    writeFileSync(path(file), xlsxFile({ sheets: [hostileForm(text)] }));
    await ziping('grade', path(file), '-o', path(graded));
    await ziping('report', path(file), '-o', path(docx));
    await ziping('batch', path(file), '-o', path(summary));
  });

  test('stays a text in sheet, report sheet and summary: no formula, no link', () => {
    for (const name of [graded, summary]) {
      const workbook = openXlsx(readFileSync(path(name)), name);
      const sheets = workbook.sheetList().map((sheet) => workbook.readSheet(sheet.name));
      expect(sheets.flatMap(foreignFormulas)).toEqual([]);
      const foreign = /Target="[^"]*(?:invalid|HOSTILE|cmd)|externalLink|<script|onerror=HOSTILE\(\)>/;
      expect(partsOf(name).flatMap(([part, xml]) => foreign.exec(xml)?.concat(part) ?? [])).toEqual([]);
    }
    const form = openXlsx(readFileSync(path(graded)), graded).readSheet('自评表');
    expect(form.cells.get(cellKey({ row: 3, column: 3 }))?.value).toBe(text);
  });

  test('is no field, link or markup of Word', () => {
    const parts = partsOf(docx);
    const document = Object.fromEntries(parts)['word/document.xml'] ?? '';
    expect(document).not.toMatch(
      /<w:instrText[^>]*>[^<]*HYPERLINK|<w:hyperlink|<img|w:fldSimple[^>]*HYPERLINK/,
    );
    expect(parts.filter(([, xml]) => xml.includes('Target="http://h.invalid'))).toEqual([]);
    // Our own formulas may be broken before «=».
    const theirs = document.replaceAll('\u200b=', '=');
    // eslint-disable-next-line no-control-regex -- control characters are what must not be there
    expect(/.{20}[\u0000-\u0008\u200b\u202e].{20}/.exec(theirs)?.[0]).toBeUndefined();
  });

  test('starts no formula in CSV, neither of findings nor of a summary', async () => {
    await ziping('batch', path(file), '-o', path(csv));
    const lines = `${(await ziping('check', path(file), '--format', 'csv')).said}\n${readFileSync(path(csv), 'utf8')}`;
    const fields = lines
      .replace(/\uFEFF/g, '')
      .split(/\r?\n/)
      .flatMap((line) => line.split(','));
    const formulas = fields.filter((field) => /^"?[=+\-@＝＋－＠\t]/.test(field) && !/^"?-?\d/.test(field));
    expect(formulas.filter((field) => !/^-$/.test(field))).toEqual([]);
  });

  test('hides nothing in a terminal', async () => {
    const { said } = await ziping('check', path(file));
    // eslint-disable-next-line no-control-regex -- control characters are what must not be there
    expect(said).not.toMatch(/[\u0000-\u0008\u001b\u200b-\u200f\u202a-\u202e]/);
  });
});

test.each(['__proto__', 'constructor', 'toString'])('a sheet may be called %s', async (name) => {
  writeFileSync(path(`${name}.xlsx`), xlsxFile({ sheets: [{ ...formSheet(), name }] }));
  const { said } = await ziping('grade', path(`${name}.xlsx`), '-o', path(`${name}.评.xlsx`));
  expect(said).toContain(`工作表“${name}”`);
  const workbook = openXlsx(readFileSync(path(`${name}.评.xlsx`)), 'a.xlsx');
  expect(workbook.sheetList().map((sheet) => sheet.name)).toEqual([name, '绩效自评报告']);
  expect(Object.keys({})).toEqual([]);
});
