const KEY = 'jixiao-ziping.panel-width';
/** Pixels; on a wide screen a share of it, for the form leaves room there. */
const STANDARD = { least: 400, most: 540, share: 0.27 };
/** Pixels between which the panel's width stays. */
export const LEAST_WIDTH = 320;
export const MOST_WIDTH = 900;

/** The width of the panel as the person left it, in pixels; storage may be switched off. */
export function rememberedWidth(): number {
  try {
    const width = Number(localStorage.getItem(KEY) ?? NaN);
    return width >= LEAST_WIDTH && width <= MOST_WIDTH ? width : standardWidth();
  } catch {
    return standardWidth();
  }
}

function standardWidth(): number {
  const { least, most, share } = STANDARD;
  return Math.round(Math.min(most, Math.max(least, innerWidth * share)));
}

export function rememberWidth(pixels: number): void {
  try {
    localStorage.setItem(KEY, String(Math.round(pixels)));
  } catch {
    // It is as wide as ever next time.
  }
}
