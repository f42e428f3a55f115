import type { RowGroup, WritePlan } from '../../plan/plan';
import { formatA1, formatRange } from '../../sheet/address';
import { needsBreak, printable, type PrintedSheet } from '../printed-pages';

/** What Excel tells of a sheet and the rows that belong together on it. */
interface Asked {
  readonly group: RowGroup;
  readonly layout: Excel.PageLayout;
  readonly breaks: Excel.PageBreakCollection;
  /** From the first printed row to the last of the group. */
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
}

/** No form is longer; a block farther down than this stands below something else. */
const MOST_ROWS = 2000;

/**
 * Asks what decides whether a page would tear rows of a plan; the next sync sends it.
 * @returns what breaks pages before such rows, in syncs of its own. A sheet that refuses (no printer, protected) is
 *   printed as before: nothing was promised of its pages
 */
export function queueTogether(
  context: Excel.RequestContext,
  { together = [], newSheets }: WritePlan,
): () => Promise<void> {
  const near = together.filter(({ from, bottom }) => bottom - from < MOST_ROWS);
  const asked = near.map((group) => queueQuestions(context, group));
  return async () => {
    if (asked.length === 0) return;
    try {
      // The print set-up of a new sheet has sent the questions along.
      if (newSheets.length === 0) await context.sync();
      const torn = asked.filter(isTorn);
      for (const { group, breaks } of torn) breaks.add(formatA1({ row: group.top, column: 1 }));
      if (torn.length > 0) await context.sync();
    } catch {
      return;
    }
  };
}

function isTorn(asked: Asked): boolean {
  const sheet = printedSheet(asked);
  return sheet !== undefined && needsBreak(asked.group, sheet);
}

/** Takes the breaks of a plan away again; what Excel refuses is left: before empty rows it breaks nothing. */
export async function dropBreaks(context: Excel.RequestContext, { together = [] }: WritePlan): Promise<void> {
  if (together.length === 0) return;
  try {
    const groups = together.map(({ sheet, top }) => {
      const item = context.workbook.worksheets.getItemOrNullObject(sheet).load('id');
      return { top, item };
    });
    await context.sync();
    const there = groups.filter(({ item }) => !item.isNullObject);
    const lists = there.map(({ item }) => item.horizontalPageBreaks.load('items/rowIndex'));
    await context.sync();
    const found = there.flatMap(({ top }, index) =>
      (lists[index]?.items ?? []).map((each) => ({
        top,
        each,
        cell: each.getCellAfterBreak().load('rowIndex'),
      })),
    );
    await context.sync();
    for (const { top, each, cell } of found) if (cell.rowIndex + 1 === top) each.delete();
    await context.sync();
  } catch {
    return;
  }
}

function queueQuestions(context: Excel.RequestContext, group: RowGroup): Asked {
  const sheet = context.workbook.worksheets.getItem(group.sheet);
  const rows = sheet.getRange(formatRange({ top: group.from, left: 1, bottom: group.bottom, right: 1 }));
  return {
    group,
    layout: sheet.pageLayout.load('orientation,paperSize,zoom,topMargin,rightMargin,bottomMargin,leftMargin'),
    breaks: sheet.horizontalPageBreaks.load('items/rowIndex'),
    rows: rows.getRowProperties({ format: { rowHeight: true } }),
    columns: sheet.getUsedRange().getColumnProperties({ columnHidden: true, format: { columnWidth: true } }),
  };
}

/** The sheet on its pages; undefined where it is made to fit a number of them: then Excel moves the breaks. */
function printedSheet({ group, layout, breaks, rows, columns }: Asked): PrintedSheet | undefined {
  const { topMargin, rightMargin, bottomMargin, leftMargin, orientation, paperSize } = layout;
  const paper = PAPERS[paperSize ?? ''] ?? PAPERS['A4'] ?? 9;
  const room = printable(paper, orientation === 'Landscape', {
    ...{ top: topMargin, right: rightMargin },
    ...{ bottom: bottomMargin, left: leftMargin },
  });
  const widths = columns.value.map((each) => (each.columnHidden ? 0 : (each.format?.columnWidth ?? 0)));
  const scale = scaleOf(layout.zoom, room.width / widths.reduce((sum, width) => sum + width, 1));
  if (scale === undefined) return undefined;
  const heights = rows.value.map(({ format }) => format?.rowHeight ?? 0);
  return {
    pageHeight: room.height / scale,
    heightOf: (row) => {
      const points = heights[row - group.from] ?? 0;
      return { least: points, most: points };
    },
    breaks: new Set(breaks.items.map(({ rowIndex }) => rowIndex + 1)),
  };
}

/** @param across how many times the page is as wide as the sheet */
function scaleOf(zoom: Excel.PageLayoutZoomOptions, across: number): number | undefined {
  if (zoom.verticalFitToPages) return undefined;
  if (zoom.horizontalFitToPages) return Math.min(1, across * zoom.horizontalFitToPages);
  return (zoom.scale ?? 100) / 100;
}

/** Excel's names of papers, and their numbers in files. */
const PAPERS: Readonly<Record<string, number>> = {
  ...{ Letter: 1, Legal: 5, A3: 8, A4: 9 },
  ...{ A5: 11, B4: 12, B5: 13 },
};
