import { cellKey } from '../../sheet/address';
import { type Scan, textAt } from '../scan';
import type { HeadLabel } from './head-labels';
import { isBodyName, LONGEST, SHORT, speaksAsLabel } from './head-names';
import { isAmount } from './values';
import { SPEAKS } from './words';

/** Something stands where its value would stand. */
export function hasValue({ sheet }: Scan, { inline, value }: HeadLabel): boolean {
  return inline !== undefined || (sheet.cells.get(cellKey(value))?.text.trim() ?? '') !== '';
}

/** Whether what a label names is a unit or a department by the end of its name. */
export function namesBody(scan: Scan, { inline, value }: HeadLabel): boolean {
  return isBodyName(inline ?? textAt(scan.sheet, value));
}

/** «年度主要任务 | 任务名称 | 主要内容»: what stands beside is another label, and names no project. */
export function namesLabel({ sheet }: Scan, { inline, value }: HeadLabel): boolean {
  const text = inline ?? textAt(sheet, value);
  return text.length <= SHORT && speaksAsLabel(text, SPEAKS);
}

/** «覆盖率达到97%。» is said of something; no project, department or unit is called so. */
export function isTold({ sheet }: Scan, { inline, value }: HeadLabel): boolean {
  return /[。；！]/.test(inline ?? textAt(sheet, value));
}

/** A sentence tells something and names nobody. */
export function tells({ sheet }: Scan, { inline, value }: HeadLabel): boolean {
  const text = inline ?? textAt(sheet, value);
  return text.length > LONGEST / 2 && /[，。；]/.test(text);
}

/** A number is nobody's name. */
export function namesAmount(scan: Scan, { inline, value }: HeadLabel): boolean {
  const text = inline ?? textAt(scan.sheet, value);
  return isAmount(text) || /^[￥¥]?-?[\d,.]+[%元分万]*$/.test(text);
}
