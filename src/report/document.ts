import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  type IRunOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph as WordParagraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Paragraph, Report, ReportTable, Run, Section } from './report';

/** Twentieths of a point per millimetre. */
const MILLIMETRE = 56.7;
/** Margins of official documents (GB/T 9704: 天头37, 订口28). */
const MARGINS = {
  top: 37 * MILLIMETRE,
  bottom: 35 * MILLIMETRE,
  left: 28 * MILLIMETRE,
  right: 26 * MILLIMETRE,
};
/** Exact lines of 28 points, as official documents have. */
const LINES = { line: 28 * 20, lineRule: LineRuleType.EXACT } as const;
/** Half-points: 三号 is 16 points. */
const BODY_SIZE = 32;
/** 方正小标宋, 二号. */
const TITLE_SIZE = 44;
const FONTS: Readonly<Record<Section['level'], string>> = {
  1: '黑体',
  2: '楷体_GB2312',
  3: '仿宋_GB2312',
  4: '仿宋_GB2312',
};
/** Two characters; LibreOffice reads the twips, Word the characters. */
const INDENT = { firstLine: 640, firstLineChars: 200 } as const;

/** The report as a Word document in the look of official documents. */
export async function reportDocument(report: Report): Promise<Uint8Array> {
  const document = new Document({
    styles: { default: { document: { run: { font: fontOf('仿宋_GB2312'), size: BODY_SIZE } } } },
    sections: [
      {
        properties: {
          page: { margin: MARGINS, size: { width: 210 * MILLIMETRE, height: 297 * MILLIMETRE } },
        },
        footers: { default: pageNumber() },
        children: [title(report.title), ...report.preface.map(body), ...report.sections.flatMap(section)],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function fontOf(name: string) {
  return { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: name };
}

function title(text: string): WordParagraph {
  const run = new TextRun({ text, font: fontOf('方正小标宋简体'), size: TITLE_SIZE });
  return new WordParagraph({
    children: [run],
    alignment: AlignmentType.CENTER,
    spacing: { line: 36 * 20, lineRule: LineRuleType.EXACT, after: 360 },
  });
}

function section({ level, heading, blocks }: Section): (WordParagraph | Table)[] {
  const run = new TextRun({ text: heading, font: fontOf(FONTS[level]), size: BODY_SIZE, bold: level === 3 });
  const head = new WordParagraph({ children: [run], spacing: LINES, indent: INDENT, keepNext: true });
  return [head, ...blocks.flatMap((block) => (block.kind === 'paragraph' ? [body(block)] : table(block)))];
}

function body({ runs }: Paragraph): WordParagraph {
  return new WordParagraph({
    children: runs.map(textRun),
    spacing: LINES,
    indent: INDENT,
    alignment: AlignmentType.LEFT,
  });
}

/** Marked blanks stand out until a person fills them. */
function textRun({ text, blank, bold }: Run): TextRun {
  const options: IRunOptions = { text, size: BODY_SIZE, font: fontOf('仿宋_GB2312') };
  return new TextRun({
    ...options,
    ...(blank ? { highlight: 'yellow' as const } : {}),
    ...(bold ? { bold: true } : {}),
  });
}

const EDGE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

function table({ header, rows, align, widths }: ReportTable): (WordParagraph | Table)[] {
  const borders = { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE };
  const cell = (text: string, index: number, isHeader: boolean) =>
    new TableCell({
      borders,
      width: { size: Math.round((widths[index] ?? 0) * 100), type: WidthType.PERCENTAGE },
      verticalAlign: VerticalAlign.CENTER,
      children: [cellText(text, isHeader ? 'center' : (align[index] ?? 'left'), isHeader)],
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: header.map((text, index) => cell(text, index, true)),
  });
  const lines = rows.map(
    (texts) =>
      new TableRow({ cantSplit: true, children: texts.map((text, index) => cell(text, index, false)) }),
  );
  const after = new WordParagraph({ children: [], spacing: { line: 200, lineRule: LineRuleType.EXACT } });
  return [new Table({ rows: [head, ...lines], width: { size: 100, type: WidthType.PERCENTAGE } }), after];
}

function cellText(text: string, align: 'left' | 'center' | 'right', bold: boolean): WordParagraph {
  const alignment = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }[
    align
  ];
  return new WordParagraph({
    alignment,
    children: [new TextRun({ text, bold, size: 24, font: fontOf('仿宋_GB2312') })],
  });
}

/** «— 1 —» in the middle of the foot. */
function pageNumber(): Footer {
  const run = new TextRun({ size: 28, font: fontOf('宋体'), children: ['— ', PageNumber.CURRENT, ' —'] });
  return new Footer({ children: [new WordParagraph({ alignment: AlignmentType.CENTER, children: [run] })] });
}
