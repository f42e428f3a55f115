import { look, type Looked, type Terms, termsOf } from '../acts/look';
import type { FormReading, SelfEvaluationForm } from '../form/form';
import type { Layout } from '../form/layout';
import { readForms } from '../form/read';
import type { Policy, Severity } from '../policy/policy';
import { checkReading } from '../rules/reading';
import type { Finding } from '../rules/engine/finding';
import { findingText } from '../rules/text';
import type { ErrorCode } from '../workbook/error-code';
import { openForReading, type ReadableWorkbook } from '../workbook/open-workbook';
import { WorkbookError } from '../workbook/workbook';
import { UNFORESEEN } from './unforeseen';
import { baseName } from './file-name';
import { proveReports, type ReportProof } from './report-proof';
import type { UnreadSheet } from '../workbook/unread-sheet';
import { readSheets, type SheetsReading } from './unread-sheets';
import { picked } from '../values/picked';

/** What the person asked for on the command line. */
export interface ReviewOptions {
  /** Given policy; otherwise the one kept in the workbook, otherwise the one that fits the form. */
  readonly policy?: Policy;
  readonly sheet?: string;
  /** What persons said of labels; before what the workbook keeps. */
  readonly layout?: Layout;
  readonly rules?: ReadonlySet<string>;
  /** The least severe findings shown. */
  readonly severity?: Severity;
}

/** A finding of an earlier check, as far as it is compared. */
export interface EarlierFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly sheet: string;
  /** A1 of its first cell, «» where it has none. */
  readonly cell: string;
  readonly message: string;
}

/** One form reviewed: what it computes to, what is wrong with it, and how the policy came to be in force. */
export type FormReview = Looked;

/** One file reviewed: its forms, or why it could not be read. */
export interface FileReview {
  readonly file: string;
  readonly error: { readonly code: string; readonly message: string } | undefined;
  readonly forms: readonly FormReview[];
  /** Chinese: why a policy that the workbook keeps was not used. */
  readonly policyProblem?: string;
  /** Hidden sheets that hold forms as well, and were not checked. */
  readonly hiddenForms?: readonly string[];
  /** Visible sheets that could not be read, beside forms that were. */
  readonly unreadSheets?: readonly UnreadSheet[];
  /** Report sheets of ours: what they lack, and where they differ from their form. */
  readonly reports?: readonly ReportProof[];
  /** Where a baseline was given: what it already holds (已知), and what is no longer found (已消除). */
  readonly baseline?: {
    readonly known: ReadonlySet<Finding>;
    readonly resolved: readonly EarlierFinding[];
  };
}

/**
 * Reads and checks the bytes of one file; every failure becomes the review's error. No file system, no screen: the
 * command line and the page both review with it.
 */
export async function reviewBytes(
  file: string,
  bytes: () => Uint8Array,
  options: ReviewOptions,
): Promise<FileReview> {
  try {
    return await reviewWorkbook(file, await openForReading(bytes(), baseName(file)), options);
  } catch (error) {
    return { file, error: failure(error, file), forms: [] };
  }
}

/** Reads and checks an open workbook. @throws {WorkbookError} */
export async function reviewWorkbook(
  file: string,
  workbook: ReadableWorkbook,
  options: ReviewOptions,
): Promise<FileReview> {
  const terms = await termsOf(await workbook.settings.load(), options);
  const { reading, unread } = readWorkbook(workbook, options.sheet, terms.layout);
  const hidden = options.sheet === undefined ? hiddenForms(workbook, reading, terms.layout) : [];
  const forms = reading.forms.map((form) => filtered(look(form, terms), options));
  const error = forms.length === 0 ? notFound(reading, file) : undefined;
  const { problem } = terms.kept;
  const reports = proveReports(workbook, forms);
  return {
    file,
    error,
    forms,
    ...(problem === undefined ? {} : { policyProblem: problem }),
    ...(hidden.length === 0 ? {} : { hiddenForms: hidden }),
    ...(unread.length === 0 ? {} : { unreadSheets: unread }),
    ...(reports.length === 0 ? {} : { reports }),
  };
}

/** The hidden sheets that hold a form while the forms checked stand on others. */
function hiddenForms(workbook: ReadableWorkbook, { forms }: FormReading, layout: Layout): string[] {
  const hidden = workbook.sheetList().filter(({ visible }) => !visible);
  const unchecked = hidden.filter(({ name }) => !forms.some(({ sheet }) => sheet === name));
  return picked(unchecked, ({ name }) => (holdsForm(workbook, name, layout) ? name : undefined));
}

/** A hidden sheet that cannot be read is none of the person's concern here. */
function holdsForm(workbook: ReadableWorkbook, name: string, layout: Layout): boolean {
  try {
    return readForms([workbook.readSheet(name)], layout).forms.length > 0;
  } catch (error) {
    if (error instanceof WorkbookError) return false;
    throw error;
  }
}

/**
 * All forms on the visible sheets; where there is none, on the hidden ones, so that a form is never overlooked (a rule
 * says where it stands); or on the sheet that is named. @throws {WorkbookError} sheet-not-found, and see readSheets
 */
function readWorkbook(workbook: ReadableWorkbook, sheet: string | undefined, layout: Layout): SheetsReading {
  const list = workbook.sheetList();
  const read = (sheets: typeof list) => {
    const names = sheets.map((info) => info.name);
    return readSheets(workbook, names, layout);
  };
  if (sheet !== undefined && !list.some(({ name }) => name === sheet)) throw sheetNotFound(workbook, sheet);
  if (sheet !== undefined) return read(list.filter(({ name }) => name === sheet));
  const shown = read(list.filter(({ visible }) => visible));
  const isShown = shown.reading.forms.length > 0;
  const hidden = isShown ? shown : read(list.filter(({ visible }) => !visible));
  return hidden.reading.forms.length > 0 ? hidden : shown;
}

function sheetNotFound(workbook: ReadableWorkbook, sheet: string): WorkbookError {
  const names = workbook
    .sheetList()
    .map((info) => info.name)
    .join('、');
  return new WorkbookError('sheet-not-found', `没有名为“${sheet}”的工作表。本文件的工作表有：${names}。`);
}

/** E before W before I. */
export const RANK: Readonly<Record<Severity, number>> = { E: 0, W: 1, I: 2 };

function filtered(looked: Looked, { rules, severity = 'I' }: ReviewOptions): FormReview {
  const findings = looked.findings.filter(
    (finding) => RANK[finding.severity] <= RANK[severity] && (rules?.has(finding.rule) ?? true),
  );
  return { ...looked, findings };
}

/** Why a workbook without a form cannot be reviewed: what was looked for, sheet by sheet. */
function notFound(reading: FormReading, file: string): { code: ErrorCode; message: string } {
  const texts = checkReading(reading).map(findingText);
  return { code: 'form-not-found', message: `${baseName(file)}：${texts.join('')}` };
}

/** The forms of a workbook that is to be written. @throws {WorkbookError} form-not-found, sheet-not-found */
export function requireForms(
  workbook: ReadableWorkbook,
  file: string,
  sheet: string | undefined,
  { layout }: Pick<Terms, 'layout'>,
): readonly SelfEvaluationForm[] {
  const { reading } = readWorkbook(workbook, sheet, layout);
  const missing = reading.forms.length === 0 ? notFound(reading, file) : undefined;
  if (missing) throw new WorkbookError(missing.code, missing.message);
  return reading.forms;
}

/** An error as data; anything unexpected is named as such, never swallowed. */
export function failure(error: unknown, file: string): { code: ErrorCode; message: string } {
  if (error instanceof WorkbookError) return { code: error.code, message: withFile(error.message, file) };
  return { code: 'internal-error', message: `${baseName(file)}：${UNFORESEEN}` };
}

function withFile(message: string, file: string): string {
  return message.includes(baseName(file)) ? message : `${baseName(file)}：${message}`;
}
