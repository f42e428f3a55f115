import { FileError, type FileProblem } from '../values/file-error';

/** A pack that cannot be used. */
export class PolicyError extends FileError {
  override readonly name = 'PolicyError';

  constructor(problems: readonly FileProblem[]) {
    super('评价口径文件', problems);
  }
}
