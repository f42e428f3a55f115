import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph as WordParagraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { withSignsShown } from '../values/shown-signs';
import { cellText } from './cell';
import type { ReportTable } from './report';
import { STYLE } from './word-styles';

const EDGE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const BORDERS = { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE };
const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** A table whose header is repeated on every page and never stands alone at the foot of one. */
export function wordTable({ header, rows, align, widths }: ReportTable): (WordParagraph | Table)[] {
  const cell = (text: string, index: number, isHead: boolean, keepNext: boolean) =>
    new TableCell({
      borders: BORDERS,
      width: { size: Math.round((widths[index] ?? 0) * 100), type: WidthType.PERCENTAGE },
      verticalAlign: VerticalAlign.CENTER,
      margins: { left: 80, right: 80 },
      children: [
        new WordParagraph({
          style: isHead ? STYLE.head : STYLE.cell,
          keepNext,
          ...(isHead ? {} : { alignment: ALIGNMENTS[align[index] ?? 'left'] }),
          children: [new TextRun({ text: withSignsShown(text) })],
        }),
      ],
    });
  const row = (texts: readonly string[], isHead: boolean, keepNext: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: texts.map((text, index) => cell(text, index, isHead, keepNext)),
    });
  const lines = rows.map((cells, index) => row(cells.map(cellText), false, index === 0 && rows.length > 1));
  const after = new WordParagraph({ children: [], spacing: { line: 200, lineRule: LineRuleType.EXACT } });
  const width = { size: 100, type: WidthType.PERCENTAGE };
  return [new Table({ rows: [row(header, true, true), ...lines], width }), after];
}
