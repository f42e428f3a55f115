import type { DeskState } from './desk-state';

/** The first for which something works, tried one after the other. */
export async function firstWhere<Item>(
  items: readonly Item[],
  works: (item: Item) => Promise<boolean>,
): Promise<Item | undefined> {
  for (const item of items) if (await works(item)) return item;
  return undefined;
}

/**
 * What became of several files given at once.
 * @param opened none: not one can be opened
 * @param said what the page says already: of what is open, or why the last one cannot be
 */
export function severalText(
  files: readonly File[],
  opened: File | undefined,
  said: string | undefined,
): DeskState['message'] {
  const given = `放入了 ${files.length} 个文件`;
  if (!opened) return { kind: 'error', text: `${given}，没有一个能打开。${said ?? ''}` };
  const skipped = files.indexOf(opened);
  const before = skipped === 0 ? '' : `前 ${skipped} 个打不开，`;
  return {
    kind: 'info',
    text: `${given}，${before}已打开“${opened.name}”；其余的在上方列表里选，也可以在首页“批量检查”。${said ?? ''}`,
  };
}
