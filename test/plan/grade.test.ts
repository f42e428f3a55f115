import { assess } from '../../src/assess';
import { applyEdits } from '../../src/plan/apply';
import type { Consent } from '../../src/plan/consent';
import { type GradeInput, planGrade } from '../../src/plan/grade';
import { leftTexts } from '../../src/plan/offer';
import { defaultPolicy } from '../../src/policy';
import { cellKey, formatA1, parseA1 } from '../../src/sheet/address';
import { cellAt, createSheet, type Sheet } from '../../src/sheet/sheet';
import { cellWith, formOn, type FormOverrides, formSheet } from '../support/form-sheet';
import { planFor, UNSCORED, valueAt } from '../support/grade-plan';

test('blank scores, total and rate are computed; each with formula and reason', () => {
  const sheet = formSheet(UNSCORED);
  const plan = planFor(sheet);
  const after = applyEdits(sheet, plan);
  expect(valueAt(after, 'H13')).toMatchObject({
    value: 20,
    formula:
      'IFERROR(ROUND(IF(VALUE(SUBSTITUTE(F13,"册",""))>=VALUE(SUBSTITUTE(SUBSTITUTE(E13,"≥",""),"册","")),1,MAX(0,VALUE(SUBSTITUTE(F13,"册",""))/VALUE(SUBSTITUTE(SUBSTITUTE(E13,"≥",""),"册",""))))*G13,2),"")',
  });
  expect(valueAt(after, 'H17')).toMatchObject({ value: 10 });
  expect(valueAt(after, 'G19')).toMatchObject({ value: 100 });
  expect(valueAt(after, 'H19')).toMatchObject({ value: 99.8, formula: 'ROUND(SUM(H13:H18,I6),2)' });
  expect(plan.edits.every(({ explanation, label }) => label !== '' && explanation !== undefined)).toBe(true);
});

test('a score follows the texts it is made of, and says where it does not', () => {
  const sheet = formSheet({
    set: {
      0: { score: null },
      1: { target: '≥98%（抽检）', score: null },
      3: { target: '9月底前', actual: '8月', score: null },
    },
    total: { weight: null, score: null, grade: '' },
  });
  const scores = planFor(sheet).edits.filter(({ group }) => group === 'scores');
  expect(scores.map(({ explanation }) => /；(.*) 改动后/.exec(explanation)?.[1])).toEqual([
    undefined,
    'E14',
    'E16、F16',
  ]);
});

test('a formula that would not give the score on this sheet is not written', () => {
  const sheet = formSheet({ set: { 0: { score: null } } });
  const assessment = assess(formOn(sheet), defaultPolicy);
  const other = new Map(sheet.cells).set(cellKey(parseA1('F13')), cellWith('另计'));
  const [score] = planGrade({
    sheet: createSheet({ ...sheet, cells: other }),
    assessment,
    sheetNames: [],
  }).edits;
  expect(score?.after).toEqual({ value: 20 });
  expect(score?.explanation).toContain('E13、F13 改动后，此得分不会随之变化');
});

test('what a person filled stays, unless they agree', () => {
  const sheet = formSheet({ set: { 0: { actual: '4000册', score: 20, reason: '到货推迟' } } });
  const touched = (plan: ReturnType<typeof planFor>) =>
    plan.edits.filter(({ group }) => group !== 'block').map(({ cell }) => formatA1(cell));
  expect(touched(planFor(sheet))).toEqual([]);
  expect(touched(planFor(sheet, { accept: new Set(['computed-scores'] as const) }))).toEqual(['H13', 'H19']);
});

const ACCEPTED: ReadonlySet<Consent> = new Set<Consent>(['computed-scores']);

test('a deduction without a reason stays, and asks for one', () => {
  const sheet = formSheet({ set: { 0: { score: 18 } }, total: { weight: 100, score: 96.8, grade: '优' } });
  expect(leftTexts(planFor(sheet, { accept: ACCEPTED }).left)).toEqual([
    'H13 得分：采购图书册数：得分18，按完成情况可得20；如确需扣分，请在偏差原因栏写明理由。',
  ]);
});

test('a result that is not whole gets no total and no grade, and the preview says why', () => {
  const sheet = formSheet({
    set: { 0: { weight: 10, score: 10 } },
    total: { weight: null, score: null, grade: '' },
  });
  const plan = planFor(sheet, { accept: ACCEPTED });
  expect(plan.edits.filter(({ cell }) => cell.row <= 19)).toEqual([]);
  expect(plan.outcome.why).toBe('分值合计90，应为100，暂不评等级');
  const after = applyEdits(sheet, plan);
  const grade = plan.names.find(({ name }) => name === '自评_等级')!.refersTo;
  expect(cellAt(after, grade.row, grade.column)?.value).toBeNull();
});

test('accepting corrects what the rules call wrong, and nothing else', () => {
  const touched = (rows: NonNullable<FormOverrides['set']>, accept = ACCEPTED) => {
    const sheet = formSheet({ set: rows });
    const plan = planFor(sheet, { accept });
    return plan.edits.filter(({ group }) => group === 'scores').map(({ cell }) => formatA1(cell));
  };
  // 1.69 of 2 is 1.7 in a form that scores to one decimal.
  const oneDecimal = { target: '≥100册', actual: '84.5册', weight: 2, reason: '到货推迟' };
  expect(touched({ 0: { ...oneDecimal, score: 1.7 } })).toEqual([]);
  expect(touched({ 0: { ...oneDecimal, score: 1.5 } })).toEqual([]);
  expect(touched({ 0: { ...oneDecimal, score: 1.9 } })).toEqual(['H13']);
  // A score below what the figures earn is raised only where the person agreed to that.
  const unexplained = { 0: { ...oneDecimal, score: 1.5, reason: '无' } };
  expect(touched(unexplained)).toEqual([]);
  expect(touched(unexplained, new Set<Consent>(['raised-scores']))).toEqual(['H13']);
});

test('planning again changes nothing', () => {
  const sheet = formSheet(UNSCORED);
  const after = applyEdits(sheet, planFor(sheet));
  expect(planFor(after).edits).toEqual([]);
});

test('a protected sheet: the plan says which cells are locked; with consent it goes on', () => {
  const sheet = { ...formSheet(), isProtected: true };
  expect(planFor(sheet).obstacles).toEqual([
    expect.objectContaining({ code: 'locked-cell', message: expect.stringContaining('A21') }),
  ]);
  expect(planFor(sheet, { accept: new Set(['locked-cells'] as const) }).obstacles).toEqual([]);
});

describe('the report sheet', () => {
  const make = (sheet: Sheet, more: Partial<GradeInput> = {}) =>
    planFor(sheet, { report: {}, ...more }).newSheets[0]!;
  const asSheet = (report: ReturnType<typeof make>, change: (text: string) => string = (text) => text) =>
    createSheet({
      name: report.name,
      merges: report.merges,
      cells: new Map(
        report.cells.map(({ cell, value }) => [
          cell.row * 16384 + cell.column,
          {
            value: cell.column === 1 ? change(String(value)) : value,
            text: String(value),
            numberFormat: 'General',
            locked: true,
          },
        ]),
      ),
    });

  test('a sheet of that name that is not ours is left alone', () => {
    const sheet = formSheet();
    const foreign = createSheet({ name: '绩效自评报告', cells: new Map(), merges: [] });
    const report = make(sheet, { sheetNames: [sheet.name, '绩效自评报告'], readSheet: () => foreign });
    expect(report).toMatchObject({ name: '绩效自评报告2' });
    expect(report.replaces).toBeUndefined();
  });

  test('ours is replaced, and a paragraph that a person wrote is kept', () => {
    const sheet = formSheet();
    const edited = asSheet(make(sheet), (text) =>
      text.includes('请填写：其他主要内容') ? '　　采购图书五千册。' : text,
    );
    const report = make(sheet, { sheetNames: [sheet.name, '绩效自评报告'], readSheet: () => edited });
    expect(report.replaces).toBe('绩效自评报告');
    const texts = report.cells.filter(({ cell }) => cell.column === 1).map(({ value }) => value);
    expect(texts).toContain('　　采购图书五千册。');
    expect(texts.join()).toContain('请填写：立项依据');
  });
});

test('预算执行率 as an indicator row is planned once', () => {
  const level = { level1: '预算执行', level2: '预算执行', target: '100%', actual: '98%', weight: 10 };
  const indicators = [{ ...level, level3: '预算执行率', score: 5 }];
  const fund = {
    label: '年度资金总额',
    amounts: [100, 100, 98],
    weight: null,
    rate: null,
    score: null,
  } as const;
  const sheet = formSheet({ indicators, funds: [fund] });
  const { edits } = planFor(sheet, { accept: new Set(['computed-scores'] as const) });
  const places = edits.map(({ cell }) => formatA1(cell));
  expect(new Set(places).size).toBe(places.length);
});

describe('a formula of the person’s', () => {
  /** The sheet with formulas as the file holds them: with a result, or without one (null). */
  const withFormulas = (sheet: Sheet, formulas: Readonly<Record<string, number | string | null>>) =>
    createSheet({
      ...sheet,
      used: undefined,
      cells: new Map([
        ...sheet.cells,
        ...Object.entries(formulas).map(
          ([a1, result]) => [cellKey(parseA1(a1)), cellWith(result, 'General', `N("${a1}")`)] as const,
        ),
      ]),
    });
  const PLACES = ['H6', 'I6', 'H13', 'H17', 'G19', 'H19'];
  const inForm = (plan: ReturnType<typeof planFor>) =>
    plan.edits.filter(({ cell }) => cell.row <= 19).map(({ cell }) => formatA1(cell));

  test.each([[null], ['']])('with the result %j stays, whatever the person agreed to', (result) => {
    const sheet = withFormulas(
      formSheet(UNSCORED),
      Object.fromEntries(PLACES.map((place) => [place, result])),
    );
    for (const accept of [new Set<never>(), new Set(['computed-scores'] as const)]) {
      const plan = planFor(sheet, { accept });
      expect(inForm(plan).filter((place) => PLACES.includes(place))).toEqual([]);
      for (const place of PLACES) expect(plan.remarks.join()).toContain(`${place} 是公式`);
    }
  });

  test('in a score without a result: no total is written over it', () => {
    const sheet = withFormulas(formSheet(UNSCORED), { H13: null });
    const plan = planFor(sheet);
    expect(inForm(plan)).not.toContain('H19');
    expect(inForm(plan)).not.toContain('I19');
    expect(inForm(plan)).toContain('H14');
  });

  test('with a result that is right stays even where the person agreed to corrections', () => {
    const sheet = withFormulas(formSheet(), { H13: 20, H19: 98.8 });
    expect(inForm(planFor(sheet, { accept: new Set(['computed-scores'] as const) }))).toEqual([]);
  });
});

test('预算执行率 as one indicator among others earns by its own target and weight', () => {
  const sheet = formSheet({
    set: {
      0: { level3: '预算执行率', target: '≥98%', actual: '98%', weight: 8, score: null },
      1: { weight: 32, score: 32 },
    },
  });
  const after = applyEdits(sheet, planFor(sheet, { accept: new Set(['computed-scores'] as const) }));
  expect(valueAt(after, 'H13')?.value).toBe(8);
  expect(valueAt(after, 'H19')?.value).toBe(98.8);
});
