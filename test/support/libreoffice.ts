import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ExcelJS from 'exceljs';

/** By default LibreOffice shows cached results of .xlsx formulas; 0 = always recalculate, else the oracle proves nothing. */
const RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

/** What a file is converted to. */
export type Ending = 'xlsx' | 'xls' | 'ods' | 'pdf' | 'txt';

/** Filters where the ending alone does not say which. */
const FILTERS: Readonly<Partial<Record<Ending, string>>> = {
  xlsx: 'xlsx:Calc MS Excel 2007 XML',
  xls: 'xls:MS Excel 97',
  txt: 'txt:Text (encoded):UTF8',
};

/** Converts a workbook with LibreOffice, every formula recalculated. @throws when LibreOffice does not open it */
export function convert(soffice: string, bytes: Uint8Array, ending: Ending): Uint8Array {
  const [converted] = convertAll(soffice, [bytes], ending);
  if (!converted) throw new Error('LibreOffice did not open the file');
  return converted;
}

/** Converts many files in one run; undefined for what LibreOffice does not open. */
export function convertAll(
  soffice: string,
  files: readonly Uint8Array[],
  ending: Ending,
  from: 'xlsx' | 'docx' = 'xlsx',
): (Uint8Array | undefined)[] {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-office-'));
  try {
    return convertIn(folder, soffice, files, { ending, from });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function convertIn(
  folder: string,
  soffice: string,
  files: readonly Uint8Array[],
  { ending, from }: { readonly ending: Ending; readonly from: string },
): (Uint8Array | undefined)[] {
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user/registrymodifications.xcu'), RECALCULATE);
  const names = files.map((bytes, i) => {
    writeFileSync(join(folder, `in${i}.${from}`), bytes);
    return `in${i}`;
  });
  const words = [
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    '--headless',
    '--convert-to',
    FILTERS[ending] ?? ending,
    '--outdir',
    join(folder, 'out'),
  ];
  const result = spawnSync(soffice, [...words, ...names.map((name) => join(folder, `${name}.${from}`))], {
    encoding: 'utf8',
  });
  if (result.status !== 0) throw new Error(`LibreOffice: ${result.stdout}${result.stderr}`);
  return names.map((name) => {
    const path = join(folder, 'out', `${name}.${ending}`);
    return existsSync(path) ? readFileSync(path) : undefined;
  });
}

/** A formula with its stored value, by «sheet!A1». */
export type FormulaValues = ReadonlyMap<string, { readonly formula: string; readonly value: unknown }>;

/** The formulas of a workbook with their stored values, by an independent reader. */
export async function formulaValues(bytes: Uint8Array): Promise<FormulaValues> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  const found = new Map<string, { formula: string; value: unknown }>();
  workbook.eachSheet((sheet) =>
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.formula)
          found.set(`${sheet.name}!${cell.address}`, { formula: cell.formula, value: cell.result ?? '' });
      }),
    ),
  );
  return found;
}

/** Formulas of many workbooks whose stored value is not what LibreOffice computes, one line each; in one run. */
export async function differingInAll(
  soffice: string,
  files: readonly Uint8Array[],
): Promise<{ count: number; differing: string[] }> {
  const converted = convertAll(soffice, files, 'xlsx');
  let count = 0;
  const differing: string[] = [];
  for (const [index, bytes] of files.entries()) {
    const found = await differingValues(bytes, converted[index] ?? new Uint8Array());
    count += found.count;
    differing.push(...found.differing.map((line) => `file ${index}: ${line}`));
  }
  return { count, differing };
}

/** Formulas of ours whose stored value is not the one in a workbook that LibreOffice computed. */
export async function differingValues(
  ours: Uint8Array,
  theirs: Uint8Array,
): Promise<{ count: number; differing: string[] }> {
  const [stored, computed] = [await formulaValues(ours), await formulaValues(theirs)];
  const differing = [...stored].flatMap(([place, { formula, value }]) => {
    const result = computed.get(place)?.value ?? '';
    return sameValue(value, result)
      ? []
      : [`${place} =${formula} stored ${String(value)} computed ${String(result)}`];
  });
  return { count: stored.size, differing };
}

function sameValue(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
  return String(a) === String(b);
}
