const KEY = 'jixiao-ziping.panel-width';
const STANDARD = 400;
const LEAST = 320;
const MOST = 900;

/** The width of the panel as the person left it, in pixels; storage may be switched off. */
export function rememberedWidth(): number {
  try {
    const width = Number(localStorage.getItem(KEY) ?? STANDARD);
    return width >= LEAST && width <= MOST ? width : STANDARD;
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
