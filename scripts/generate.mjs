/** `npm run docs`: writes every generated file anew; CI fails when a committed one was stale. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

const scripts = readdirSync('scripts')
  .filter((name) => /^(generate|make)-.*\.ts$/.test(name))
  .sort();
for (const script of scripts) {
  const { status } = spawnSync(process.execPath, ['scripts/run-ts.mjs', `scripts/${script}`], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
