import type { Sheet } from '../sheet/sheet';
import { type Earlier, markerOf, readEarlier } from './earlier';
import { withoutCode } from './language';

/** What a new report sheet is called; a number follows where the name is taken. */
export const REPORT_NAME = '绩效自评报告';

/** Characters of the name of a sheet; Excel takes no more, and none of these. */
const LONGEST_NAME = 31;
const FORBIDDEN = /[\\/?*[\]:'\p{Cc}]/gu;

/**
 * A free name for a new report sheet. @param project names it where the workbook has several forms: «绩效自评报告-某项目»
 */
export function newReportName(taken: readonly string[], project?: string): string {
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  const suffix = withoutCode(project ?? '')
    .replace(FORBIDDEN, '')
    .trim();
  const base = suffix === '' ? REPORT_NAME : `${REPORT_NAME}-${suffix}`;
  for (let number = 1; ; number++) {
    const count = number === 1 ? '' : String(number);
    const name = `${base.slice(0, LONGEST_NAME - count.length)}${count}`;
    if (!lower.has(name.toLowerCase())) return name;
  }
}

/** A workbook as far as reports in it are looked for. */
export interface ReportSheets {
  readonly sheetNames: readonly string[];
  /** undefined where a sheet was not read. */
  readonly readSheet: (name: string) => Sheet | undefined;
}

/** A report sheet of ours and what a person made of it. */
export interface FoundReport {
  readonly name: string;
  readonly earlier: Earlier;
}

/** What a report sheet says of the form it belongs to: «自评表#1», the first form of that sheet. */
export function reportId(sheet: string, index: number): string {
  return `${sheet}#${index + 1}`;
}

/**
 * The report of a form, whatever either sheet is called by now: the one that names the form; else the only one whose
 * form's sheet is gone, because that sheet was renamed.
 */
export function findReport(id: string, { sheetNames, readSheet }: ReportSheets): FoundReport | undefined {
  const likely = sheetNames.filter((name) => name.startsWith(REPORT_NAME));
  const others = sheetNames.filter((name) => !name.startsWith(REPORT_NAME));
  const reports = [...likely, ...others].flatMap((name) => {
    const sheet = readSheet(name);
    const of = sheet && markerOf(sheet);
    return sheet && of !== undefined ? [{ name, sheet, of }] : [];
  });
  const orphans = reports.filter(
    ({ of }) => !sheetNames.includes(sheetIn(of)) && placeIn(of) === placeIn(id),
  );
  const found = reports.find(({ of }) => of === id) ?? (orphans.length === 1 ? orphans[0] : undefined);
  const earlier = found && readEarlier(found.sheet);
  return found && earlier && { name: found.name, earlier };
}

/** Whether a sheet is the report that names a form. */
export function isReportOf(id: string, sheet: Sheet): boolean {
  return markerOf(sheet) === id;
}

function sheetIn(id: string): string {
  return id.slice(0, id.lastIndexOf('#'));
}

function placeIn(id: string): string {
  return id.slice(id.lastIndexOf('#') + 1);
}
