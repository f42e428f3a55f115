import type { WritePlan } from '../../plan/plan';
import { formatA1 } from '../../sheet/address';
import type { NewSheet, PageSetup } from '../../sheet/new-sheet';
import { queueNewCharts } from './charts';
import { officeCode } from './errors';

/** «— 1 —» in 四号 宋体, in Excel's words. */
const PAGE_NUMBER = '&"宋体,Regular"&14— &P —';
/** Millimetres in a centimetre, the unit in which Office.js takes margins closest to ours. */
const MILLIMETRES = 10;

/**
 * Sets up the printing of the sheets that a plan adds and draws their charts, in a sync of its own: a PC without a printer may refuse paper
 * sizes, and no report should fail for that. One that is written anew keeps the set-up it has, perhaps made by hand.
 * @returns Chinese remarks: what did not work
 */
export async function setUpPages(context: Excel.RequestContext, plan: WritePlan): Promise<string[]> {
  const { newSheets } = plan;
  const added = newSheets.filter(({ replaces }) => replaces === undefined);
  const broken = newSheets.filter(({ breaks }) => breaks !== undefined);
  if (added.length + broken.length === 0) return [];
  try {
    const { worksheets } = context.workbook;
    added.forEach(({ name, page }) => setUpPage(worksheets.getItem(name).pageLayout, page));
    broken.forEach((sheet) => breakPages(worksheets.getItem(sheet.name).horizontalPageBreaks, sheet));
    queueNewCharts(context, plan);
    await context.sync();
    return [];
  } catch (error) {
    const code = officeCode(error) ?? '未知';
    return [
      `内容已写入，但报告的打印设置或图没有写上（Excel：${code}），打印前请在“页面布局”里设置纸张和方向。`,
    ];
  }
}

function breakPages(pageBreaks: Excel.PageBreakCollection, { breaks = [] }: NewSheet): void {
  pageBreaks.removePageBreaks();
  for (const row of breaks) pageBreaks.add(formatA1({ row, column: 1 }));
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
  if (page.hasPageNumbers) {
    layout.firstPageNumber = 1;
    const { headersFooters } = layout;
    headersFooters.state = 'OddAndEven' as Excel.HeaderFooterState;
    headersFooters.oddPages.rightFooter = PAGE_NUMBER;
    headersFooters.evenPages.leftFooter = PAGE_NUMBER;
  }
  if (page.repeatRows) layout.setPrintTitleRows(`$${page.repeatRows.from}:$${page.repeatRows.to}`);
}
