import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assess, type Assessment } from '../../src/assess';
import { readForms } from '../../src/form/read';
import { proposePolicy } from '../../src/policy';
import { narrate } from '../../src/report/narrate';
import { outlines } from '../../src/report/outline-list';
import { concernsOf, countedIndicators, isAllClear } from '../../src/report/concerns';
import { indicatorName } from '../../src/report/indicator-words';
import type { Sheet } from '../../src/sheet/sheet';
import { openXlsx } from '../../src/workbook/xlsx/xlsx-workbook';
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

/** What no official text may contain. */
const FAULTS =
  /。。|[，,、：]。|；。|，，|项目项目|\d{4}年度\d{4}年|为未|\.00分|\d\.\d*0%|undefined|NaN|null|（）|\(\)|待核对|执行\d+\/产出|\*\*|(?:^|[^\d])一是.*一是.*一是.*一是/;

/** Brackets of one kind close what they open. */
function isBalanced(text: string): boolean {
  const count = (pattern: RegExp) => (text.match(pattern) ?? []).length;
  return count(/[(（]/g) === count(/[)）]/g) && count(/〔/g) === count(/〕/g) && count(/“/g) === count(/”/g);
}

test.each(CASES)('%s, %s: the language has no faults', (_name, outline, assessment) => {
  const lines = linesOf(assessment, outline);
  expect(lines.filter((line) => FAULTS.test(line))).toEqual([]);
  expect(lines.filter((line) => !isBalanced(line))).toEqual([]);
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
  const known = numbersOf(assessment);
  const lines = linesOf(assessment, outline).map((line) =>
    line.replace(/^[（(]?[一二三四五六七八九十\d]+[）).、．]/, ''),
  );
  const strange = lines.flatMap((line) =>
    [...line.matchAll(/\d+(?:\.\d+)?/g)]
      .map(([number]) => number)
      .filter((number) => !known.has(Number(number))),
  );
  expect(strange).toEqual([]);
});

/** Every number of the sheet's texts and of what was computed, as the report may print it. */
function numbersOf(assessment: Assessment): ReadonlySet<number> {
  const { form, evaluation, policy, findings } = assessment;
  const json = JSON.stringify([form, evaluation, policy, findings]);
  const plain = [...json.matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => Number(number));
  const rates = evaluation.lines.flatMap(({ rate }) => (rate ? [Number(rate)] : []));
  const shares = [...plain, ...rates];
  const percents = shares.map((number) => Math.round(number * 10_000) / 100);
  const counts = Array.from({ length: evaluation.indicators.length + 1 }, (_, index) => index);
  return new Set([...plain, ...percents, ...counts, ...differences(assessment), 100]);
}

/** Differences that sentences name: over a limit, deducted, between the two totals, points not yet given. */
function differences({ form, evaluation }: Assessment): number[] {
  const pairs = form.indicators.flatMap(({ target, actual, weight, score }) => [
    [target.value, actual.value].map((value) => ('number' in value ? value.number : undefined)),
    [weight.number, score.number],
  ]);
  const totals = [form.total?.score.number ?? form.statedTotal.number, evaluation.totalScore.value];
  const missing = form.indicators.reduce(
    (sum, { weight, score }) => (score.number ? sum : sum + Number(weight.number ?? 0)),
    0,
  );
  const found = [...pairs, totals].flatMap(([a, b]) => (a && b ? [Number(a.minus(b).abs())] : []));
  return [...found, missing];
}
