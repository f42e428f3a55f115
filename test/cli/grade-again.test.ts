import { gradeBytes } from '../../src/cli/grade';
import { type FormOverrides, formSheet } from '../support/form-sheet';
import { xlsxFile } from '../support/xlsx-file';

/** A grade that is blank is blank in the file, and no change the next time. */
const FORMS: Readonly<Record<string, FormOverrides>> = {
  whole: {},
  'with a score that is blank': { set: { 0: { score: null } } },
  'with weights that make 90': { set: { 0: { weight: 10, score: 10 } } },
  'with more points than there are': { set: { 0: { weight: 40, score: 40 } } },
};

test.each(Object.keys(FORMS))('a form %s, graded again, is the same file byte by byte', async (name) => {
  const file = xlsxFile({ sheets: [formSheet(FORMS[name])] });
  const once = await gradeBytes(file, '自评表.xlsx', {});
  const again = await gradeBytes(once.bytes, '自评表.xlsx', {});
  expect(once.verified).toBeGreaterThan(0);
  expect(again.plans.map(({ edits }) => edits)).toEqual([[]]);
  expect(Buffer.compare(once.bytes, again.bytes)).toBe(0);
});
