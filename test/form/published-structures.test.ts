import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readForms } from '../../src/form/read';
import { formSummary } from '../support/form-summary';
import { readWritten } from '../support/written-form';

/**
 * Small forms with the structure and the figures of published ones (names and sentences are invented). What the reader
 * makes of each stands beside it; `npm run forms` writes it anew, to be looked at line by line.
 */
const FORMS = join(__dirname, '../forms');
const names = readdirSync(FORMS).filter((name) => name.endsWith('.txt'));

test.each(names)('%s reads as it is written', (name) => {
  const path = join(FORMS, name);
  const { forms } = readForms([readWritten(path)]);
  const expected: unknown = JSON.parse(readFileSync(path.replace(/txt$/, 'json'), 'utf8'));
  expect(forms.map(formSummary)).toEqual(expected);
});
