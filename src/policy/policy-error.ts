/** A pack that cannot be used; the message is Chinese and names every wrong place by its path. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
  readonly problems: readonly PolicyProblem[];

  constructor(problems: readonly PolicyProblem[]) {
    const lines = problems.map(({ path, message }) => `  ${path || '（整个文件）'}：${message}`);
    super(`评价口径文件有 ${problems.length} 处错误：\n${lines.join('\n')}`);
    this.problems = problems;
  }
}

/** One wrong place of a pack: «levels.0.weight». */
export interface PolicyProblem {
  readonly path: string;
  /** Chinese: what is wrong and what belongs there. */
  readonly message: string;
}
