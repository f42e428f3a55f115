/** One wrong place of a file that a person wrote: «levels.0.weight». */
export interface FileProblem {
  readonly path: string;
  /** Chinese: what is wrong and what belongs there. */
  readonly message: string;
}

/** A file of settings that cannot be used; the message is Chinese and names every wrong place by its path. */
export abstract class FileError extends Error {
  constructor(
    kind: string,
    readonly problems: readonly FileProblem[],
  ) {
    const lines = problems.map(({ path, message }) => `  ${path || '（整个文件）'}：${message}`);
    super(`${kind}有 ${problems.length} 处错误：\n${lines.join('\n')}`);
  }
}
