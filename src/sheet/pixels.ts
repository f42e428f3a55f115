/** Points of a pixel on a screen of 96 dpi, as programs count them. */
export const POINTS_OF_PIXEL = 72 / 96;
export const PIXELS_OF_POINT = 96 / 72;
