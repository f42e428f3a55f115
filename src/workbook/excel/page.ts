import type { PageSetup } from '../../sheet/new-sheet';

/** Millimetres in a centimetre, the unit in which Office.js takes margins closest to ours. */
const MILLIMETRES = 10;

/** Queues the print set-up of a sheet. */
export function setUpPage(layout: Excel.PageLayout, page: PageSetup): void {
  const { top, right, bottom, left } = page.margins;
  layout.paperSize = 'A4' as Excel.PaperType;
  layout.orientation = (page.orientation === 'portrait' ? 'Portrait' : 'Landscape') as Excel.PageOrientation;
  layout.setPrintMargins('Centimeters', {
    top: top / MILLIMETRES,
    right: right / MILLIMETRES,
    bottom: bottom / MILLIMETRES,
    left: left / MILLIMETRES,
  });
  if (page.fitToWidth) layout.zoom = { horizontalFitToPages: 1 };
  if (page.repeatRows) layout.setPrintTitleRows(`$${page.repeatRows.from}:$${page.repeatRows.to}`);
}
