import { readForms } from '../../src/form/read';
import type { Sheet } from '../../src/sheet/sheet';
import { CHANGES } from '../support/restructured';
import { fieldsOf } from './compare';
import { type CorpusForm, formsIn, readAs } from './corpus';

const forms = [...formsIn('forms'), ...formsIn('forms-2')].flatMap((original) => {
  const [form] = readForms([original.sheet]).forms;
  return form ? [{ original, form }] : [];
});

/** How many fields of a changed sheet are as transcribed, of how many. */
function rightIn({ truth }: CorpusForm, sheet: Sheet): readonly [right: number, all: number] {
  const found = readAs(sheet);
  if (!found) return [0, truth.indicators.length * 8];
  const fields = fieldsOf(truth, found.json);
  return [fields.filter(([, expected, actual]) => expected === actual).length, fields.length];
}

test.each(Object.entries(CHANGES))('%s: 99 of 100 fields are read all the same', (what, change) => {
  let [right, all] = [0, 0];
  for (const { original, form } of forms) {
    const sheet = change(original.sheet, form);
    const [some, of] = sheet ? rightIn(original, sheet) : [0, 0];
    [right, all] = [right + some, all + of];
  }
  console.log(`${what}: ${right} of ${all} fields right (${((100 * right) / all).toFixed(2)} %)`);
  expect(right / all).toBeGreaterThanOrEqual(0.99);
});
