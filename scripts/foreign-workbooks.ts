import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Sheet } from '../src/sheet/sheet';
import { WorkbookError } from '../src/workbook/workbook';
import { openXlsx } from '../src/workbook/xlsx/xlsx-workbook';
import { convertAll } from '../test/support/libreoffice';
import { findProgram } from './programs.mjs';
import { compareWithSecondReader } from './foreign/second-reader';
import { type Trial, trialWrite } from './foreign/trial-write';

/**
 * Tries every workbook below a folder: reads it, compares with a second reader, writes into it and looks at what else
 * changed, lets LibreOffice open a sample: node scripts/run-ts.mjs scripts/foreign-workbooks.ts FOLDER [sample] [report.json]
 */
const [folder = '.', sample = '60', report] = process.argv.slice(2);
/** The second reader takes too long for larger files. */
const LARGEST_COMPARED = 1024 * 1024;
/** Codes with which a file is refused for what it is. */
const REFUSALS = new Set([
  'empty-file',
  'not-workbook',
  'old-format',
  'encrypted',
  'truncated',
  'damaged-zip',
]);

interface Problem {
  readonly file: string;
  readonly kind: string;
  readonly detail: string;
}

const problems: Problem[] = [];
const counts = new Map<string, number>();
const count = (what: string, by = 1): void => void counts.set(what, (counts.get(what) ?? 0) + by);
const written: { file: string; before: Uint8Array; trial: Trial }[] = [];

function filesBelow(path: string): string[] {
  if (!statSync(path).isDirectory()) return /\.xls[xm]$/i.test(path) ? [path] : [];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}

function note(file: string, kind: string, error: unknown): void {
  count(kind);
  const detail = error instanceof Error ? `${causeOf(error)}` : String(error);
  problems.push({ file, kind, detail: detail.slice(0, 400) });
}

function causeOf(error: Error): string {
  return error.cause instanceof Error ? `${error.message} ← ${error.cause.stack}` : error.message;
}

function kindOf(error: unknown, doing: string): string {
  if (!(error instanceof WorkbookError)) return `${doing}: crash`;
  return REFUSALS.has(error.code) ? `refused: ${error.code}` : `${doing}: ${error.code}`;
}

function read(file: string, bytes: Uint8Array): Sheet[] | undefined {
  try {
    const workbook = openXlsx(bytes, basename(file));
    return workbook.sheetList().map(({ name }) => workbook.readSheet(name));
  } catch (error) {
    note(file, kindOf(error, 'read'), error);
    return undefined;
  }
}

function compare(file: string, bytes: Uint8Array, sheets: readonly Sheet[]): void {
  if (bytes.length > LARGEST_COMPARED) return count('second reader: too large');
  try {
    const { cells, differ } = compareWithSecondReader(bytes, sheets);
    count('second reader: files');
    count('second reader: cells', cells);
    count('second reader: cells that differ', differ.length);
    if (differ.length > 0) note(file, 'second reader: files that differ', JSON.stringify(differ.slice(0, 3)));
  } catch {
    count('second reader: cannot read');
  }
}

async function write(file: string, bytes: Uint8Array): Promise<void> {
  try {
    const trial = await trialWrite(bytes, basename(file));
    count('written');
    for (const part of trial.wrongParts) note(file, 'write: part changed', part);
    if (trial.wrongCells.length > 0)
      note(file, 'write: cells changed', trial.wrongCells.slice(0, 3).join('; '));
    if (written.length < 4000) written.push({ file, before: bytes, trial });
  } catch (error) {
    note(file, kindOf(error, 'write'), error);
  }
}

async function tryFile(file: string): Promise<void> {
  const bytes = new Uint8Array(readFileSync(file));
  const start = process.cpuUsage();
  count('files');
  const sheets = read(file, bytes);
  if (!sheets) return;
  count('read');
  count('sheets', sheets.length);
  count(
    'cells',
    sheets.reduce((sum, { cells }) => sum + cells.size, 0),
  );
  compare(file, bytes, sheets);
  await write(file, bytes);
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1_000_000;
  if (seconds > 5) note(file, 'slow (over 5 s)', `${seconds.toFixed(1)} s`);
}

/** LibreOffice opens what we wrote, wherever it opens what was there before. */
function openInLibreOffice(number: number): void {
  const soffice = findProgram('libreoffice') ?? 'soffice';
  const step = Math.max(1, Math.floor(written.length / number));
  const chosen = written.filter((_, i) => i % step === 0).slice(0, number);
  const was = convertAll(
    soffice,
    chosen.map(({ before }) => before),
    'xlsx',
  );
  const is = convertAll(
    soffice,
    chosen.map(({ trial }) => trial.bytes),
    'xlsx',
  );
  chosen.forEach(({ file }, i) => {
    count('LibreOffice: tried');
    if (was[i]) count('LibreOffice: opens the original');
    if (is[i]) count('LibreOffice: opens what was written');
    if (was[i] && !is[i]) note(file, 'LibreOffice: opens no more', extname(file));
  });
}

async function main(): Promise<void> {
  for (const file of filesBelow(folder)) await tryFile(file);
  if (Number(sample) > 0) openInLibreOffice(Number(sample));
  const lines = [...counts].sort().map(([what, number]) => `${what}: ${number}`);
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(`${lines.join('\n')}\nmost memory: ${memory} MB\n`);
  if (report !== undefined) writeFileSync(report, JSON.stringify(problems, null, 1));
}

void main();
