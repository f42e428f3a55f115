import type { WrittenPiece } from '../form/form';
import { noted } from '../values/notation';
import { defineRule } from './engine/define-rule';
import type { FixEdit } from './engine/finding';
import { countedRows } from './shared/rows';

/** One form writes one thing in several ways: «>=95%» beside «≥95%» beside «不低于95%». */
export const notationMixed = defineRule({
  id: 'notation-mixed',
  title: '符号写法不统一',
  severity: 'I',
  advice: '同一张表用一种写法：≥、≤、=，半角数字，单位紧跟数字，百分比写作%。',
  sources: [{ document: '公开自评表中的实例', mark: 'in-use' }],
  messages: { mixed: '同一个意思有几种写法，如{examples}；共{count}处可统一。' },
  isFixable: true,
  *check(context) {
    const pieces = countedRows(context).flatMap(({ indicator }) => indicator.target.pieces);
    const edits = tidying(pieces);
    if (edits.length === 0) return;
    const examples = edits.slice(0, 3).map(({ before, after }) => `“${before}”（${after.value}）`);
    yield {
      message: 'mixed',
      params: { examples: examples.join('、'), count: edits.length },
      cells: edits.map(({ cell }) => cell),
      fix: { edits },
    };
  },
});

/** What makes every text one notation; nothing where the form has only one, whichever that is. */
function tidying(pieces: readonly WrittenPiece[]): FixEdit[] {
  const styles: Record<string, string | undefined> = {};
  let isMixed = false;
  const edits = pieces.flatMap(({ cell, text }) => {
    const { notation, tidy: value } = noted(text);
    if (value === undefined) return [];
    for (const aspect in notation) {
      const style = notation[aspect];
      isMixed ||= (styles[aspect] ?? style) !== style;
      styles[aspect] = style;
    }
    return value === text
      ? []
      : [{ cell, before: text, after: { value }, explanation: '写法统一，意思不变' }];
  });
  return isMixed ? edits : [];
}
