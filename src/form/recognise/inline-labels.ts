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

/** Several labels share only shorter texts. */
const LONGEST = 200;
/** White space, a comma or a semicolon before a short text and a colon: another label may begin there. */
const NEXT = /(?<=[\s\u3000；;，,])(?=[^\s:：，。；;,]{2,14}[:：])/;
const PARTS = /^\s*([^:：\s，。；]{2,14})\s*[:：]\s*(\S[\s\S]*)$/;
/** «单位：万元» says how the amounts are printed. */
const MONEY_UNIT = /^(?:人民币)?[百千万亿]*元[)）]?$/;

/** Whether a label without a role in the layout book means something where it stands. */
type Speaks = (bare: string) => boolean;

const speaksInHead: Speaks = (bare) => bestMeaning(headWords(bare), SPEAKS) !== undefined;

/**
 * All labels of a cell that hold their content themselves; of a longer text the first.
 * @param speaks what a label of no book must say; in the head: anything that a head holds
 * @example inlineLabels('项目名称：甲  主管部门：乙').length // 2
 */
export function inlineLabels(text: string, speaks: Speaks = speaksInHead): InlineLabel[] {
  if (!/[:：]/.test(text.slice(0, LONGEST))) return [];
  const whole = text.trim();
  const parts = whole.length > LONGEST ? [whole] : joined(whole.split(NEXT), speaks);
  // What divides two labels is no part of the first one's content, nor is the full stop behind the last.
  const end = parts.length === 1 ? /$/ : /[；;，,。\s]+$/;
  return parts.flatMap((part) => {
    const found = labelIn(part, speaks);
    return found ? [{ ...found, content: found.content.replace(end, '') }] : [];
  });
}

/** What begins with no label that means something goes on with the text before it. */
function joined(parts: readonly string[], speaks: Speaks): string[] {
  return parts.reduce<string[]>((whole, part) => {
    if (whole.length > 0 && !labelIn(part, speaks)) whole.push((whole.pop() ?? '') + part);
    else whole.push(part);
    return whole;
  }, []);
}

function labelIn(part: string, speaks: Speaks): InlineLabel | undefined {
  const [, label, content] = PARTS.exec(part) ?? [];
  if (label === undefined || content === undefined || MONEY_UNIT.test(normalise(content))) return undefined;
  const role = roleOf(label);
  const isLabel = role !== undefined || speaks(bareLabel(label));
  return isLabel ? { label, content: content.trim(), role } : undefined;
}

/** «县（市、区）：云溪县»: a short text before a colon is a label with its content too, though it says nothing known. */
export function unknownLabel(text: string): InlineLabel[] {
  const [, label, content] = PARTS.exec(text.trim()) ?? [];
  if (label === undefined || content === undefined || content.length > LONGEST_CONTENT) return [];
  return MONEY_UNIT.test(normalise(content)) ? [] : [{ label, content: content.trim(), role: undefined }];
}

/** Longer contents are sentences. */
const LONGEST_CONTENT = 40;
