/** Loaded before the command line: counts the operations below FAULT_FOLDER and kills the process at the FAULT_AT-th. */
const fs = require('node:fs');
const { byPath, byFile } = require('../../support/file-operations.json');

const folder = process.env.FAULT_FOLDER;
const [wanted, half] = (process.env.FAULT_AT || '').split(' ');
const opened = new Set();
let operations = 0;

for (const name of [...byPath, ...byFile]) {
  const original = fs[name];
  fs[name] = (...words) => {
    const isOurs = typeof words[0] === 'string' ? words[0].startsWith(folder) : opened.has(words[0]);
    if (!isOurs) return original(...words);
    operations++;
    if (String(operations) === wanted) end(name, original, words);
    const result = original(...words);
    if (name === 'openSync') opened.add(result);
    return result;
  };
}

/** A process that is killed has done half of its work, or none of it. */
function end(name, original, words) {
  const [file, bytes, from = 0] = words;
  if (half && name === 'writeSync') original(file, bytes, from, Math.floor((bytes.length - from) / 2));
  else if (half) original(...words);
  process.kill(process.pid, 'SIGKILL');
}

process.on('exit', () => process.stderr.write(`OPERATIONS ${operations}\n`));
