import type { SheetInspection } from './form';
import type { LabelRole } from './labels';
import { otherTitle } from './other-kinds';
import type { Scan } from './scan';

/** What a form must have, in the words a person looks for. */
const WANTED: readonly (readonly [LabelRole, string])[] = [
  ['level1', '一级指标'],
  ['level3', '三级指标（或指标名称）'],
  ['target', '年度指标值'],
  ['actual', '实际完成值'],
  ['spent', '全年执行数'],
];

/** What was found and what was not on a sheet that holds no form. */
export function inspect(scan: Scan): SheetInspection {
  const hits = scan.rows.flatMap((row) => row.hits);
  const found = WANTED.flatMap(([role, label]) => {
    const hit = hits.find((each) => each.role === role);
    return hit ? [{ label, cell: hit.cell }] : [];
  });
  const missing = WANTED.filter(([role]) => !hits.some((hit) => hit.role === role)).map(([, label]) => label);
  const title = otherTitle(scan);
  return { sheet: scan.sheet.name, found, missing, ...(title === undefined ? {} : { otherTitle: title }) };
}
