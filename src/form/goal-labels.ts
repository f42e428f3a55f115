import { normalise } from '../values/normalise';
import { bareLabel, NUMBERING, roleOf } from './labels';
import { CLEAR, goalWords, SPEAKS } from './recognise/words';
import { extentOf, type Scan, type ScannedRow } from './scan';

const LONGEST = 24;

/** «年度目标1（40分）», «2023年目标» are labels too: number, points and year are none of their words. */
export function isLabelLike(text: string): boolean {
  // First: the pattern takes its time with a cell of 32 767 digits.
  if (text.length > LONGEST) return false;
  const words = normalise(text)
    .replace(/^[*★☆#]+/, '')
    .replace(NUMBERING, '')
    .replace(/^\d{4}年(?:度)?|[(（][^()（）]*[)）]|\d+\s*[:：]?$/g, '')
    .replace(/\d+$/, '');
  return words !== '' && !/[，。；,;\d]/.test(words);
}

/** A label of the goal, by the layout book or by its words. */
export function isGoalLabel(text: string): boolean {
  if (roleOf(text) !== undefined) return true;
  if (!isLabelLike(text)) return false;
  const { goalExpected, goalActual, goalBlock } = goalWords(bareLabel(text));
  return [goalExpected, goalActual, goalBlock].some((match) => (match?.score ?? 0) >= SPEAKS);
}

/** A neighbour that speaks for completion as labels do is the other label, not the text: «完成两项调查» is a goal. */
export function isBesideLabel(text: string): boolean {
  if (!isLabelLike(text)) return false;
  const bare = bareLabel(text);
  return LABEL_END.test(bare) && (goalWords(bare).goalActual?.score ?? 0) >= CLEAR;
}

const LABEL_END = /(?:情况|目标|综述|总结|结果|成效|效果|完成|说明|实现|达成|落实|进展|实绩|绩效)$/;

/** «目标 | 设定 | …» over «完成 | …»: the first, over both rows, is the name of the block. */
export function isBesideBlock({ sheet }: Scan, { row, cells: [first, label, text] }: ScannedRow): boolean {
  if (!first || !label || !text) return false;
  const { bottom, right } = extentOf(sheet, { row, column: first.column });
  return bottom > row && right + 1 === label.column && isLabelLike(label.cell.text);
}
