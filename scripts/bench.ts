import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { assess } from '../src/assess';
import { gradeBytes } from '../src/cli/grade';
import { readForms } from '../src/form/read';
import { proposePolicy } from '../src/policy';
import { lookAt } from '../src/panel/looking';
import { NOTHING_KEPT } from '../src/settings/policy-in-force';
import { openXlsx } from '../src/workbook/xlsx/xlsx-workbook';
import { formSheet } from '../test/support/form-sheet';

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

/** Milliseconds that 95 of 100 looks at a form take after an edit: form → evaluation → findings, the sheet read already. */
function measureLook(count: number): void {
  const indicator = (index: number) => ({
    level1: '产出指标(90分)',
    level2: '数量指标',
    level3: `第${index + 1}项工作完成数量`,
    target: '≥100项',
    actual: index % 7 === 0 ? '95项' : '102项',
    weight: 90 / count,
    score: 90 / count,
  });
  const sheet = formSheet({ indicators: Array.from({ length: count }, (_, index) => indicator(index)) });
  const times = Array.from({ length: 1300 }, () => {
    const start = process.hrtime.bigint();
    lookAt(sheet, 0, { suppressions: [] }, NOTHING_KEPT);
    return Number(process.hrtime.bigint() - start) / 1e6;
  });
  const warm = times.slice(1000).sort((a, b) => a - b);
  const [median = NaN, p95 = NaN] = [warm[150], warm[285]];
  console.log(
    JSON.stringify({ name: 'look', indicators: count, medianMs: round(median), p95Ms: round(p95) }),
  );
}

async function main(): Promise<void> {
  [40, 400].forEach(measureLook);
  console.log(`${FILE}, ${ROUNDS} rounds, medians`);
  await measure('check', check, exceljsRead);
  await measure('grade', () => gradeBytes(bytes, FILE, {}), exceljsWrite);
}

void main();
