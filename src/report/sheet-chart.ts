import type { SheetChart } from '../sheet/new-sheet';
import type { CellRange } from '../sheet/address';
import type { ReportPicture } from './report';

/** Two tones that differ on a printer without colours. */
const COLOURS = ['BFBFBF', '2F5597'] as const;

/** Where the table of a chart stands, and the chart itself. */
interface ChartPlace {
  /** The first row of figures. */
  readonly first: number;
  /** Columns where the cells of the table end: name, points, score. */
  readonly edges: readonly number[];
  readonly place: CellRange;
}

/** Points and scores of the table above as lying bars: they follow the cells. */
export function levelChart(
  name: string,
  { caption, lines }: ReportPicture,
  { first, edges, place }: ChartPlace,
): Omit<SheetChart, 'isNew'> {
  const column = (index: number): CellRange => {
    const left = (edges[index] ?? 0) + 1;
    return { top: first, left, bottom: first + lines.length - 1, right: left };
  };
  return {
    name,
    title: caption,
    labels: { cells: column(0), values: lines.map((line) => line.name) },
    series: [
      {
        name: '分值',
        color: COLOURS[0],
        cells: column(1),
        values: lines.map(({ weight }) => Number(weight)),
      },
      { name: '得分', color: COLOURS[1], cells: column(2), values: lines.map(({ score }) => Number(score)) },
    ],
    place,
  };
}
