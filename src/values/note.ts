import { normaliseUnit } from './unit';

/** A written number without the remark behind it. */
export interface Noted {
  readonly text: string;
  readonly note: string | undefined;
}

/** «（含）», «（不含）», «（含本数）» beside 以上 and 以下: the bound belongs to it, or does not. */
const INCLUSIVE = /[([【](不)?(?:包)?含[^()[\]【】]*[)\]】]/;
const BRACKET = /^(\D*\d.*?)[([【]([^()[\]【】]*)[)\]】]?$/;
/** Behind a comma: «98%，超额完成». With digits in it, it is a second value. */
const CLAUSE = /^(.*\d[^\d,，;；。]*)[,，;；。](\D+)$/;
/** Written behind an amount of money: «120万元整», «120元人民币». */
const MONEY_TAIL = /(元)(?:整|正|人民币)+$/;
/** Words that tell of something; a unit («个», «人次/年», «万元») has none of them. */
const TELLS = /[含受因未已没无见详较比超欠其中约计实完取延调按由为达]/;

/** Takes the remark off a written number: «10场(受天气影响)» → 10场; «95(%)», «8(个)» keep their unit. Normalised text. */
export function takeNote(text: string): Noted {
  const [, number, note = ''] = BRACKET.exec(text) ?? CLAUSE.exec(text) ?? [];
  if (number === undefined || note === '' || isUnitInBrackets(number, note))
    return { text: text.replace(MONEY_TAIL, '$1'), note: undefined };
  return { text: number.replace(MONEY_TAIL, '$1'), note };
}

function isUnitInBrackets(before: string, content: string): boolean {
  const isPercent = normaliseUnit(content) === '%';
  return (
    isPercent || (/\d$/.test(before) && content.length <= 6 && !TELLS.test(content) && !/\d/.test(content))
  );
}

/** «90%(含)以上» → 90%以上; `isStrict` where the bound itself does not count. Normalised text. */
export function takeInclusive(text: string): { readonly text: string; readonly isStrict: boolean } {
  const match = INCLUSIVE.exec(text);
  if (!match) return { text, isStrict: false };
  return { text: text.replace(match[0], ''), isStrict: match[1] !== undefined };
}
