/**
 * `npm run forms`: writes what the reader makes of the forms in test/forms anew. A person compares every changed line
 * with the form beside it: the reader is right only where they agree.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readForms } from '../src/form/read';
import { formSummary } from '../test/support/form-summary';
import { readWritten } from '../test/support/written-form';

const FORMS = 'test/forms';
for (const name of readdirSync(FORMS).filter((each) => each.endsWith('.txt'))) {
  const { forms } = readForms([readWritten(join(FORMS, name))]);
  const text = `${JSON.stringify(forms.map(formSummary), null, 2)}\n`;
  writeFileSync(join(FORMS, name.replace(/txt$/, 'json')), text);
}
