import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assess, type Assessment } from '../../src/assess';
import { readForms } from '../../src/form/read';
import { proposePolicy } from '../../src/policy';
import { narrate } from '../../src/report/narrate';
import { outlines } from '../../src/report/outline-list';
import { openXlsx } from '../../src/workbook/xlsx/xlsx-workbook';
import { languageFaults, strangeNumbers } from '../support/report-checks';
import { reportLines } from '../support/report-text';
import { CORPUS } from './corpus';

function assessmentsOf(path: string): Assessment[] {
  const workbook = openXlsx(readFileSync(path), path);
  const sheets = workbook.sheetList().map(({ name }) => workbook.readSheet(name));
  return readForms(sheets).forms.map((form) => assess(form, proposePolicy(form).policy));
}

/** Doubled words that stand in a published form itself. */
const AS_WRITTEN = /社会效益效益/;

const files = ['forms', 'forms-2'].flatMap((folder) =>
  readdirSync(join(CORPUS, folder))
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => [name, join(CORPUS, folder, name)] as const),
);

test.each(files)('%s: every number of every report is in the form or follows from it', (_name, path) => {
  for (const assessment of assessmentsOf(path))
    for (const outline of outlines)
      expect([outline, strangeNumbers(assessment, reportLines(narrate(assessment, { outline })))]).toEqual([
        outline,
        [],
      ]);
});

test.each(files)('%s: the language of every report', (_name, path) => {
  for (const assessment of assessmentsOf(path))
    for (const outline of outlines) {
      const lines = reportLines(narrate(assessment, { outline }));
      const faults = languageFaults(lines).filter((line) => !AS_WRITTEN.test(line));
      expect([outline, faults]).toEqual([outline, []]);
    }
});

/** Over all files: what the reports say of results, and how much of it was compared above. */
test('what the reports of the corpus say, file by file', () => {
  const rows = files.flatMap(([name, path]) => assessmentsOf(path).map((each) => rowOf(name, each)));
  const sum = (of: (row: Counted) => number) => rows.reduce((all, row) => all + of(row), 0);
  const lines = rows.map(({ name, sentences, numbers, clear, grade }) =>
    [name, sentences, numbers, clear ? 'all clear' : '–', grade].join(' | '),
  );
  const total = `${sum(({ reports }) => reports)} reports, ${sum(({ sentences }) => sentences)} sentences, ${sum(({ numbers }) => numbers)} numbers, ${sum(({ clear }) => Number(clear))} all-clears, ${rows.filter(({ grade }) => grade !== '–').length} grades`;
  console.log([...lines, total].join('\n'));
  const wrong = rows.filter(({ clear, spending }) => clear && spending !== 'whole');
  expect(wrong).toEqual([]);
});

interface Counted {
  readonly name: string;
  readonly reports: number;
  readonly sentences: number;
  readonly numbers: number;
  readonly clear: boolean;
  readonly spending: string;
  readonly grade: string;
}

function rowOf(name: string, assessment: Assessment): Counted {
  const reports = outlines.map((outline) => reportLines(narrate(assessment, { outline })));
  const text = reports.flat().join('\n');
  const count = (pattern: RegExp) => (text.match(pattern) ?? []).length;
  return {
    name,
    reports: reports.length,
    sentences: count(/。/g),
    numbers: count(/\d+(?:\.\d+)?/g),
    clear: text.includes('各项指标均已达到指标值'),
    spending: assessment.evaluation.spending,
    grade: assessment.evaluation.grade.value ?? '–',
  };
}
