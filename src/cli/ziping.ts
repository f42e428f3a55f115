import { run } from './main';
import { endsQuietly } from './quiet-pipe';

for (const stream of [process.stdout, process.stderr]) endsQuietly(stream);

/** Entry of the command `ziping`. */
void run(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  isColored: process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined,
}).then((code) => {
  process.exitCode = code;
});
