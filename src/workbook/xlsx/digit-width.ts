/** How wide digits are, as a share of the font's height, with what Excel makes of it on a screen of 96 dpi. */
const SHARES: readonly (readonly [name: RegExp, share: number])[] = [
  [/calibri/i, 0.49],
  [/雅黑|yahei/i, 0.58],
  [/等线|dengxian/i, 0.53],
  [/arial|helvetica|liberation sans|verdana|tahoma|segoe|aptos/i, 0.55],
];
/** 宋体, 仿宋, 黑体, Times: half as wide as high. */
const HALF = 0.5;

/** Pixels of a digit in a font: what Excel counts the width of columns in. */
export function digitWidth({ name, size }: { readonly name: string; readonly size: number }): number {
  const share = SHARES.find(([pattern]) => pattern.test(name))?.[1] ?? HALF;
  const pixels = Math.round((size * 96) / 72);
  return Math.max(4, Math.round(pixels * share));
}
