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
import { type ExitCode, type Terminal, UsageError } from './terminal';
import { reportingUnit } from '../report/words';

/** More projects than this make a report that nobody reads. */
const MOST_PROJECTS = 300;

/**
 * One report about every form of some files. Files that cannot be read are named.
 * @param leavesUnread true: the report is made without them; false: none is made
 */
export async function reportProjects(
  paths: readonly string[],
  outline: OutlineJson,
  words: ReviewWords & PartWords & { readonly output: string },
  terminal: Terminal,
  leavesUnread = false,
): Promise<ExitCode> {
  const reviews = [];
  for (const file of listFiles(paths).workbooks)
    reviews.push(await reviewBytes(file, () => readInput(file), await reviewOptions(words)));
  const errors = reviews.flatMap(({ error }) => error ?? []);
  for (const { message } of errors) terminal.err(`${message}\n`);
  const forms = reviews.flatMap((review) => review.forms);
  if ((errors.length > 0 && !leavesUnread) || forms.length === 0) return 2;
  if (forms.length > MOST_PROJECTS)
    throw new UsageError(`共有${forms.length}个项目，一份报告最多写${MOST_PROJECTS}个，请按单位分几次做。`);
  for (const form of forms) {
    const corrections = correctionText(form);
    const name = form.form.projectName.value ?? form.form.sheet;
    if (corrections !== '') terminal.err(`${name}：${corrections}\n`);
  }
  const report = merge(narrateProjects(forms, outline));
  const parts = wantedParts(words, report.parts);
  writeOutput(words.output, await reportDocument(report, { unit: sameUnit(forms), parts }));
  const left = errors.length > 0 ? `，没有列入读不出的${errors.length}个文件` : '';
  terminal.out(`已生成报告：${words.output}（${forms.length}个项目${left}）\n`);
  return 0;
}

/** Who signs: the unit that all forms name. */
function sameUnit(forms: readonly Assessment[]): string | undefined {
  const units = new Set(forms.map(({ form }) => reportingUnit(form)));
  return units.size === 1 ? [...units][0] : undefined;
}
