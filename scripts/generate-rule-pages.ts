import { readFileSync, writeFileSync } from 'node:fs';
import { rules } from '../src/rules';
import { proseOf, rulePageOf } from './rule-page';

/** docs/rules/<id>.md: title, advice, options and sources anew from the rule; the prose stays as it is. */
for (const rule of rules) {
  const path = `docs/rules/${rule.id}.md`;
  writeFileSync(path, rulePageOf(rule, proseOf(readFileSync(path, 'utf8'))));
}
