import { AlignmentType, Paragraph as WordParagraph } from 'docx';
import { ChartRun } from 'docx/charts';
import type { ReportPicture } from './report';
import { STYLE } from './word-styles';

/** Pixels of the text's width, and of a line's two bars. */
const WIDTH = 560;
const LINE_HEIGHT = 52;
const FRAME_HEIGHT = 70;
/** Two greys that differ on a printer without colours. */
const COLOURS = { weight: 'BFBFBF', score: '2F5597' } as const;

/** Points and scores as a chart of Word's own, with its figures in it; the caption stands below. */
export function wordPicture({ caption, lines }: ReportPicture, number: number): WordParagraph[] {
  const chart = new ChartRun({
    type: 'bar',
    categories: lines.map(({ name }) => name),
    series: [
      { name: '分值', values: lines.map(({ weight }) => Number(weight)), color: COLOURS.weight },
      { name: '得分', values: lines.map(({ score }) => Number(score)), color: COLOURS.score },
    ],
    dataLabels: { value: true },
    categoryAxis: { reverseOrder: true, font: { size: 10.5 } },
    valueAxis: { visible: false, gridlines: false, minimum: 0 },
    legend: { position: 'bottom' },
    gapWidth: 60,
    transformation: { width: WIDTH, height: FRAME_HEIGHT + LINE_HEIGHT * lines.length },
    altText: { name: `图${number}`, description: pictureText({ caption, lines }) },
  });
  return [
    new WordParagraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [chart] }),
    new WordParagraph({
      style: STYLE.caption,
      keepNext: false,
      text: `图${number}\u3000${caption}`,
    }),
  ];
}

/** What the picture shows, for those who do not see it. */
function pictureText({ caption, lines }: ReportPicture): string {
  const said = lines.map(({ name, weight, score }) => `${name}${Number(weight)}分得${Number(score)}分`);
  return `${caption}：${said.join('，')}`;
}
