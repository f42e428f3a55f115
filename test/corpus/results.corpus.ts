import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { assess, type Assessment } from '../../src/assess';
import type { SelfEvaluationForm } from '../../src/form/form';
import { readForms } from '../../src/form/read';
import { applyEdits } from '../../src/plan/apply';
import { planFix } from '../../src/plan/fix';
import { planGrade } from '../../src/plan/grade';
import { proposePolicy } from '../../src/policy';
import { figuresOf, type Outcome } from '../../src/rules/figures';
import { figuresText } from '../../src/rules/figures-text';
import { unsureParts, verdictOf, verdictText } from '../../src/rules/verdict';
import type { Sheet } from '../../src/sheet/sheet';
import { openXlsx } from '../../src/workbook/xlsx/xlsx-workbook';
import { CORPUS } from './corpus';

const FOLDERS = ['forms', 'forms-2', 'reports'];

/** A form of the corpus with the sheet it stands on; `index` of the forms there. */
interface Case {
  readonly name: string;
  readonly sheet: Sheet;
  readonly index: number;
  readonly assessment: Assessment;
}

const cases = FOLDERS.flatMap((folder) => filesIn(join(CORPUS, folder))).flatMap(casesIn);

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesIn(path);
      return /\.xlsx$/.test(entry.name) ? [path] : [];
    })
    .sort();
}

/** Files that are no workbook at all are the business of other suites. */
function casesIn(path: string): Case[] {
  const workbook = (() => {
    try {
      return openXlsx(readFileSync(path), basename(path));
    } catch {
      return undefined;
    }
  })();
  const names = workbook?.sheetList().map(({ name }) => name) ?? [];
  return names.flatMap((name) => {
    const sheet = workbook?.readSheet(name);
    if (!sheet) return [];
    return readForms([sheet]).forms.map((form, index) => ({
      name: `${relative(CORPUS, path)} ${name}${index > 0 ? ` ${index + 1}` : ''}`,
      sheet,
      index,
      assessment: assessed(form),
    }));
  });
}

function assessed(form: SelfEvaluationForm, { policy } = proposePolicy(form)): Assessment {
  return assess(form, policy);
}

/** The form of a case on another state of its sheet, under the same policy. */
function again({ index, assessment }: Case, sheet: Sheet): Assessment {
  const form = readForms([sheet]).forms[index];
  if (!form) throw new Error(`form lost on ${sheet.name}`);
  return assessed(form, { policy: assessment.policy } as ReturnType<typeof proposePolicy>);
}

function errors({ findings }: Assessment): number {
  return findings.filter(({ severity, ignored }) => severity === 'E' && !ignored).length;
}

test('the corpus is there', () => {
  expect(cases.length).toBeGreaterThan(50);
});

test('a grade only of complete results, 可提交 only where everything needed was read', () => {
  const graded = cases.filter(({ assessment: { evaluation } }) => evaluation.grade.value !== undefined);
  expect(graded.filter(({ assessment }) => assessment.evaluation.result.state !== 'complete')).toEqual([]);
  const fit = cases.filter(({ assessment }) => verdictOf(assessment) === 'submittable');
  expect(fit.filter(({ assessment }) => unsureParts(assessment) > 0).map(({ name }) => name)).toEqual([]);
});

test('no fix adds an E, puts a total above the policy’s, or changes a written grade unsaid', () => {
  let tried = 0;
  const faults: string[] = [];
  for (const each of cases) {
    const check = (sheet: Sheet) => again(each, sheet).findings;
    for (const finding of each.assessment.findings.filter(({ fix }) => fix)) {
      const plan = planFix(each.sheet, [finding], { check });
      const after = again(each, applyEdits(each.sheet, plan));
      tried++;
      faults.push(
        ...faultsOf(each.assessment, after, plan.edits).map(
          (fault) => `${each.name} ${finding.rule}: ${fault}`,
        ),
      );
    }
  }
  expect(faults).toEqual([]);
  expect(tried).toBeGreaterThan(30);
});

function faultsOf(
  before: Assessment,
  after: Assessment,
  edits: ReturnType<typeof planFix>['edits'],
): string[] {
  const [was, is] = [figuresOf(before), figuresOf(after)];
  const isOver =
    after.policy.total.lt(is.written.total ?? 0) && !is.written.total?.eq(was.written.total ?? -1);
  const isGradeChanged = was.written.grade !== is.written.grade;
  const isSaid = edits.some(({ cell }) => {
    const place = before.form.grade.cell;
    return place?.row === cell.row && place.column === cell.column;
  });
  return [
    ...(errors(after) > errors(before) ? [`${errors(before)} → ${errors(after)} E`] : []),
    ...(isOver ? [`total ${is.written.total?.toFixed()}`] : []),
    ...(isGradeChanged && !isSaid ? [`grade ${was.written.grade} → ${is.written.grade}`] : []),
  ];
}

test('计算等级 leaves no form with more to correct, no total above the policy’s, no grade on what is not whole', () => {
  const faults = cases.flatMap((each) => {
    const { sheet, assessment } = each;
    const plan = planGrade({ sheet, assessment, sheetNames: [sheet.name] });
    const after = again(each, applyEdits(sheet, plan));
    const grade = plan.edits.find(({ label }) => label === '等级' && typeof label === 'string');
    const isWhole = after.evaluation.result.state === 'complete';
    return [
      ...(errors(after) > errors(assessment)
        ? [`${each.name}: ${errors(assessment)} → ${errors(after)} E`]
        : []),
      ...(grade?.group === 'form' && !isWhole
        ? [`${each.name}: grade on ${after.evaluation.result.state}`]
        : []),
    ];
  });
  expect(faults).toEqual([]);
});

test('the four figures of every form, for whoever reads them: test-artefacts/results.tsv', () => {
  const words = ({ total, grade }: Outcome) => `${total?.toFixed() ?? '—'} ${grade ?? ''}`.trim();
  const lines = cases.map(({ name, assessment }) => {
    const { written, added, corrected } = figuresOf(assessment);
    const { state } = assessment.evaluation.result;
    const figures = [words(written), words(added), words(corrected)];
    return [name, ...figures, state, verdictText(assessment), figuresText(assessment)].join('\t');
  });
  mkdirSync('test-artefacts', { recursive: true });
  const head = ['form', 'written', 'added', 'corrected', 'state', 'verdict', 'line'].join('\t');
  writeFileSync('test-artefacts/results.tsv', `${[head, ...lines].join('\n')}\n`);
  expect(lines).toHaveLength(cases.length);
});
