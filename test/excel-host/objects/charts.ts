import { HostError } from '../errors';
import type { ChartState, SheetState } from '../model/state';
import {
  type HostObject,
  isHostObject,
  NULL_OBJECT,
  numberArgument,
  type Session,
  textArgument,
} from './object';

/** The charts of a sheet, as far as the product makes them. */
export function chartsObject(session: Session, sheet: () => SheetState): HostObject {
  const charts = () => sheet().charts;
  const named = (name: unknown) => charts().find((each) => each.name === textArgument(name));
  return {
    kind: 'ChartCollection',
    items: () => charts().map((chart) => chartObject(session, chart)),
    get: { Count: () => charts().length },
    call: {
      Add: (type, source) => {
        session.changing();
        const chart: ChartState = {
          name: `图表 ${charts().length + 1}`,
          type: textArgument(type),
          title: '',
          place: [],
          series: [{ name: '', values: addressOf(source), labels: '', color: '' }],
        };
        charts().push(chart);
        return chartObject(session, chart);
      },
      GetItemOrNullObject: (name) => {
        const found = named(name);
        return found ? chartObject(session, found) : NULL_OBJECT;
      },
    },
  };
}

function chartObject(session: Session, chart: ChartState): HostObject {
  const change = (edit: () => void) => {
    session.changing();
    edit();
  };
  const nothing = (kind: string, ...names: string[]): HostObject => ({
    kind,
    set: Object.fromEntries(names.map((name) => [name, () => session.changing()])),
  });
  return {
    kind: 'Chart',
    get: { Name: () => chart.name },
    set: { Name: (value) => change(() => (chart.name = textArgument(value))) },
    child: {
      Title: () => ({
        kind: 'ChartTitle',
        set: { Text: (value) => change(() => (chart.title = textArgument(value))) },
      }),
      Legend: () => nothing('ChartLegend', 'Position'),
      Axes: () => ({
        kind: 'ChartAxes',
        child: {
          CategoryAxis: () => nothing('ChartAxis', 'ReversePlotOrder'),
          ValueAxis: () => nothing('ChartAxis', 'Visible', 'Minimum'),
        },
      }),
      Series: () => ({
        kind: 'ChartSeriesCollection',
        call: {
          Add: (name) => {
            const added = { name: textArgument(name), values: '', labels: '', color: '' };
            change(() => chart.series.push(added));
            return seriesObject(change, added);
          },
          GetItemAt: (index) => {
            const found = chart.series[numberArgument(index)];
            if (!found) throw new HostError('ItemNotFound', "The requested resource doesn't exist.");
            return seriesObject(change, found);
          },
        },
      }),
    },
    call: {
      SetPosition: (from, to) => change(() => (chart.place = [textArgument(from), textArgument(to)])),
    },
  };
}

function seriesObject(change: (edit: () => void) => void, series: ChartState['series'][number]): HostObject {
  return {
    kind: 'ChartSeries',
    set: {
      Name: (value) => change(() => (series.name = textArgument(value))),
      HasDataLabels: () => change(() => undefined),
      GapWidth: () => change(() => undefined),
    },
    child: {
      Format: () => ({
        kind: 'ChartSeriesFormat',
        child: {
          Fill: () => ({
            kind: 'ChartFill',
            call: { SetSolidColor: (color) => change(() => (series.color = textArgument(color))) },
          }),
        },
      }),
    },
    call: {
      SetValues: (range) => change(() => (series.values = addressOf(range))),
      SetXAxisValues: (range) => change(() => (series.labels = addressOf(range))),
    },
  };
}

function addressOf(range: unknown): string {
  if (!isHostObject(range)) throw new HostError('InvalidArgument', 'not a range');
  return String(range.get?.['Address']?.());
}
