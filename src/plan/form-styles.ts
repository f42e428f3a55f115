import type { CellStyle, PageSetup } from '../sheet/new-sheet';

const FONT = '宋体';
const BODY: CellStyle = { fontName: FONT, fontSize: 10.5, border: 'thin', vertical: 'center', wrap: true };
const CENTER: CellStyle = { ...BODY, horizontal: 'center' };

/** How the cells of the forms look that we lay out ourselves. */
export const FORM_STYLES = {
  center: CENTER,
  label: { ...CENTER, fill: 'F2F2F2' },
  text: { ...BODY, horizontal: 'left' },
  money: { ...CENTER, numberFormat: '#,##0.00##' },
  percent: { ...CENTER, numberFormat: '0.00%' },
  title: {
    ...{ fontName: '方正小标宋简体', fontSize: 18 },
    ...{ horizontal: 'center', vertical: 'center' },
  },
  subtitle: { fontName: FONT, fontSize: 12, horizontal: 'center', vertical: 'center' },
} as const satisfies Readonly<Record<string, CellStyle>>;

/** Page of such a form: across, as wide as the paper. */
export const FORM_PAGE: PageSetup = {
  paper: 'A4',
  orientation: 'landscape',
  margins: { top: 18, right: 15, bottom: 15, left: 15 },
  fitToWidth: true,
};
