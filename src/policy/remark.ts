import type { Policy } from './policy';
import { MARK_WORDS } from './source-text';

/** «（含自定数字，部分依据待核对）»: what a reader must know of a pack's figures wherever its title is printed. */
export function sourceRemark({ sources }: Policy): string {
  const has = (mark: string) => sources.some((source) => source.mark === mark);
  const remarks = [
    ...(has('own') ? [`含${MARK_WORDS.own}数字`] : []),
    ...(has('memory') ? [`部分依据${MARK_WORDS.memory}`] : []),
  ];
  return remarks.length === 0 ? '' : `（${remarks.join('，')}）`;
}
