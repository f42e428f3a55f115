import type { TextField } from '../../form/form';

/** No reason: blank, or a word that says nothing (无, 0, /, —). */
export function isBlankReason({ value }: TextField): boolean {
  return value === undefined || /^(?:无|没有|0|[-—–/\\]+|不涉及|暂无)[。.]?$/.test(value.trim());
}
