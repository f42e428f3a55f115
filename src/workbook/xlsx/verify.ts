import type { WritePlan } from '../../plan/plan';
import {
  cellsCompared,
  type Difference,
  differences,
  expectAfter,
  type FoundSheet,
  notAsPlanned,
} from '../after-writing';
import { sheetsOf } from '../before-writing';
import { factsOf } from '../sheet-facts';
import { WorkbookError } from '../workbook';
import type { XlsxReading } from './reading';
import { isMainNamespace, namespaceOfPart } from './xml';

const AS_BEFORE = '文件未改动。';

/**
 * Reads back what a plan wrote.
 * @returns how many cells were compared
 * @throws {WorkbookError} verify-failed when anything differs from the plan
 */
export function verifyPlan(reading: XlsxReading, plan: WritePlan): number {
  const expected = expectAfter(plan);
  const [difference] = differences(expected, (name) => foundSheet(reading, name), 'values');
  if (difference) throw notAsPlanned(difference, AS_BEFORE);
  verifyNamespaces(reading, plan);
  return cellsCompared(expected);
}

/** Where a workbook no longer holds what a plan wrote; what formulas compute does not count. */
export function changesSince(reading: XlsxReading, plan: WritePlan): Difference[] {
  return differences(expectAfter(plan), (name) => foundSheet(reading, name), 'entries');
}

function foundSheet(reading: XlsxReading, name: string): FoundSheet | undefined {
  const entry = reading.workbook.sheets.find((each) => each.name === name);
  if (!entry) return undefined;
  const names = reading.workbook.names.filter(({ sheetIndex }) => sheetIndex === entry.index);
  return {
    ...factsOf(reading.sheet(name)),
    reference: (wanted) => names.find((each) => each.name === wanted)?.target,
  };
}

/** Our own reader goes by names; every other program goes by namespaces, and shows nothing where they are wrong. */
function verifyNamespaces(reading: XlsxReading, plan: WritePlan): void {
  for (const sheet of new Set([...sheetsOf(plan), ...plan.newSheets.map(({ name }) => name)])) {
    const { path } = reading.entry(sheet);
    if (isMainNamespace(namespaceOfPart(reading.file.text(path)))) continue;
    const message = `写入后核对时，工作表“${sheet}”的 XML 命名空间不是工作簿的，其他程序会看不到内容，已放弃写入，${AS_BEFORE}`;
    throw new WorkbookError('verify-failed', message);
  }
}
