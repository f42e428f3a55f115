import type { Policy } from './policy';

/** «财预〔2020〕10号»: the documents of a policy that have a number; somebody's form or system is no basis to print. */
export function documentsOf({ sources }: Policy): string[] {
  const documents = sources
    .map(({ document }) => document)
    .filter((name) => /[〔[]\d{4}[〕\]]\s*\d+号/.test(name));
  return [...new Set(documents)];
}
