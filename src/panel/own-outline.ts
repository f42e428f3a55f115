import type { OutlineJson } from '../report/outline';
import { loadOutlineText, OutlineError } from '../report/outline-schema';

/** Bytes; an outline has a few thousand. */
const LARGEST_FILE = 1_000_000;

/** Reads an outline that the person picked, checked as the command line does. @returns Chinese, where it cannot be used */
export async function readOutlineFile(file: File): Promise<OutlineJson | string> {
  if (file.size > LARGEST_FILE) return `“${file.name}”超过 1 MB，不像提纲文件。`;
  try {
    const outline = loadOutlineText(await file.text());
    return outline.scope === 'projects'
      ? `提纲“${outline.name}”用于几个项目合写，请用命令行 ziping report 并列出几个文件。`
      : outline;
  } catch (error) {
    if (error instanceof OutlineError) return `“${file.name}”：${error.message}`;
    return `读不出“${file.name}”，请检查它是否还在、是否有权限。`;
  }
}
