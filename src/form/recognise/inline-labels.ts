import { normalise } from '../../values/normalise';
import { bareLabel, roleOf } from '../labels';
import type { LabelRole } from '../role';
import { bestMeaning, headWords, SPEAKS } from './words';

/** A label and its content that share a cell: «被评价单位：某中学». */
export interface InlineLabel {
  readonly label: string;
  readonly content: string;
  /** Where the label is in the layout book. */
  readonly role: LabelRole | undefined;
}

/** Longer texts are content. */
const LONGEST = 200;
/** White space before a short text and a colon: another label may begin there. */
const NEXT = /[\s\u3000]+(?=[^\s:：，。；]{2,14}[:：])/;
const PARTS = /^\s*([^:：\s，。；]{2,14})\s*[:：]\s*(\S[\s\S]*)$/;
/** «单位：万元» says how the amounts are printed. */
const MONEY_UNIT = /^(?:人民币)?[百千万亿]*元[)）]?$/;

/** All labels of a cell that hold their content themselves. @example inlineLabels('项目名称：甲  主管部门：乙').length // 2 */
export function inlineLabels(text: string): InlineLabel[] {
  if (text.length > LONGEST || !/[:：]/.test(text)) return [];
  return joined(text.trim().split(NEXT)).flatMap((part) => {
    const found = labelIn(part);
    return found ? [found] : [];
  });
}

/** What begins with no label that means something goes on with the text before it. */
function joined(parts: readonly string[]): string[] {
  return parts.reduce<string[]>((whole, part) => {
    if (whole.length > 0 && !labelIn(part)) whole.push(`${whole.pop() ?? ''} ${part}`);
    else whole.push(part);
    return whole;
  }, []);
}

function labelIn(part: string): InlineLabel | undefined {
  const [, label, content] = PARTS.exec(part) ?? [];
  if (label === undefined || content === undefined || MONEY_UNIT.test(normalise(content))) return undefined;
  const role = roleOf(label);
  const speaks = role !== undefined || bestMeaning(headWords(bareLabel(label)), SPEAKS) !== undefined;
  return speaks ? { label, content: content.trim(), role } : undefined;
}
