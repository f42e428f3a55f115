import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileOf, type Kind, SIZES } from './forms';
import { at } from './measure';

/** The command line as it ships: `npm run build` makes it. */
export const SHIPPED = join('dist', 'cli', 'ziping.cjs');

/** Whole processes, from start to end. */
export interface StartFigures {
  readonly nodeMs: number;
  readonly versionMs: number;
  readonly checkMs: number;
}

/** Wall time of whole processes in turn: node alone, `ziping --version`, `ziping check` of one file. */
export function measureStart(file: string, rounds: number): StartFigures {
  const commands = {
    nodeMs: ['-e', '0'],
    versionMs: [SHIPPED, '--version'],
    checkMs: [SHIPPED, 'check', file, '--format', 'json'],
  };
  const times = { nodeMs: [] as number[], versionMs: [] as number[], checkMs: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    for (const [name, words] of Object.entries(commands)) {
      const start = performance.now();
      spawnSync(process.execPath, words, { stdio: 'ignore' });
      times[name as keyof StartFigures].push(performance.now() - start);
    }
  }
  return { nodeMs: at(times.nodeMs, 0), versionMs: at(times.versionMs, 0), checkMs: at(times.checkMs, 0) };
}

/** A folder of forms through `ziping batch`. */
export interface BatchFigures {
  readonly seconds: number;
  readonly filesPerSecond: number;
  /** The most memory that the process held. */
  readonly mostMb: number;
}

/** Says on standard error how much memory the process held, in KB, when it ends. */
const TELL_MEMORY = `data:text/javascript,process.on('exit',()=>process.stderr.write('\\nmaxrss '+process.resourceUsage().maxRSS+'\\n'))`;

/** `ziping batch` over so many files of several sizes. */
export async function measureBatch(count: number): Promise<BatchFigures> {
  const folder = await folderOf(count);
  const output = join(folder, '..', `${count}.ndjson`);
  try {
    const start = performance.now();
    const words = ['--import', TELL_MEMORY, SHIPPED, 'batch', folder, '-o', output];
    const { stderr, status } = spawnSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 1 << 28 });
    const seconds = (performance.now() - start) / 1_000;
    if (status === null || !existsSync(output)) throw new Error(`batch failed: ${stderr.slice(-500)}`);
    const mostMb = Number(/maxrss (\d+)/.exec(stderr)?.[1]) / 1024;
    return { seconds, filesPerSecond: count / seconds, mostMb };
  } finally {
    rmSync(join(folder, '..'), { recursive: true, force: true });
  }
}

async function folderOf(count: number): Promise<string> {
  const folder = join(mkdtempSync(join(tmpdir(), 'bench-')), 'forms');
  mkdirSync(folder);
  const kinds: readonly Kind[] = ['inline', 'shared', 'rich'];
  const models: string[] = [];
  for (const size of SIZES.slice(0, 2)) {
    for (const kind of kinds) {
      const model = join(folder, `${size}-${kind}.xlsx`);
      writeFileSync(model, await fileOf(size, kind));
      models.push(model);
    }
  }
  for (let index = models.length; index < count; index++)
    copyFileSync(models[index % models.length]!, join(folder, `${index}.xlsx`));
  return folder;
}
