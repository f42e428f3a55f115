const KEY = 'jixiao-ziping.panel-width';
const STANDARD = 400;
/** Pixels between which the panel's width stays. */
export const LEAST_WIDTH = 320;
export const MOST_WIDTH = 900;

/** The width of the panel as the person left it, in pixels; storage may be switched off. */
export function rememberedWidth(): number {
  try {
    const width = Number(localStorage.getItem(KEY) ?? STANDARD);
    return width >= LEAST_WIDTH && width <= MOST_WIDTH ? width : STANDARD;
  } catch {
    return STANDARD;
  }
}

export function rememberWidth(pixels: number): void {
  try {
    localStorage.setItem(KEY, String(Math.round(pixels)));
  } catch {
    // It is as wide as ever next time.
  }
}
