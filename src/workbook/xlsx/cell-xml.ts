import { type CellAddress, formatA1 } from '../../sheet/address';
import type { CellContent } from '../../sheet/new-sheet';
import { encodeCellString } from './xml';

/**
 * A cell element. Text is an inline string, whatever it begins with; a formula carries its value, so that every
 * viewer shows it without computing.
 */
export function cellXml(prefix: string, address: CellAddress, style: number, content: CellContent): string {
  const p = prefix;
  const { value, formula } = content;
  const start = `<${p}c r="${formatA1(address)}"${style > 0 ? ` s="${style}"` : ''}`;
  const f = formula === undefined ? '' : `<${p}f>${encodeCellString(formula)}</${p}f>`;
  const end = `</${p}c>`;
  if (value === null) return f === '' ? `${start}/>` : `${start}>${f}${end}`;
  if (typeof value === 'number') return `${start}>${f}<${p}v>${value}</${p}v>${end}`;
  if (typeof value === 'boolean') return `${start} t="b">${f}<${p}v>${value ? 1 : 0}</${p}v>${end}`;
  const text = encodeCellString(value);
  if (f !== '') return `${start} t="str">${f}<${p}v>${text}</${p}v>${end}`;
  return `${start} t="inlineStr"><${p}is><${p}t xml:space="preserve">${text}</${p}t></${p}is>${end}`;
}
