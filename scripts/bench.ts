import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { exceljsGrade, exceljsWrite, planOf } from './bench/exceljs-grade';
import { fileOf, type Kind, SIZES } from './bench/forms';
import { labelTasks } from './bench/labels';
import { measureLooks } from './bench/looks';
import { type Effort, FULL, interleaved, type Times } from './bench/measure';
import { measureBatch, measureStart, SHIPPED } from './bench/processes';
import { check, exceljs, floor, grade, hucreReader, read, sheetjs } from './bench/programs';

/**
 * `npm run bench [-- PART…]`: one run on one machine. Each line is JSON; a table of ratios follows. Milliseconds are CPU
 * time, the middle of many interleaved rounds, warm. PART: reading, grading, labels, looks, start,
 * batch, batch-20000.
 */
const PARTS = ['reading', 'grading', 'labels', 'looks', 'start', 'batch'];
const KINDS: readonly Kind[] = ['shared', 'inline', 'rich'];
const SAMPLE = join('samples', '农村饮水_有问题.xlsx');

const table: string[][] = [];

function tell(figures: Readonly<Record<string, string | number>>): void {
  const rounded = Object.entries(figures).map(([name, value]) => [
    name,
    typeof value === 'number' ? round(value) : value,
  ]);
  console.log(JSON.stringify(Object.fromEntries(rounded)));
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}

/** «1.23 (1.19)»: by the middle of all rounds, and by the least. */
function ratio(ours: Times, theirs: Times): string {
  return `${(ours.median / theirs.median).toFixed(2)} (${(ours.min / theirs.min).toFixed(2)})`;
}

function effortFor(size: number): Effort {
  return size < 1_000 ? FULL : { warmUpMs: 8_000, measuredMs: 20_000, leastRounds: 7 };
}

async function measureReading(size: number, kind: Kind): Promise<void> {
  const bytes = await fileOf(size, kind);
  const hucre = await hucreReader();
  const tasks = {
    floor: () => floor(bytes),
    read: () => read(bytes),
    check: () => check(bytes),
    sheetjs: () => sheetjs(bytes),
    exceljs: () => exceljs(bytes),
    hucre: () => hucre(bytes),
  };
  const times = await interleaved(tasks, effortFor(size));
  const name = kind === 'shared' ? String(size) : `${size}-${kind}`;
  const floorMs = times.floor.median;
  tell({ name: `read-${name}`, oursMs: times.read.median, floorMs });
  const [sheetjsMs, exceljsMs, hucreMs] = [times.sheetjs.median, times.exceljs.median, times.hucre.median];
  tell({ name: `check-${name}`, oursMs: times.check.median, floorMs, sheetjsMs, exceljsMs, hucreMs });
  table.push([`read-${name}`, ms(times.read), 'floor', ratio(times.read, times.floor)]);
  for (const other of ['sheetjs', 'exceljs', 'hucre', 'floor'] as const)
    table.push([`check-${name}`, ms(times.check), other, ratio(times.check, times[other])]);
}

async function measureGrading(size: number): Promise<void> {
  const bytes = await fileOf(size, 'shared');
  const plan = planOf(bytes);
  const tasks = {
    grade: () => grade(bytes),
    exceljs: () => exceljsWrite(bytes, plan),
    exceljsBack: () => exceljsGrade(bytes, plan),
  };
  const times = await interleaved(tasks, effortFor(size));
  const [exceljsMs, exceljsReadBackMs] = [times.exceljs.median, times.exceljsBack.median];
  tell({ name: `grade-${size}`, oursMs: times.grade.median, exceljsMs, exceljsReadBackMs });
  table.push([`grade-${size}`, ms(times.grade), 'exceljs, same writes', ratio(times.grade, times.exceljs)]);
  const back = 'exceljs, same writes, reading back';
  table.push([`grade-${size}`, ms(times.grade), back, ratio(times.grade, times.exceljsBack)]);
}

/** What labels cost that are not in the layout book. */
async function measureLabels(): Promise<void> {
  const { known, unknown } = await interleaved(labelTasks(), FULL);
  tell({ name: 'labels', knownMs: known.median, unknownMs: unknown.median });
  table.push(['labels-unknown', ms(unknown), 'labels known', ratio(unknown, known)]);
}

function measureLook(size: number): void {
  const [looks, warmUp] = size < 1_000 ? [600, size < 100 ? 1_500 : 200] : [60, 20];
  const { p50Ms, p95Ms, kb } = measureLooks(size, looks, warmUp);
  tell({ name: `look-${size}`, p50Ms, p95Ms, kb });
  table.push([`look-${size}`, p50Ms.toFixed(2), '95 %', `${p95Ms.toFixed(2)} ms, ${kb.toFixed(0)} KB`]);
}

function ms({ median }: Times): string {
  return median.toFixed(2);
}

function measureStarts(): void {
  const figures = measureStart(SAMPLE, 15);
  tell({ name: 'start', ...figures });
  for (const name of ['versionMs', 'checkMs'] as const)
    table.push([
      name,
      figures[name].toFixed(0),
      'node -e 0',
      `+ ${(figures[name] - figures.nodeMs).toFixed(0)} ms`,
    ]);
}

async function measureFolder(count: number): Promise<void> {
  const { seconds, filesPerSecond, mostMb } = await measureBatch(count);
  tell({ name: `batch-${count}`, seconds, filesPerSecond, mostMb });
  table.push([`batch-${count}`, `${seconds.toFixed(1)} s`, 'memory', `${mostMb.toFixed(0)} MB`]);
}

async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  const parts = new Set(asked.length > 0 ? asked : PARTS);
  if (parts.has('reading')) {
    for (const kind of KINDS)
      for (const size of SIZES) if (kind === 'shared' || size < 1_000) await measureReading(size, kind);
  }
  if (parts.has('grading')) for (const size of SIZES.slice(0, 3)) await measureGrading(size);
  if (parts.has('labels')) await measureLabels();
  if (parts.has('looks')) SIZES.forEach(measureLook);
  const isBuilt = existsSync(SHIPPED);
  if (!isBuilt) console.error('no start, no batch: the command line is not built (npm run build)');
  if (isBuilt && parts.has('start')) measureStarts();
  if (isBuilt && parts.has('batch')) await measureFolder(1_000);
  if (isBuilt && parts.has('batch-20000')) await measureFolder(20_000);
  console.log('\n| what | ms | against | ratio of medians (of the least) |\n|---|---|---|---|');
  for (const row of table) console.log(`| ${row.join(' | ')} |`);
}

void main();
