import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { assess } from '../src/assess';
import { gradeBytes } from '../src/cli/grade';
import { readForms } from '../src/form/read';
import { proposePolicy } from '../src/policy';
import { openXlsx } from '../src/workbook/xlsx/workbook';

/** Ratios of one run on one machine; milliseconds are medians, warm, in one process. */
const FILE = process.argv[2] ?? join('samples', '农村饮水_有问题.xlsx');
const ROUNDS = 300;
/** Until the engine has compiled what runs often. */
const WARM_UP = 1500;

type Task = () => unknown;

const bytes = readFileSync(FILE);

/** Unzip and SAX-parse the same parts: no reader can do with less. */
function floor(): number {
  const parts = unzipSync(bytes, {
    filter: ({ name }) => /workbook\.xml$|sharedStrings|worksheets\/sheet1\.xml$/.test(name),
  });
  let tags = 0;
  for (const part of Object.values(parts)) {
    const parser = new SaxesParser();
    parser.on('opentag', () => void tags++);
    parser.write(strFromU8(part)).close();
  }
  return tags;
}

function check(): unknown {
  const workbook = openXlsx(bytes, FILE);
  const sheets = workbook.sheetList().map(({ name }) => workbook.readSheet(name));
  return readForms(sheets).forms.map((form) => assess(form, proposePolicy(form).policy));
}

async function exceljsRead(): Promise<unknown> {
  return new ExcelJS.Workbook().xlsx.load(bytes.slice().buffer);
}

function setFormula(sheet: ExcelJS.Worksheet | undefined, row: number): void {
  if (sheet) sheet.getCell(row, 1).value = { formula: 'SUM(G1:G30)', result: 1 };
}

async function exceljsWrite(): Promise<unknown> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  const sheet = workbook.worksheets[0];
  for (let row = 40; row < 60; row++) setFormula(sheet, row);
  workbook.addWorksheet('报告').getCell('A1').value = '一、基本情况';
  return workbook.xlsx.writeBuffer();
}

async function median(task: Task, rounds: number, warmUp = WARM_UP): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < warmUp + rounds; i++) {
    const start = process.hrtime.bigint();
    await task();
    times.push(Number(process.hrtime.bigint() - start) / 1e6);
  }
  const warm = times.slice(warmUp).sort((a, b) => a - b);
  return warm[Math.floor(warm.length / 2)] ?? NaN;
}

async function measure(name: string, ours: Task, theirs: Task): Promise<void> {
  const figures = {
    name,
    oursMs: round(await median(ours, ROUNDS)),
    floorMs: round(await median(floor, ROUNDS)),
    exceljsMs: round(await median(theirs, ROUNDS / 3, WARM_UP / 5)),
  };
  console.log(JSON.stringify(figures));
  const [floorRatio, exceljsRatio] = [figures.oursMs / figures.floorMs, figures.oursMs / figures.exceljsMs];
  console.log(
    `  ${name.padEnd(8)}${figures.oursMs} ms = ${floorRatio.toFixed(2)} × floor = ${exceljsRatio.toFixed(3)} × exceljs`,
  );
}

function round(value: number): number {
  return Number(value.toFixed(3));
}

async function main(): Promise<void> {
  console.log(`${FILE}, ${ROUNDS} rounds, medians`);
  await measure('check', check, exceljsRead);
  await measure('grade', () => gradeBytes(bytes, FILE, {}), exceljsWrite);
}

void main();
