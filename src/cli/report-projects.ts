import type { Assessment } from '../assess';
import { correctionText } from '../report/corrections';
import { reportDocument } from '../report/document';
import { merge } from '../report/merge';
import { narrateProjects } from '../report/narrate';
import type { OutlineJson } from '../report/outline';
import { listFiles, readInput } from './files';
import { type PartWords, wantedParts } from './report-parts';
import { writeOutput } from './write-output';
import { reviewOptions, type ReviewWords } from './options';
import { reviewBytes } from '../review/review';
import type { ExitCode, Terminal } from './terminal';

/** One report about every form of some files. Files that cannot be read are named, and no report is made without them. */
export async function reportProjects(
  paths: readonly string[],
  outline: OutlineJson,
  words: ReviewWords & PartWords & { readonly output: string },
  terminal: Terminal,
): Promise<ExitCode> {
  const reviews = [];
  for (const file of listFiles(paths).workbooks)
    reviews.push(await reviewBytes(file, () => readInput(file), reviewOptions(words)));
  const errors = reviews.flatMap(({ error }) => error ?? []);
  for (const { message } of errors) terminal.err(`${message}\n`);
  const forms = reviews.flatMap((review) => review.forms);
  if (errors.length > 0 || forms.length === 0) return 2;
  for (const form of forms) {
    const corrections = correctionText(form);
    const name = form.form.projectName.value ?? form.form.sheet;
    if (corrections !== '') terminal.err(`${name}：${corrections}\n`);
  }
  const report = merge(narrateProjects(forms, outline));
  const parts = wantedParts(words, report.parts);
  writeOutput(words.output, await reportDocument(report, { unit: sameUnit(forms), parts }));
  terminal.out(`已生成报告：${words.output}（${forms.length}个项目）\n`);
  return 0;
}

/** Who signs: the unit that all forms name. */
function sameUnit(forms: readonly Assessment[]): string | undefined {
  const units = new Set(forms.map(({ form }) => form.implementingUnit.value));
  return units.size === 1 ? [...units][0] : undefined;
}
