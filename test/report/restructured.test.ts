import { join } from 'node:path';
import { assess } from '../../src/assess';
import { readForms } from '../../src/form/read';
import { proposePolicy } from '../../src/policy';
import { narrate } from '../../src/report/narrate';
import type { Sheet } from '../../src/sheet/sheet';
import { formSheet } from '../support/form-sheet';
import { reportLines } from '../support/report-text';
import { CHANGES } from '../support/restructured';
import { readWritten } from '../support/written-form';

/** The same facts, set down otherwise, make the same report. */
const written = (name: string) => readWritten(join(__dirname, '../forms', `${name}.txt`));
const FORMS: Readonly<Record<string, Sheet>> = {
  'a form with targets that were not reached': formSheet({
    set: {
      0: { actual: '4000册', reason: '到货推迟' },
      2: { actual: '120万元' },
      5: { actual: null, score: null },
    },
  }),
  'blanks and placeholders': written('a-blanks-and-placeholders'),
  'execution as a row': written('f-execution-as-a-row'),
  'a department with two goals': written('department-two-goals'),
};

function sentencesOf(sheet: Sheet): string[] {
  const [form] = readForms([sheet]).forms;
  return form ? reportLines(narrate(assess(form, proposePolicy(form).policy), { outline: 'seed' })) : [];
}

describe.each(Object.entries(FORMS))('%s', (_, sheet) => {
  const [form] = readForms([sheet]).forms;
  const sentences = sentencesOf(sheet);

  test.each(Object.entries(CHANGES))('%s: the same sentences', (__, change) => {
    const changed = form && change(sheet, form);
    expect(sentencesOf(changed ?? sheet)).toEqual(sentences);
  });
});
