/**
 * What some of the items hold, in their order; items that hold nothing are passed over.
 * A loop, not flatMap: that makes a list for every item, and this runs for every row of every form.
 * @example picked(rows, ({ weight }) => weight.number)
 */
export function picked<Item, Found>(
  items: Iterable<Item>,
  find: (item: Item, index: number) => Found | undefined,
): Found[] {
  const all: Found[] = [];
  let index = 0;
  for (const item of items) {
    const found = find(item, index++);
    if (found !== undefined) all.push(found);
  }
  return all;
}
