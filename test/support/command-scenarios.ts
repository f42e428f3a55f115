import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';

const SAMPLES = join(__dirname, '../../samples');
const FORM = '农村饮水_有问题.xlsx';

/** A command that writes, as a person gives it. */
export interface Scenario {
  readonly name: string;
  /** The file that is written: of a person, or of the command. */
  readonly output: string;
  readonly words: (folder: string) => readonly string[];
  /** Two runs write the same bytes; or, where a document bears the time or a summary names files that failed, the same shape. */
  readonly compares: 'bytes' | 'zip' | 'lines';
}

const form = (folder: string) => join(folder, FORM);

/** Folders in which every command finds its file, one after the other. */
export function foldersIn(root: () => string): () => string {
  let number = 0;
  return () => {
    const folder = join(root(), String(number++));
    prepare(folder);
    return folder;
  };
}

/** Every command that writes a file. */
export const SCENARIOS: readonly Scenario[] = [
  { name: 'grade', output: '农村饮水_有问题.已评.xlsx', words: (f) => ['grade', form(f)], compares: 'bytes' },
  {
    name: 'grade --in-place',
    output: FORM,
    words: (f) => ['grade', form(f), '--in-place'],
    compares: 'bytes',
  },
  {
    name: 'fix --in-place',
    output: FORM,
    words: (f) => ['fix', form(f), '--rule', 'execution-rate', '--in-place'],
    compares: 'bytes',
  },
  {
    name: 'ignore',
    output: FORM,
    words: (f) => ['ignore', form(f), '--rule', 'execution-rate', '--reason', '合同约定', '--by', '王芳'],
    compares: 'bytes',
  },
  {
    name: 'report',
    output: '报告.docx',
    words: (f) => ['report', form(f), '-o', join(f, '报告.docx')],
    compares: 'zip',
  },
  {
    name: 'batch',
    output: '汇总.xlsx',
    words: (f) => ['batch', form(f), '-o', join(f, '汇总.xlsx')],
    compares: 'zip',
  },
  {
    name: 'batch .csv',
    output: '汇总.csv',
    words: (f) => ['batch', form(f), '-o', join(f, '汇总.csv')],
    compares: 'lines',
  },
];

/** A folder with the form in it. */
function prepare(folder: string): void {
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(SAMPLES, FORM), form(folder));
}

/** The bytes of a scenario's output; undefined where there is none. */
export function outputOf({ output }: Scenario, folder: string): Buffer | undefined {
  return existsSync(join(folder, output)) ? readFileSync(join(folder, output)) : undefined;
}

/** What is wrong in a folder after a command that something befell; empty where nothing is. */
export function wrongIn(
  scenario: Scenario,
  folder: string,
  { before, complete }: { readonly before: Buffer | undefined; readonly complete: Buffer },
): string[] {
  const now = outputOf(scenario, folder);
  const isBefore = now === undefined ? before === undefined : before?.equals(now) === true;
  const input = readFileSync(form(folder));
  const isInputSafe = scenario.output === FORM || input.equals(readFileSync(join(SAMPLES, FORM)));
  const visible = readdirSync(folder).filter((name) => !name.startsWith('.'));
  // A batch keeps what it has reviewed, to go on from there (--resume).
  const own = [FORM, scenario.output, `${scenario.output}.进度`];
  const strangers = visible.filter((name) => !own.includes(name));
  return [
    ...(isBefore || (now && isComplete(scenario, now, complete)) ? [] : ['neither as before nor complete']),
    ...(isInputSafe ? [] : ['the input was changed']),
    ...strangers.map((name) => `left behind: ${basename(name)}`),
  ];
}

/** Whether the whole output stands there. */
export function isComplete({ compares }: Scenario, now: Buffer, complete: Buffer): boolean {
  if (compares === 'bytes') return now.equals(complete);
  return compares === 'zip' ? isWholeZip(now, complete) : lineEnds(now) === lineEnds(complete);
}

function lineEnds(text: Buffer): number {
  return text.toString().split('\r\n').length;
}

function isWholeZip(now: Buffer, complete: Buffer): boolean {
  try {
    return Object.keys(unzipSync(now)).join() === Object.keys(unzipSync(complete)).join();
  } catch {
    return false;
  }
}
