import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/main';

/** What the command line answered. */
interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Both, as they came. */
  readonly said: string;
}

/** Runs the command line as a person types it, and keeps what it says. @param today the day it goes by */
export async function runZiping(words: readonly string[], today?: () => Date): Promise<Answer> {
  let [out, err, said] = ['', '', ''];
  const terminal = {
    out: (text: string) => void ((out += text), (said += text)),
    err: (text: string) => void ((err += text), (said += text)),
    isColored: false,
  };
  const code = await (today ? run(words, terminal, today) : run(words, terminal));
  return { code, out, err, said };
}

/** `ziping('check', file)` */
export const ziping = (...words: string[]): Promise<Answer> => runZiping(words);

/** A folder of its own for each test of a file. @returns the path of a name in it; without one of the folder */
export function folderOfEachTest(prepare: () => void = () => undefined): (name?: string) => string {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ziping-'));
    prepare();
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  return (name = '') => join(folder, name);
}
