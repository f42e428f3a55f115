import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { assess } from '../../src/assess';
import { readForms } from '../../src/form/read';
import { proposePolicy } from '../../src/policy';
import type { Sheet } from '../../src/sheet/sheet';
import { OTHER_NOTATIONS } from '../support/other-notations';
import { CHANGES } from '../support/restructured';
import { readWritten } from '../support/written-form';

/** Small forms with the structure of published ones. */
const FORMS = join(__dirname, '../forms');
/** The state of the result and how often each rule speaks; a column that was put in may be named as not read. */
function findingsOn(sheet: Sheet): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const form of readForms([sheet]).forms) {
    const { findings, evaluation } = assess(form, proposePolicy(form).policy);
    const said = findings.filter(({ rule }) => rule !== 'label-not-read');
    for (const what of [
      `is ${evaluation.result.state}`,
      ...said.map(({ severity, rule }) => severity + rule),
    ])
      counts[what] = (counts[what] ?? 0) + 1;
  }
  return counts;
}

/**
 * Read otherwise where its sheet is filled with copies or numbered: words in no list, levels that are told by their
 * numerals alone, a total or a rate over other columns; or whose number formats print the units.
 */
const OPEN = new Set([
  'adjusted-targets.txt',
  'change-beside-amounts.txt',
  'notes-beside-levels.txt',
  'places-and-all-of-them.txt',
  'level-numbered-with-values.txt',
  'level-rows-over-the-width.txt',
  'levels-above-headers.txt',
  'levels-numbered-in-one-column.txt',
  'reasons-below-the-table.txt',
  'sections-by-numerals.txt',
  'result-in-the-head.txt',
  'shared-points.txt',
  'signs-by-number-format.txt',
  'term-and-year.txt',
  'ticks-under-answers.txt',

  'words-nobody-knows.txt',
  'department-tasks.txt',
  'strange-foot.txt',
  'total-in-no-column.txt',
  'total-without-name.txt',
]);
const originals = readdirSync(FORMS)
  .filter((name) => name.endsWith('.txt') && !OPEN.has(name))
  .flatMap((name) => {
    const sheet = readWritten(join(FORMS, name));
    const { forms } = readForms([sheet]);
    return forms[0] && forms.length === 1
      ? [{ name, sheet, form: forms[0], findings: findingsOn(sheet) }]
      : [];
  });

/** Two ways to write a sign on one form are a finding of their own. */
const withoutNotation = (counts: Readonly<Record<string, number>>) => {
  const { 'Inotation-mixed': _, ...rest } = counts;
  return rest;
};

test.each(Object.entries(OTHER_NOTATIONS))('%s change no finding', (_, change) => {
  for (const { name, sheet, form, findings } of originals) {
    const changed = change(sheet, form);
    if (!changed) continue;
    expect({ name, ...withoutNotation(findingsOn(changed)) }).toEqual({
      name,
      ...withoutNotation(findings),
    });
  }
});

test.each(Object.entries(CHANGES))('%s change no finding', (_, change) => {
  for (const { name, sheet, form, findings } of originals) {
    const changed = change(sheet, form);
    if (changed) expect({ name, ...findingsOn(changed) }).toEqual({ name, ...findings });
  }
});
