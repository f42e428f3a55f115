import { normalise } from './normalise';
import { takeInclusive } from './note';
import { takeOperator, writtenOperator } from './operator';
import { parseValue } from './parse';
import { remember } from './remember';
import type { Quantity } from './value';

/** How a quantity is written, whatever it says: for each aspect the style. Styles of one aspect mean the same. */
export type Notation = Readonly<Record<string, string>>;

/** A text's notation and its tidy form, once for each text: the same targets are looked at after every edit. */
export const noted: (raw: string) => { readonly notation: Notation; readonly tidy: string | undefined } =
  remember(2_000, (raw) => ({ notation: notationOf(raw), tidy: tidied(raw) }));

/** Notation of a text that holds a quantity, an operator or a unit; empty for words. @example notationOf('>=95%') */
export function notationOf(raw: string): Notation {
  const text = normalise(raw);
  const [operator] = takeOperator(text);
  const written = writtenOperator(text);
  const percent = /个?百分比|%/.exec(text)?.[0];
  const spaced = raw.normalize('NFKC');
  return {
    ...(operator && written ? { [operator]: written } : {}),
    ...(percent ? { '%': percent } : {}),
    ...(/[０-９]/.test(raw) ? { digits: '全角' } : /\d/.test(raw) ? { digits: '半角' } : {}),
    ...(/\d\s+\D/.test(spaced)
      ? { space: '空格' }
      : /\d[^\s\d.,，。]/.test(spaced)
        ? { space: '无空格' }
        : {}),
  };
}

/** «不低于 ９5 百分比» → «≥95%»; undefined where the text is no quantity, or where it would no longer say the same. */
export function tidied(raw: string): string | undefined {
  const [operator, rest] = takeOperator(normalise(raw));
  // «控制在100万元以内» has one on both sides.
  if (takeOperator(rest)[0] !== undefined) return undefined;
  const { text: bare } = takeInclusive(rest);
  const text = `${operator ?? ''}${bare.replace(/\(?个?百分比\)?$/, '%')}`;
  const isPiece = rest === '' || text === '%';
  return isPiece || isSame(parseValue(raw), parseValue(text)) ? text : undefined;
}

function isSame(one: ReturnType<typeof parseValue>, other: ReturnType<typeof parseValue>): boolean {
  if (one.kind !== 'quantity' || other.kind !== 'quantity') return false;
  const aspects = [
    'operator',
    'unit',
    'approximate',
    'change',
    'note',
  ] as const satisfies readonly (keyof Quantity)[];
  return (
    one.number.eq(other.number) &&
    one.misread?.written === other.misread?.written &&
    aspects.every((aspect) => one[aspect] === other[aspect])
  );
}
