/**
 * Finds what the browser and LibreOffice suites need. On Debian and Ubuntu, with the rights, it installs what is
 * missing and says so; elsewhere it says what to install, and those suites report themselves as skipped.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findProgram, hintFor, packagesOf, PROGRAMS } from './programs.mjs';

const missing = PROGRAMS.filter((name) => !findProgram(name));
if (missing.length > 0) provide(missing);

function provide(names) {
  // One by one: a system without one of them still gets the others.
  if (canInstall()) names.forEach((name) => install(packagesOf(name)));
  for (const name of names.filter((each) => !findProgram(each))) {
    console.log(`${name} is missing: its suite is skipped. To run it, ${hintFor(name)}.`);
  }
}

function canInstall() {
  return existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
}

function install(packages) {
  console.log(`Installing for the tests: ${packages.join(' ')}`);
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

function run(command, words) {
  const result = spawnSync(command, words, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (result.status !== 0) console.log(`${command} ${words[0]} did not succeed (exit ${result.status}).`);
}
