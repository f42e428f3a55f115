import fs from 'node:fs';
import { byFile, byPath } from './file-operations.json';

/** What a file operation can be made to do. */
export interface Fault {
  /** The how-manyeth operation below the folder, from 1. */
  readonly at: number;
  readonly code: 'ENOSPC' | 'EACCES' | 'EIO' | 'EBUSY' | 'EROFS';
  /** before: nothing happens; half: half of what was to be written is; after: all is done, and yet it is called failed. */
  readonly how: 'before' | 'half' | 'after';
}

type Operation = (...words: unknown[]) => unknown;

/** Runs something with every file operation below a folder counted, and one of them failing. @returns the operations */
export async function withFault(
  folder: string,
  fault: Fault | undefined,
  action: () => Promise<unknown>,
): Promise<string[]> {
  const done: string[] = [];
  const opened = new Set<unknown>();
  const table = fs as unknown as Record<string, Operation>;
  const originals = [...byPath, ...byFile].map((name) => [name, table[name]!] as const);
  for (const [name, original] of originals) {
    table[name] = (...words) => {
      const isOurs = typeof words[0] === 'string' ? words[0].startsWith(folder) : opened.has(words[0]);
      if (!isOurs) return original(...words);
      done.push(name);
      const result = fault?.at === done.length ? failing(fault, name, original, words) : original(...words);
      if (name === 'openSync') opened.add(result);
      return result;
    };
  }
  try {
    await action();
  } finally {
    for (const [name, original] of originals) table[name] = original;
  }
  return done;
}

function failing({ code, how }: Fault, name: string, original: Operation, words: unknown[]): never {
  if (how === 'half' && name === 'writeSync') writeHalf(original, words);
  // A file that is called not closed is closed all the same.
  if (how === 'after' || name === 'closeSync') original(...words);
  throw Object.assign(new Error(`${code}: injected`), { code });
}

function writeHalf(original: Operation, [file, bytes, from = 0]: unknown[]): void {
  const all = bytes as Uint8Array;
  original(file, all, from, Math.floor((all.length - Number(from)) / 2));
}
