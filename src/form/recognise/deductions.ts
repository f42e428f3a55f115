import type { ReadColumn } from './columns';

/** «扣分 | 2»: the points that a row loses, with or without a sign, and none where nothing is deducted. */
export function isDeduction({ bare, values }: Pick<ReadColumn['heading'], 'bare' | 'values'>): boolean {
  return /^(?:自评)?扣分[值数]?$/.test(bare) && values.numbers > 0;
}
