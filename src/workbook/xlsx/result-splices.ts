import type { CellValue } from '../../sheet/sheet';
import { openTag } from './element';
import type { CellPlace } from './sheet-layout';
import type { Splice } from './splice';
import { encodeCellString } from './xml';

/**
 * A new result in the cell of a formula: its value and its type change, nothing else. The formula keeps whatever is said
 * of it (shared, array, computed always), and the cell its other attributes.
 */
export function resultSplices(prefix: string, place: CellPlace, result: CellValue): Splice[] {
  const { attributes, values, formula } = place;
  if (!formula) return [];
  const type = typeOf(result);
  const text = result === null ? '' : `<${prefix}v>${valueText(result)}</${prefix}v>`;
  const [first, ...others] = values;
  return [
    ...(attributes['t'] === type ? [] : [typeSplice(place, type)]),
    { start: first?.start ?? formula.end, end: first?.end ?? formula.end, text },
    ...others.map(({ start, end }) => ({ start, end, text: '' })),
  ];
}

function typeSplice({ start, openEnd, fullName, attributes }: CellPlace, type: string | undefined): Splice {
  const others = Object.entries(attributes).filter(([name]) => name !== 't');
  const typed = type === undefined ? others : [...others, ['t', type] as const];
  return { start, end: openEnd, text: openTag(fullName, Object.fromEntries(typed)) };
}

/** The type of a formula's cell; numbers need none. */
function typeOf(result: CellValue): string | undefined {
  if (typeof result === 'string') return 'str';
  return typeof result === 'boolean' ? 'b' : undefined;
}

function valueText(result: Exclude<CellValue, null>): string {
  if (typeof result === 'string') return encodeCellString(result);
  return typeof result === 'boolean' ? (result ? '1' : '0') : String(result);
}
