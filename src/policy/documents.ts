import type { Policy } from './policy';

/**
 * «财预〔2020〕10号»: the documents of a policy that can be a form's basis in print. Somebody's form or system is none, and
 * neither is a document younger than the form's year.
 */
export function documentsOf({ sources, year }: Policy, formYear: number | undefined): string[] {
  if (isYounger(year, formYear)) return [];
  const documents = sources
    .map(({ document }) => document)
    .filter((name) => /[〔[]\d{4}[〕\]]\s*\d+号/.test(name));
  return [...new Set(documents)];
}

/** Chinese: what to know of a policy younger than the form's year; undefined where it is not. */
export function youngerText({ year }: Policy, formYear: number | undefined): string | undefined {
  if (!isYounger(year, formYear)) return undefined;
  return `该口径是${year}年的，晚于本表的${formYear}年度，请核对当年适用的文件`;
}

function isYounger(year: number, formYear: number | undefined): boolean {
  return formYear !== undefined && year > formYear;
}
