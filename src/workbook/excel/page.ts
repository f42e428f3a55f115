import type { WritePlan } from '../../plan/plan';
import type { PageSetup } from '../../sheet/new-sheet';
import { officeCode } from './errors';

/** Millimetres in a centimetre, the unit in which Office.js takes margins closest to ours. */
const MILLIMETRES = 10;

/**
 * Sets up the printing of the sheets that a plan adds, in a sync of its own: a PC without a printer may refuse paper
 * sizes, and no report should fail for that. One that is written anew keeps the set-up it has, perhaps made by hand.
 * @returns Chinese remarks: what did not work
 */
export async function setUpPages(context: Excel.RequestContext, { newSheets }: WritePlan): Promise<string[]> {
  const added = newSheets.filter(({ replaces }) => replaces === undefined);
  if (added.length === 0) return [];
  try {
    const { worksheets } = context.workbook;
    added.forEach(({ name, page }) => setUpPage(worksheets.getItem(name).pageLayout, page));
    await context.sync();
    return [];
  } catch (error) {
    const code = officeCode(error) ?? '未知';
    return [`内容已写入，但报告的打印设置没有写上（Excel：${code}），打印前请在“页面布局”里设置纸张和方向。`];
  }
}

function setUpPage(layout: Excel.PageLayout, page: PageSetup): void {
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
