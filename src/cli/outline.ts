import type { OutlineJson } from '../report/outline';
import { outlineById, OUTLINES, outlines } from '../report/outline-list';
import { loadOutlineText, OutlineError } from '../report/outline-schema';
import { readInput } from './files';
import { UsageError } from './terminal';

const ALL = OUTLINES.map(({ id }) => id).join('、');

/** What the help says of --outline. */
export const OUTLINE_HELP = `报告提纲：${ALL}，或自定提纲的 .json 文件（省略：上次用的，没有则 ${outlines[0] ?? ''}）`;

/** An outline by its id or from a file. @throws {UsageError} for an unknown one or a wrong file */
export function anyOutline(word: string): OutlineJson {
  const outline = /\.json$/i.test(word) ? ownOutline(word) : outlineById(word);
  if (outline === undefined) throw new UsageError(`--outline 只能是 ${ALL}，或 .json 文件。`);
  return outline;
}

/** The same for one project, or for several. @throws {UsageError} also for one of the other scope */
export function outlineNamed(word: string, scope: 'project' | 'projects'): OutlineJson {
  const outline = anyOutline(word);
  if ((outline.scope ?? 'project') === scope) return outline;
  throw new UsageError(
    scope === 'project'
      ? `提纲“${outline.name}”用于多个项目，请用 report 并列出几个文件。`
      : '几个项目合写一份报告，请用 --outline summary；每个项目一份，请分别生成。',
  );
}

function ownOutline(file: string): OutlineJson {
  try {
    return loadOutlineText(new TextDecoder().decode(readInput(file)));
  } catch (error) {
    if (error instanceof OutlineError) throw new UsageError(`${file}：${error.message}`);
    throw error;
  }
}
