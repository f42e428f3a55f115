import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assess, type Assessment } from '../../src/assess';
import { readForms } from '../../src/form/read';
import { proposePolicy } from '../../src/policy';
import { merge } from '../../src/report/merge';
import { narrate } from '../../src/report/narrate';
import { outlines } from '../../src/report/outline-list';
import { concernsOf, countedIndicators, isAllClear } from '../../src/report/concerns';
import { indicatorName } from '../../src/report/indicator-words';
import { proofOfMerged } from '../../src/report/proof';
import type { Sheet } from '../../src/sheet/sheet';
import { openXlsx } from '../../src/workbook/xlsx/xlsx-workbook';
import { languageFaults, strangeNumbers } from '../support/report-checks';
import { reportLines } from '../support/report-text';
import { readWritten } from '../support/written-form';

/** The forms of test/forms and the samples: every layout, whole ones and broken ones. */
const WRITTEN = join(__dirname, '../forms');
const SAMPLES = join(__dirname, '../../samples');
const named = (folder: string, ending: string) => readdirSync(folder).filter((name) => name.endsWith(ending));
const FILES = [
  ...named(WRITTEN, '.txt').map((name) => join(WRITTEN, name)),
  ...named(SAMPLES, '.xlsx').map((name) => join(SAMPLES, name)),
];

function sheetsOf(path: string): Sheet[] {
  if (path.endsWith('.txt')) return [readWritten(path)];
  const workbook = openXlsx(readFileSync(path), path);
  return workbook.sheetList().map(({ name }) => workbook.readSheet(name));
}

const assessments: (readonly [string, Assessment])[] = FILES.flatMap((path) =>
  readForms(sheetsOf(path)).forms.map(
    (form) => [path.split('/').at(-1) ?? path, assess(form, proposePolicy(form).policy)] as const,
  ),
);
const CASES = assessments.flatMap(([name, assessment]) =>
  outlines.map((outline) => [name, outline, assessment] as const),
);
const reports = new Map<string, ReturnType<typeof narrate>>();
const linesOf = (assessment: Assessment, outline: string) => reportLines(reportOf(assessment, outline));

/** Each report is made once for all that is asked of it. */
function reportOf(assessment: Assessment, outline: string): ReturnType<typeof narrate> {
  const key = `${assessments.findIndex(([, each]) => each === assessment)} ${outline}`;
  const report = reports.get(key) ?? narrate(assessment, { outline });
  reports.set(key, report);
  return report;
}

test.each(CASES)('%s, %s: the language has no faults', (_name, outline, assessment) => {
  expect(languageFaults(linesOf(assessment, outline))).toEqual([]);
});

test.each(CASES)('%s, %s: no heading stands over nothing', (_name, outline, assessment) => {
  const { sections } = reportOf(assessment, outline);
  const empty = sections.filter(
    ({ level, blocks }, index) => blocks.length === 0 && (sections[index + 1]?.level ?? 0) <= level,
  );
  expect(empty.map(({ heading }) => heading)).toEqual([]);
});

const WITH_ROWS = new Set(['seed', 'transfer', 'hubei', 'department', 'short']);

test.each(CASES.filter(([, outline]) => WITH_ROWS.has(outline)))(
  '%s, %s: every counted indicator stands in the analysis once',
  (_name, outline, assessment) => {
    const { sections } = reportOf(assessment, outline);
    const blocks = sections.flatMap((each) => each.blocks);
    const own = blocks.filter(({ key }) => key.startsWith('row.'));
    const together = blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.key.startsWith('rows.')
        ? [block.runs.map(({ text }) => text).join('')]
        : [],
    );
    const counted = assessment.evaluation.indicators.filter(({ isCounted }) => isCounted);
    const blank = together.reduce((sum, text) => sum + text.split('、').length, 0);
    expect(new Set(blocks.map(({ key }) => key)).size).toBe(blocks.length);
    expect(own.length + blank).toBe(counted.length);
  },
);

test.each(CASES)(
  '%s, %s: all is said to be well only where all is known and well',
  (_name, outline, assessment) => {
    const text = linesOf(assessment, outline).join('\n');
    const rows = countedIndicators(assessment);
    const isFine =
      rows.length > 0 &&
      rows.every(({ isMet, indicator }) => isMet === true && indicator.target.value.kind !== 'none') &&
      assessment.evaluation.executionRate.value !== undefined;
    if (!isFine) expect(text).not.toContain('均已达到指标值');
    expect(text).not.toContain('没有未完成');
  },
);

test.each(CASES)('%s, %s: a grade stands only on all points', (_name, outline, assessment) => {
  const text = linesOf(assessment, outline).join('\n');
  const { totalWeight } = assessment.evaluation;
  const isWhole =
    countedIndicators(assessment).every(
      ({ indicator: { weight, score } }) => score.number !== undefined || weight.number === undefined,
    ) && totalWeight.value?.eq(assessment.policy.total) === true;
  if (!isWhole) expect(text).not.toContain('自评等级为');
});

test.each(assessments)(
  '%s: the groups of concerns do not overlap and count every indicator',
  (_name, assessment) => {
    const concerns = concernsOf(assessment);
    const groups = [...concerns.unmet, ...concerns.unjudged, ...concerns.unexplained, ...concerns.exceeded];
    expect(new Set(groups).size).toBe(groups.length);
    if (isAllClear(assessment, concerns))
      expect(groups.filter((row) => !concerns.exceeded.includes(row))).toEqual([]);
    for (const { indicator } of countedIndicators(assessment)) expect(indicatorName(indicator)).not.toBe('');
  },
);

test.each(CASES)('%s, %s: every number is in the form or follows from it', (_name, outline, assessment) => {
  expect(strangeNumbers(assessment, linesOf(assessment, outline))).toEqual([]);
});

test.each(CASES)('%s, %s: the report contradicts its form nowhere', (_name, outline, assessment) => {
  expect(proofOfMerged(assessment, merge(reportOf(assessment, outline))).contradictions).toEqual([]);
});
