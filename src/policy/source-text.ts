import type { Source } from './policy';

/** How far a source was checked, in words, everywhere the same. */
export const MARK_WORDS: Readonly<Record<Source['mark'], string>> = {
  seen: '已见原文',
  'in-use': '见于实际使用的表',
  memory: '待核对',
  own: '自定',
};

/** A source in one line; only what was not checked says so: «财预〔2020〕10号 第十四条（待核对）». */
export function sourceText({ document, article, mark, note }: Source): string {
  const parts = [document, article, note].filter((part) => part !== undefined);
  return `${parts.join(' ')}${mark === 'memory' ? `（${MARK_WORDS.memory}）` : ''}`;
}
