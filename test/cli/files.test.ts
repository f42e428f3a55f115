import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gradedPath, listFiles, readInput } from '../../src/cli/files';
import { writeOutput } from '../../src/cli/write-output';
import { WorkbookError } from '../../src/workbook/workbook';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ziping-files-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function codeOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return error instanceof WorkbookError ? error.code : String(error);
  }
  return 'no error';
}

test('a graded copy stands beside its original', () => {
  expect(gradedPath(join('a', '水尺.xlsx'))).toBe(join('a', '水尺.已评.xlsx'));
  expect(gradedPath('宏.xlsm')).toBe('宏.已评.xlsm');
});

test('folders list their spreadsheets of any format and their other documents, without lock files', () => {
  mkdirSync(join(folder, '下级'));
  const spreadsheets = ['b.xlsx', '下级/a.XLSM', '旧.xls', '下级/金山.ET', '开放.ods'];
  const others = ['c.docx', '下级/佐证.pdf'];
  const ofPrograms = ['~$b.xlsx', '~$旧.xls', '.~lock.b.xlsx#', 'Thumbs.db', 'desktop.ini'];
  for (const name of [...spreadsheets, ...others, ...ofPrograms]) writeFileSync(join(folder, name), 'x');
  const listing = listFiles([folder, 'other.docx']);
  const at = (names: readonly string[]) => names.map((name) => join(folder, name));
  expect([...listing.workbooks].sort()).toEqual([...at(spreadsheets), 'other.docx'].sort());
  expect([...listing.others].sort()).toEqual(at(others).sort());
});

test('missing files and folders are named', () => {
  expect(codeOf(() => readInput(join(folder, '没有.xlsx')))).toBe('not-found');
  expect(codeOf(() => readInput(folder))).toBe('is-folder');
});

test('writing replaces the whole file and leaves no temporary file', () => {
  const path = join(folder, 'out.xlsx');
  writeOutput(path, new Uint8Array([1, 2, 3]));
  writeOutput(path, new Uint8Array([4]));
  expect([...readFileSync(path)]).toEqual([4]);
  expect(readdirSync(folder)).toEqual(['out.xlsx']);
});

test('a folder that is not there is an error and nothing is left behind', () => {
  expect(codeOf(() => writeOutput(join(folder, '无此目录/out.xlsx'), new Uint8Array([1])))).toBe('not-found');
  expect(readdirSync(folder)).toEqual([]);
});
