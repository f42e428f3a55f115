/** Digits, Latin letters and the signs of figures; Chinese punctuation is full-width by right. */
const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ％．＊＋－／＝＜＞～]/;
const EACH = new RegExp(FULL_WIDTH, 'g');
const DISTANCE = 0xfee0;

/** The figures of a text in half width, each in its place: «完成９５％，超过目标» → «完成95%，超过目标». */
export function halfWidthFigures(text: string): string {
  return FULL_WIDTH.test(text)
    ? text.replace(EACH, (sign) => String.fromCharCode(sign.charCodeAt(0) - DISTANCE))
    : text;
}
