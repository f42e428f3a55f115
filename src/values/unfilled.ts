import { halfWidthFigures } from './half-width';
import { normalise } from './normalise';
import { remember } from './remember';

/** Nothing but a mark for what is to come: «*», «××个», «XX%». */
const MARK = /^[≥≤<>=]?\s*(?:\*+|[×xX]{2,})[^\d]{0,3}$/;

/** «……», «（请填写）», «（填写项目全称）», «待填»: what is to be written here, said in its place. */
const TO_FILL =
  /^(?:[.…·。]{2,}|[(（【[]?(?:请|在此|此处)*(?:填写|填报|输入|录入)[^，。；]{0,12}[)）】\]]|请(?:在此)?填[写报入]?|待填[写报]?)[。.]?$/;

/** Whether a text is only the mark of a template: «*», «××个», «≥XX%», «（请填写）». */
export function isTemplateMark(text: string): boolean {
  return MARK.test(halfWidthFigures(text)) || TO_FILL.test(text.trim());
}

/** Longer than the official three answers together is no list of choices. */
const LONGEST_LIST = 60;
const BETWEEN = /[/|、□○☐\s]+/;
const TICKED = /[√✓✔☑☒■●]|\d/;

/**
 * Whether a text still lists what can be chosen, and nobody chose: «好坏», «优良中差», «是/否», «□有 □无»,
 * «完成、部分完成、未完成». «优良», «良好» are answers.
 */
export function isOpenChoice(text: string): boolean {
  return text.length <= LONGEST_LIST && !TICKED.test(text) && listsChoices(text);
}

const listsChoices = remember(2_000, (text) => {
  const options = text
    .replace(/[（）()]/g, '')
    .normalize('NFKC')
    .split(BETWEEN)
    .map(normalise)
    .filter(Boolean);
  const [first = '', ...others] = options;
  if (others.length === 0)
    return /^[优良好中差坏高低是否有无大小强弱快慢]{2,5}$/.test(first) && endsOpposite(first);
  return isOpposite(first, others.at(-1) ?? '') || others.some((other) => isNegation(first, other));
});

/** The two ends of what a row is judged by. */
const ENDS: readonly string[] = ['优差', '好坏', '好差', '高低', '是否', '有无', '大小', '强弱', '快慢'];

function endsOpposite(text: string): boolean {
  return ENDS.includes(`${text[0] ?? ''}${text.at(-1) ?? ''}`);
}

function isOpposite(one: string, other: string): boolean {
  return ENDS.includes(`${one}${other}`);
}

/** «完成» … «未完成», «达成预期指标» … «未达成预期指标且效果较差». */
function isNegation(one: string, other: string): boolean {
  const stem = one.slice(0, 2);
  return (
    stem.length === 2 && ['未', '不', '没', '没有', '非', '无'].some((no) => other.startsWith(no + stem))
  );
}
