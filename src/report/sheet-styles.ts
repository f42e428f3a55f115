import type { CellStyle } from '../sheet/new-sheet';
import type { TextRole } from './pieces';

/** 三号, as in the Word document: still 12 points where a wide font of the workbook makes the print smaller. */
export const BODY_SIZE = 16;
export const TABLE_SIZE = 12;
const BODY: CellStyle = {
  fontName: '仿宋_GB2312',
  fontSize: BODY_SIZE,
  horizontal: 'left',
  vertical: 'center',
  wrap: true,
};

/** How texts look, by role. */
export const TEXT_STYLES: Readonly<Record<TextRole, CellStyle>> = {
  title: { ...BODY, fontName: '方正小标宋简体', fontSize: 22, horizontal: 'center' },
  1: { ...BODY, fontName: '黑体' },
  2: { ...BODY, fontName: '楷体_GB2312' },
  3: { ...BODY, bold: true },
  4: BODY,
  body: BODY,
};

/** Points of one line, by role. */
export const TEXT_LINES: Readonly<Record<TextRole, number>> = {
  title: 36,
  1: 28,
  2: 28,
  3: 26,
  4: 26,
  body: 26,
};

export const BLANK_FILL = 'FFF2CC';
export const NOTE_FILL = 'FCE4D6';

/** Columns that a person does not see. */
export const MARK_STYLE: CellStyle = { fontSize: 8, color: 'BFBFBF' };

export const TABLE_STYLE: CellStyle = {
  fontName: '宋体',
  fontSize: TABLE_SIZE,
  border: 'thin',
  vertical: 'center',
  wrap: true,
};
export const HEAD_STYLE: CellStyle = { ...TABLE_STYLE, bold: true, fill: 'F2F2F2' };
export const CAPTION_STYLE: CellStyle = {
  fontName: '黑体',
  fontSize: TABLE_SIZE,
  horizontal: 'center',
  vertical: 'center',
  wrap: true,
};
/** Stands under a chart, and shows where none can be drawn. */
export const HINT_STYLE: CellStyle = {
  fontSize: 10,
  color: '8C8C8C',
  horizontal: 'center',
  vertical: 'center',
};
