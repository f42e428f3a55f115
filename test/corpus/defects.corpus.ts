import { basename } from 'node:path';
import { checkedForm, corpusForms, type FindingJson } from './corpus';

/** rule id → rows on which the arithmetic of the transcription shows the defect; «any» where the cell is the form's. */
type Expected = Readonly<Record<string, readonly number[] | 'any'>>;

/** Facts by arithmetic on the published figures, by number of the form. */
const DEFECTS: Readonly<Record<string, Expected>> = {
  '00': { 'text-parts-sum': [11], 'overachievement-reason': [13], 'all-full-marks': 'any' },
  '01': { 'fund-total-blank': [6], 'text-parts-sum': [11] },
  '04': {
    'score-quantitative': [13, 28, 29, 30, 31, 35],
    'deviation-reason': [24, 25, 26, 32, 37],
    'overachievement-reason': [15, 17, 18],
    'budget-zero': 'any',
  },
  '06': { 'weight-total': 'any', 'weight-level1': 'any', 'actual-copies-target': [12, 13, 15, 16, 19, 21] },
  '08': {
    'execution-over': 'any',
    'overachievement-reason': [15],
    'project-info-missing': [4],
    'direction-suspect': [13],
  },
  '09': { 'value-in-wrong-column': 'any' },
  '15': { 'overachievement-reason': [14], 'placeholder-left': [15] },
  '16': {
    'placeholder-left': [12],
    'level-missing': 'any',
    'weight-concentrated': [14, 15],
  },
  '17': { 'actual-not-number': [14], 'weight-concentrated': [14] },
  '28': {
    'execution-rate': 'any',
    'indicator-incomplete': [16, 18, 20, 22, 23, 25],
    'project-info-missing': [4],
    'placeholder-left': [15, 17, 19, 21],
  },
  '30': { 'score-quantitative': [15, 19], 'overachievement-reason': [14, 18] },
  '31': { 'total-score': 'any', 'execution-score': 'any', 'deviation-reason': [24, 25] },
  '32': { 'actual-copies-target': [15, 16, 17] },
  '36': { 'actual-not-number': [13, 14, 15, 16, 17, 20, 21] },
  '40': { 'execution-score': 'any', 'deviation-reason': [11] },
};

function rowsOf(findings: readonly FindingJson[], rule: string): Set<number> {
  const cells = findings.filter((finding) => finding.rule === rule).flatMap((finding) => finding.cells);
  return new Set(cells.map((cell) => Number(cell.replace(/\D/g, ''))));
}

function missed(findings: readonly FindingJson[], expected: Expected): string[] {
  return Object.entries(expected).flatMap(([rule, rows]) => {
    const found = rowsOf(findings, rule);
    if (rows === 'any') return findings.some((finding) => finding.rule === rule) ? [] : [rule];
    return rows.filter((row) => !found.has(row)).map((row) => `${rule} in row ${row}`);
  });
}

const numbered = corpusForms().map((path) => [basename(path).slice(0, 2), path] as const);

test.each(numbered)('form %s: every known defect is found', async (number, path) => {
  const { findings } = await checkedForm(path);
  expect(missed(findings, DEFECTS[number] ?? {})).toEqual([]);
});

test('form 16, still being filled in: the blank rows stand in the list of what is missing', async () => {
  const { result, verdict } = await checkedForm(numbered.find(([number]) => number === '16')?.[1] ?? '');
  expect(verdict).toBe('in-progress');
  const rows = result.missing.flatMap(({ row }) => (row === null ? [] : [row]));
  expect(new Set(rows)).toEqual(new Set([14, 15]));
});

describe('the founding form', () => {
  const path = numbered.find(([number]) => number === '00')?.[1] ?? '';
  const EXPECTED_RULES = new Set([
    'text-parts-sum',
    'overachievement-reason',
    'all-full-marks',
    'target-not-quantified',
  ]);

  test('raises nothing else under yichun-2022', async () => {
    const form = await checkedForm(path, '--policy', 'yichun-2022');
    expect(form.findings.filter(({ rule }) => !EXPECTED_RULES.has(rule))).toEqual([]);
    expect(form.evaluation).toMatchObject({ executionRate: 1, totalScore: 100, grade: '优' });
  });

  test('its own level-1 points propose yichun-2022', async () => {
    expect((await checkedForm(path)).policy.id).toBe('yichun-2022');
  });

  test('has other level-1 points than mof-2020: W, as that document says 原则上', async () => {
    const { findings } = await checkedForm(path, '--policy', 'mof-2020');
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'weight-level1', severity: 'W' }));
  });
});

test('form 06: the sum of points is named as a person would', async () => {
  const { findings } = await checkedForm(numbered.find(([number]) => number === '06')?.[1] ?? '');
  expect(findings.map(({ message }) => message).join()).toContain('分值合计110，应为100');
});

test('form 01: no rate is computed from a total row of zeros', async () => {
  const form = await checkedForm(numbered.find(([number]) => number === '01')?.[1] ?? '');
  expect(form.evaluation.executionRate).toBeNull();
});
