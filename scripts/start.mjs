/** `npm start`: grades the sample form and says what it found and where the result lies. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

const SAMPLE = 'samples/电子政务外网运维.xlsx';
const RESULT = 'dist/电子政务外网运维.已评.xlsx';

function node(...words) {
  return spawnSync(process.execPath, words, { stdio: 'inherit' }).status ?? 2;
}

mkdirSync('dist', { recursive: true });
if (node('node_modules/webpack/bin/webpack.js', '--mode', 'production') !== 0) process.exit(2);
node('dist/cli/ziping.cjs', 'check', SAMPLE);
process.exitCode = node('dist/cli/ziping.cjs', 'grade', SAMPLE, '-o', RESULT) === 2 ? 2 : 0;
