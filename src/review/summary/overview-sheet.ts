import { STATE_WORDS } from '../../evaluation/state-words';
import type { ResultState } from '../../evaluation/evaluation';
import { SEVERITIES, SEVERITY_WORDS } from '../../policy/severity';
import { type Verdict, VERDICT_WORDS } from '../../rules/verdict';
import type { CellRange } from '../../sheet/address';
import type { CellStyle } from '../../sheet/new-sheet';
import type { CellValue } from '../../sheet/sheet';
import type { BarChart } from '../../workbook/xlsx/chart-part';
import type { TableCell, TableRow, TableSheet } from '../../workbook/xlsx/table-workbook';
import type { Totals } from '../totals';
import type { BatchView } from './batch-view';
import { MOST_FINDINGS } from './findings-sheet';
import { endingOf, NOT_READ, numberOf } from './group-sheets';
import { landscape, LOOK, tableRow } from './look';

const WIDTHS = [30, 14, 12, 3, 14, 14, 14, 14, 14];
/** Charts stand right of the figures. */
const [CHART_LEFT, CHART_RIGHT] = [5, 9];
const CHART_ROWS = 11;

const VERDICT_COLORS: Readonly<Record<Verdict | 'unreadable', string>> = {
  'needs-correction': 'C00000',
  'not-fully-checked': 'ED7D31',
  'in-progress': 'FFC000',
  unreadable: '7F7F7F',
  'not-scored': 'A5A5A5',
  submittable: '70AD47',
};
const STATE_COLORS: Readonly<Record<ResultState, string>> = {
  complete: '70AD47',
  incomplete: 'ED7D31',
  contradictory: 'C00000',
  'in-progress': 'FFC000',
  'not-scored': 'A5A5A5',
};
const GRADES = ['优', '良', '中', '差'];

/** A bar of a distribution. */
interface Bar {
  readonly label: string;
  readonly value: number;
  readonly color: string;
}

/** A table of the overview, with its chart where it is a distribution. */
interface Block {
  readonly title: string;
  readonly rows: readonly (readonly TableCell[])[];
  readonly bars?: readonly Bar[];
}

/** 概况: counts and distributions with charts. Asked for its rows last, when the totals stand. */
export function overviewSheet(view: BatchView, totals: Totals): TableSheet {
  let charts: BarChart[] = [];
  function* rows(): Generator<TableRow> {
    const built = overview(view, totals);
    charts = built.charts;
    yield* built.rows;
  }
  return {
    name: '概况',
    columnWidths: WIDTHS,
    rows,
    charts: () => charts,
    page: landscape(),
    isOnePage: true,
  };
}

function overview(view: BatchView, totals: Totals): { rows: TableRow[]; charts: BarChart[] } {
  const rows: TableRow[] = [
    { cells: [text('项目支出绩效自评表检查汇总', LOOK.title)], height: 30 },
    noteRow(headline(view, totals)),
    ...view.notes.map(noteRow),
    { cells: [], height: 9 },
  ];
  const chartsFrom = rows.length + 1;
  const charts: BarChart[] = [];
  for (const { title, rows: lines, bars } of blocksOf(view, totals)) {
    rows.push(row([text(title, LOOK.head), text('数量', LOOK.head), text(bars ? '占比' : null, LOOK.head)]));
    const top = rows.length + 1;
    rows.push(...lines.map(row));
    if (bars)
      charts.push(
        chart(
          title,
          bars,
          { top, left: 1, bottom: rows.length, right: 1 },
          chartsFrom + charts.length * CHART_ROWS,
        ),
      );
    rows.push({ cells: [], height: 9 });
  }
  rows.push(...notesOf(view, totals).map(noteRow));
  return { rows, charts };
}

function noteRow(note: string): TableRow {
  return { cells: [text(note, LOOK.plainNote)], height: 18 };
}

function headline({ moment }: BatchView, { files, forms }: Totals): string {
  return `共 ${files} 个文件，${forms} 张自评表；检查时间：${moment}`;
}

function blocksOf(view: BatchView, totals: Totals): Block[] {
  const verdicts = barsOf(VERDICT_COLORS, VERDICT_WORDS, totals.verdicts);
  const states = barsOf(STATE_COLORS, STATE_WORDS, totals.states);
  return [
    distribution('结论', verdicts),
    distribution('结果状态', states),
    distribution('等级', gradeBars(totals)),
    { title: '问题（未忽略的）', rows: severityRows(totals) },
    { title: '资金和得分', rows: moneyRows(totals) },
    ...(view.notRead.length === 0 ? [] : [{ title: '没有读取的文件', rows: notReadRows(view.notRead) }]),
  ];
}

function barsOf<Key extends string>(
  colors: Readonly<Record<Key, string>>,
  words: Readonly<Record<Key, string>>,
  counts: ReadonlyMap<Key, number>,
): Bar[] {
  return (Object.keys(colors) as Key[]).map((key) => ({
    label: words[key],
    value: counts.get(key) ?? 0,
    color: colors[key],
  }));
}

function gradeBars({ grades }: Totals): Bar[] {
  const others = [...grades.keys()].filter((grade) => grade !== '' && !GRADES.includes(grade));
  const colors = ['70AD47', '5B9BD5', 'FFC000', 'C00000'];
  return [
    ...[...GRADES, ...others].map((grade, i) => ({
      ...{ label: grade, value: grades.get(grade) ?? 0, color: colors[i] ?? '5B9BD5' },
    })),
    { label: '没有等级', value: grades.get('') ?? 0, color: 'A5A5A5' },
  ];
}

function distribution(title: string, bars: readonly Bar[]): Block {
  const all = bars.reduce((sum, { value }) => sum + value, 0);
  return {
    title,
    bars,
    rows: bars.map(({ label, value }) => [
      text(label),
      text(value, LOOK.centred),
      text(all === 0 ? null : value / all, LOOK.rate),
    ]),
  };
}

function severityRows({ severities }: Totals): TableCell[][] {
  return SEVERITIES.map((severity) => [
    text(SEVERITY_WORDS[severity]),
    text(severities.get(severity) ?? 0, LOOK.centred),
    text(null),
  ]);
}

function moneyRows(totals: Totals): TableCell[][] {
  const { budget, spent, meanTotal, weightedTotal, meanRate, weightedRate } = totals.all.result();
  const line = (label: string, value: number | null, style: CellStyle) => [
    text(label),
    text(value, style),
    text(null),
  ];
  return [
    line('全年预算数合计（万元）', numberOf(budget), LOOK.money),
    line('全年执行数合计（万元）', numberOf(spent), LOOK.money),
    line('平均预算执行率', numberOf(meanRate), LOOK.rate),
    line('按预算加权执行率', numberOf(weightedRate), LOOK.rate),
    line('平均总分（折为100分）', numberOf(meanTotal), LOOK.mean),
    line('按预算加权总分', numberOf(weightedTotal), LOOK.mean),
  ];
}

function notReadRows(paths: readonly string[]): TableCell[][] {
  const byEnding = new Map<string, number>();
  for (const ending of paths.map(endingOf)) byEnding.set(ending, (byEnding.get(ending) ?? 0) + 1);
  return [...byEnding]
    .sort(([, a], [, b]) => b - a)
    .map(([ending, count]) => [text(ending), text(count, LOOK.centred), text(null)]);
}

function notesOf({ notRead }: BatchView, { severities }: Totals): string[] {
  const findings = [...severities.values()].reduce((sum, count) => sum + count, 0);
  return [
    ...(findings > MOST_FINDINGS
      ? [`问题共 ${findings} 个，“问题”一页只列出前 ${MOST_FINDINGS} 个；全部见 .csv 或 .ndjson 结果。`]
      : []),
    ...(notRead.length > 0 ? [`没有读取的 ${notRead.length} 个文件，名称见“${NOT_READ}”一页。`] : []),
  ];
}

function chart(title: string, bars: readonly Bar[], labels: CellRange, top: number): BarChart {
  return {
    title,
    labels: { cells: labels, values: bars.map(({ label }) => label) },
    series: [
      {
        cells: { ...labels, left: 2, right: 2 },
        values: bars.map(({ value }) => value),
        colors: bars.map(({ color }) => color),
      },
    ],
    place: { top, left: CHART_LEFT, bottom: top + CHART_ROWS - 2, right: CHART_RIGHT },
  };
}

function text(value: CellValue, style: CellStyle = LOOK.body): TableCell {
  return { value, style };
}

function row(cells: readonly TableCell[]): TableRow {
  return tableRow(cells, WIDTHS);
}
