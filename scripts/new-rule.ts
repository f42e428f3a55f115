import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { idProblem, listed, ruleFiles } from './rule-files';

/** `npm run new-rule <id>`: the rule, its test and its page as they begin, and its line in the list of rules. */
const INDEX = 'src/rules/index.ts';
const id = process.argv[2] ?? '';
const files = ruleFiles(id);
const taken = Object.keys(files).filter((path) => existsSync(path));
const problem = idProblem(id) ?? (taken.length > 0 ? `Already there: ${taken.join(', ')}` : undefined);

if (problem === undefined) {
  for (const [path, text] of Object.entries(files)) writeFileSync(path, text);
  writeFileSync(INDEX, listed(readFileSync(INDEX, 'utf8'), id));
  console.log(`Made ${Object.keys(files).join(', ')} and a line in ${INDEX}.`);
  console.log(`Fill them in, then: npm run docs && npx jest test/rules/${id}`);
} else {
  console.error(problem);
  process.exitCode = 1;
}
