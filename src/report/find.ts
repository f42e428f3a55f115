import type { Sheet } from '../sheet/sheet';
import { type Earlier, markerOf, readEarlier } from './earlier';

/** What a new report sheet is called; a number follows where the name is taken. */
export const REPORT_NAME = '绩效自评报告';

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

function sheetIn(id: string): string {
  return id.slice(0, id.lastIndexOf('#'));
}

function placeIn(id: string): string {
  return id.slice(id.lastIndexOf('#') + 1);
}
