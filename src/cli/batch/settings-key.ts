import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { VERSION } from '../../version';
import type { ReviewAllWords } from '../review-all';

/**
 * Stands for everything but a file's own bytes that decides its result: this very program, policy, layout, baseline and
 * what is asked for. Files named by the words count by what they hold.
 */
export function settingsKey(words: ReviewAllWords, wantsContract: boolean): string {
  const { policy, layout, baseline, sheet, rules, severity } = words;
  const hash = createHash('sha256').update(VERSION).update(programBytes());
  for (const word of [policy, layout, baseline, sheet, rules, severity, String(wantsContract)])
    hash.update(`\0${word ?? ''}`);
  for (const path of [policy, layout, baseline])
    if (path !== undefined && existsSync(path)) hash.update(readFileSync(path));
  return hash.digest('base64');
}

/** Between two versions the program may change as well; a build is told apart by its bytes. */
function programBytes(): Uint8Array {
  const program = process.argv[1];
  return program !== undefined && existsSync(program) ? readFileSync(program) : new Uint8Array();
}
