import { createInterface } from 'node:readline';
import { keepCompiled } from './compile-cache';
import { run } from './main';
import { endsQuietly } from './quiet-pipe';

keepCompiled();
for (const stream of [process.stdout, process.stderr]) endsQuietly(stream);

/** The first Ctrl+C asks to stop; a second one ends at once. */
function onInterrupt(listener: () => void): () => void {
  process.once('SIGINT', listener);
  process.once('SIGTERM', listener);
  return () => {
    process.off('SIGINT', listener);
    process.off('SIGTERM', listener);
  };
}

/** Entry of the command `ziping`. */
void run(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  isColored: process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined,
  ...(process.stderr.isTTY ? { screen: process.stderr } : {}),
  ...(process.stdin.isTTY
    ? {}
    : { lines: () => createInterface({ input: process.stdin, crlfDelay: Infinity }) }),
  onInterrupt,
}).then((code) => {
  process.exitCode = code;
});
