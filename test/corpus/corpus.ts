import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { assess } from '../../src/assess';
import { fileAsJson } from '../../src/cli/json';
import { run } from '../../src/cli/main';
import type { SelfEvaluationForm } from '../../src/form/form';
import { readForms } from '../../src/form/read';
import { proposePolicy } from '../../src/policy';
import type { Sheet } from '../../src/sheet/sheet';
import { openXlsx } from '../../src/workbook/xlsx/xlsx-workbook';

/** Real published forms stand beside the project, or where ZIPING_CORPUS points. */
export const CORPUS = resolve(process.env['ZIPING_CORPUS'] ?? join(__dirname, '../../../shared'));

/** A transcription: the truth of what is written in the form. */
export interface Transcription {
  readonly year: number;
  readonly money_unit: string | null;
  readonly project_name: string | null;
  readonly competent_department: string | null;
  readonly implementing_unit: string | null;
  readonly goal_expected: string | null;
  readonly goal_actual: string | null;
  readonly funds: readonly Record<string, string | number | null>[];
  readonly indicators: readonly Record<string, string | number | null>[];
  readonly total_weight: number | null;
  readonly total_score: number | null;
  readonly grade: string | null;
}

/** The parts of the JSON contract that the corpus looks at. */
export interface FormJson {
  readonly sheet: string;
  readonly family: string;
  readonly policy: { readonly id: string };
  readonly fields: Record<string, { readonly value: string | number | null }>;
  readonly goal: Record<'expected' | 'actual', { readonly value: string | null }>;
  readonly funds: readonly Record<string, string | number | null>[];
  readonly indicators: readonly IndicatorJson[];
  readonly written: Record<'totalWeight' | 'totalScore' | 'grade', string | number | null>;
  readonly evaluation: {
    readonly executionRate: number | null;
    readonly totalScore: number | null;
    readonly grade: string | null;
  };
  readonly result: { readonly missing: readonly { readonly row: number | null }[] };
  readonly findings: readonly FindingJson[];
  readonly verdict: string;
}

interface IndicatorJson {
  readonly level1: string | null;
  readonly level2: string | null;
  readonly level3: string | null;
  readonly target: { readonly raw: string };
  readonly actual: { readonly raw: string };
  readonly weight: number | null;
  readonly score: number | null;
  readonly reason: string | null;
  readonly row: number;
}

export interface FindingJson {
  readonly rule: string;
  readonly severity: string;
  readonly cells: readonly string[];
  readonly message: string;
}

/** Paths of the forms without ending, by name. */
export function corpusForms(): string[] {
  const folder = join(CORPUS, 'forms');
  if (!existsSync(folder)) throw new Error(`no corpus at ${CORPUS}`);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => join(folder, name.replace(/\.xlsx$/, '')));
}

function transcriptionOf(path: string): Transcription {
  return JSON.parse(readFileSync(`${path}.json`, 'utf8')) as Transcription;
}

/** What `ziping check --format json` prints for one form. */
export async function checkedForm(path: string, ...words: string[]): Promise<FormJson> {
  let printed = '';
  await run(['check', `${path}.xlsx`, '--format', 'json', ...words], {
    out: (text) => void (printed += text),
    err: (text) => void (printed += text),
    isColored: false,
  });
  const { files } = JSON.parse(printed) as { files: { error: unknown; forms: FormJson[] }[] };
  const form = files[0]?.forms[0];
  if (!form) throw new Error(`${path}: ${JSON.stringify(files[0]?.error)}`);
  return form;
}

/** The folders of forms with transcriptions, and what a folder of copies is copied from. */
const FORM_FOLDERS = ['forms', 'forms-2'] as const;

/** One form of the corpus: its worksheet as stored, and the transcription. */
export interface CorpusForm {
  readonly name: string;
  readonly sheet: Sheet;
  readonly truth: Transcription;
}

/** All forms of a folder, forms-unmerged included: its copies have the transcriptions of their originals. */
export function formsIn(folder: string): CorpusForm[] {
  return readdirSync(join(CORPUS, folder))
    .filter((name) => name.endsWith('.xlsx'))
    .map((file) => {
      const name = basename(file, '.xlsx');
      const workbook = openXlsx(readFileSync(join(CORPUS, folder, file)), file);
      const [first] = workbook.sheetList();
      if (!first) throw new Error(`${file} has no sheet`);
      return { name, sheet: workbook.readSheet(first.name), truth: transcriptionNamed(name) };
    });
}

function transcriptionNamed(name: string): Transcription {
  const folder = FORM_FOLDERS.find((each) => existsSync(join(CORPUS, each, `${name}.json`)));
  if (!folder) throw new Error(`no transcription of ${name}`);
  return transcriptionOf(join(CORPUS, folder, name));
}

/** The first form on a sheet as the command line prints it, with the form itself; undefined where none is found. */
export function readAs(
  sheet: Sheet,
): { readonly form: SelfEvaluationForm; readonly json: FormJson } | undefined {
  const [form] = readForms([sheet]).forms;
  if (!form) return undefined;
  const review = {
    ...assess(form, proposePolicy(form).policy),
    origin: 'proposed' as const,
    policyReason: '',
  };
  const { forms } = fileAsJson({ file: '', error: undefined, forms: [review] }) as { forms: FormJson[] };
  return forms[0] && { form, json: forms[0] };
}
