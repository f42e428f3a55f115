import type { WritePlan } from '../../plan/plan';
import { formatA1, formatRange } from '../../sheet/address';
import type { NewSheet, SheetChart } from '../../sheet/new-sheet';
import { officeCode } from './errors';

/** Queues the charts that sheets of a plan did not have before. */
export function queueNewCharts(context: Excel.RequestContext, plan: WritePlan): void {
  for (const { sheet, chart } of chartsOf(plan)) {
    if (!chart.isNew) continue;
    const worksheet = context.workbook.worksheets.getItem(sheet.name);
    place(worksheet, added(worksheet, chart), chart);
  }
}

/**
 * Charts of a sheet that was written anew move with its rows, in syncs of their own: no report fails for a picture. One
 * that a person threw away stays away.
 * @returns Chinese remarks: what did not work
 */
export async function moveCharts(context: Excel.RequestContext, plan: WritePlan): Promise<string[]> {
  const known = chartsOf(plan).filter(({ chart }) => !chart.isNew);
  if (known.length === 0) return [];
  try {
    const found = known.map(({ sheet, chart }) =>
      context.workbook.worksheets.getItem(sheet.name).charts.getItemOrNullObject(chart.name).load('name'),
    );
    await context.sync();
    known.forEach(({ sheet, chart }, index) => {
      const object = found[index];
      if (object && !object.isNullObject)
        place(context.workbook.worksheets.getItem(sheet.name), object, chart);
    });
    await context.sync();
    return [];
  } catch (error) {
    return [`内容已写入，但报告里的图没有跟着移动（Excel：${officeCode(error) ?? '未知'}）。`];
  }
}

function chartsOf({ newSheets }: WritePlan): { readonly sheet: NewSheet; readonly chart: SheetChart }[] {
  return newSheets.flatMap((sheet) => (sheet.charts ?? []).map((chart) => ({ sheet, chart })));
}

function place(worksheet: Excel.Worksheet, object: Excel.Chart, chart: SheetChart): void {
  chart.series.forEach(({ cells }, index) => {
    const series = object.series.getItemAt(index);
    series.setValues(worksheet.getRange(formatRange(cells)));
    series.setXAxisValues(worksheet.getRange(formatRange(chart.labels.cells)));
  });
  const { top, left, bottom, right } = chart.place;
  object.setPosition(formatA1({ row: top, column: left }), formatA1({ row: bottom, column: right }));
}

function added(worksheet: Excel.Worksheet, { name, title, series, labels }: SheetChart): Excel.Chart {
  const first = series[0]?.cells ?? labels.cells;
  const chart = worksheet.charts.add(
    'BarClustered' as Excel.ChartType,
    worksheet.getRange(formatRange(first)),
    'Columns' as Excel.ChartSeriesBy,
  );
  chart.name = name;
  chart.title.text = title;
  chart.legend.position = 'Bottom';
  chart.axes.categoryAxis.reversePlotOrder = true;
  chart.axes.valueAxis.visible = false;
  series.forEach((each, index) => {
    const bars = index === 0 ? chart.series.getItemAt(0) : chart.series.add(each.name);
    bars.name = each.name;
    bars.hasDataLabels = true;
    bars.format.fill.setSolidColor(`#${each.color}`);
  });
  return chart;
}
