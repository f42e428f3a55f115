import { WorkbookError } from './workbook';

/** Said where a part of the code is not to be had: the server is gone, or holds a newer version. */
const MISSING = '连不上网页服务器，这项功能没有加载成功。修改已保留，请刷新后再试。';

/** Loads a part of the code that the first screen does without. @throws {WorkbookError} part-missing */
export async function loadPart<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    throw new WorkbookError('part-missing', MISSING, { cause });
  }
}
