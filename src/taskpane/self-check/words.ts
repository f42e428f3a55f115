import type { CheckResult } from '../../workbook/excel/self-check/findings';

const OUTCOMES: Readonly<Record<CheckResult['outcome'], string>> = {
  'as assumed': '符合',
  differs: '不同',
  'not tried': '未试',
};

/** One line of the page. @example resultLine(result) // «不同：合并区域按整块列出。列出 ""» */
export function resultLine({ outcome, assumption, found }: CheckResult): string {
  return `${OUTCOMES[outcome]}：${assumption}。${found}`;
}

/** What all results come to. */
export function summaryOf(results: readonly CheckResult[]): string {
  const count = (outcome: CheckResult['outcome']) =>
    results.filter((each) => each.outcome === outcome).length;
  const differing = count('differs');
  const untried = count('not tried');
  const start =
    differing === 0
      ? '自检完成，没有发现不同。'
      : `自检完成，有 ${differing} 项与假定不同，请把结果发给维护人员。`;
  return untried === 0 ? start : `${start}另有 ${untried} 项在这个 Excel 里无法试验。`;
}
