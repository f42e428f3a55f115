import { type OpenedFile, openFile } from '../workbook/grid-file/open-file';
import { WorkbookError } from '../workbook/workbook';
import type { Sample } from './samples';

/** A sample that stands beside the page. @throws {WorkbookError} sample-missing */
export async function readSample({ file }: Sample): Promise<OpenedFile> {
  const answer = await fetch(`samples/${encodeURIComponent(file)}`).catch(() => undefined);
  if (!answer?.ok)
    throw new WorkbookError(
      'sample-missing',
      `示例“${file}”没有找到，请检查网页文件夹里的 samples 是否完整。`,
    );
  return openFile(new Uint8Array(await answer.arrayBuffer()), file);
}
