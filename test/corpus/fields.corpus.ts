import { basename } from 'node:path';
import { fieldsOf } from './compare';
import { checkedForm, corpusForms, transcriptionOf } from './corpus';

let right = 0;
let all = 0;

test.each(corpusForms().map((path) => [basename(path), path]))(
  '%s reads as transcribed',
  async (_name, path) => {
    const fields = fieldsOf(transcriptionOf(path), await checkedForm(path));
    const wrong = fields.filter(([, expected, actual]) => expected !== actual);
    all += fields.length;
    right += fields.length - wrong.length;
    if (wrong.length > 0)
      console.log(
        _name,
        wrong.map(([name, a, b]) => `${name}: «${String(a)}» read as «${String(b)}»`).join('\n'),
      );
    expect(wrong.length / fields.length).toBeLessThan(0.05);
  },
);

test('99 of 100 fields of all forms are right', () => {
  console.log(`${right} of ${all} fields right (${((100 * right) / all).toFixed(2)} %)`);
  expect(right / all).toBeGreaterThanOrEqual(0.99);
});
