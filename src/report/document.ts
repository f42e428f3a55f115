import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph as WordParagraph,
  TextRun,
} from 'docx';
import type { SelfEvaluationForm } from '../form/form';
import { withoutCode } from './language';
import type { Merged } from './merge';
import type { Piece, TextPiece } from './pieces';
import type { ReportPart } from './report';
import { noteText } from './sheet';
import { indicatorTable } from './tables';
import { balancedLines } from './title-lines';
import { blank } from './words';
import { withFontTable } from './word-fonts';
import { font, MILLIMETRE, STYLE, STYLES } from './word-styles';
import { wordTable } from './word-table';
import { withSignsShown } from '../values/shown-signs';

/** Margins of official documents (GB/T 9704: 天头37, 订口28); page numbers 7 mm below the text. */
const MARGINS = {
  top: 37 * MILLIMETRE,
  bottom: 35 * MILLIMETRE,
  left: 28 * MILLIMETRE,
  right: 26 * MILLIMETRE,
  footer: 23 * MILLIMETRE,
};
const A4 = { width: 210 * MILLIMETRE, height: 297 * MILLIMETRE };

/** What a Word document has besides its text. */
export interface DocumentParts {
  /** Whose indicators stand in the annex; none where a report is about several forms. */
  readonly form?: SelfEvaluationForm;
  /** Who signs. */
  readonly unit: string | undefined;
}

/** The report as a Word document in the look of official documents, with the indicators as an annex. */
export async function reportDocument(merged: Merged, { form, unit }: DocumentParts): Promise<Uint8Array> {
  const has = (part: ReportPart) => merged.without?.includes(part) !== true;
  const document = new Document({
    title: titleOf(merged),
    ...(unit === undefined ? {} : { creator: withoutCode(unit) }),
    styles: STYLES,
    evenAndOddHeaderAndFooters: true,
    sections: [
      portrait([...children(merged.pieces), ...(has('signature') ? signature(unit) : [])]),
      ...(form && has('annex') ? annex(form) : []),
    ],
  });
  return withFontTable(new Uint8Array(await Packer.toArrayBuffer(document)));
}

function titleOf({ pieces }: Merged): string {
  return (
    pieces.flatMap((piece) => (piece.kind === 'text' && piece.role === 'title' ? [piece.text] : []))[0] ?? ''
  );
}

function portrait(all: readonly FileChild[]): ISectionOptions {
  return { properties: { page: { margin: MARGINS, size: A4 } }, footers: footers(), children: [...all] };
}

/** The whole table of indicators on pages of its own, across, because it is wide. */
function annex(form: SelfEvaluationForm): ISectionOptions[] {
  const table = indicatorTable(form);
  if (table.rows.length === 0) return [];
  const size = { ...A4, orientation: PageOrientation.LANDSCAPE };
  const head = new WordParagraph({ style: STYLE.annex, children: [new TextRun('附表：绩效指标完成情况表')] });
  return [
    {
      properties: { page: { margin: MARGINS, size } },
      footers: footers(),
      children: [head, ...wordTable(table)],
    },
  ];
}

function children(pieces: readonly Piece[]): FileChild[] {
  let tables = 0;
  return pieces.flatMap((piece): FileChild[] => {
    switch (piece.kind) {
      case 'text':
        return [text(piece)];
      case 'own':
        return [new WordParagraph({ style: STYLE.body, children: runs(piece.text) })];
      case 'note':
        return [new WordParagraph({ style: STYLE.body, children: [marked(noteText(piece.text))] })];
      case 'table':
        tables++;
        return [caption(`表${tables}\u3000${piece.table.caption}`), ...wordTable(piece.table)];
    }
  });
}

function text({ role, text: words }: TextPiece): WordParagraph {
  if (role === 'title') return new WordParagraph({ style: STYLE.title, children: titleRuns(words) });
  // A formula or a sum has few places to break: justified, its line would be torn apart.
  const alignment = /×100%=|\d[+＋]\d/.test(words) ? { alignment: AlignmentType.LEFT } : {};
  return new WordParagraph({ style: STYLE[role], ...alignment, children: runs(words) });
}

/** Characters of 二号 that fit between the margins. */
const TITLE_LINE = 20;

/** A title too long for its line breaks before what kind of report it is, never inside a word. */
function titleRuns(words: string): TextRun[] {
  const [, subject, kind] = /^(.+?)(绩效自评.{1,4})$/.exec(words) ?? [];
  if (words.length <= TITLE_LINE || subject === undefined || kind === undefined) return runs(words);
  const [first = '', ...rest] = balancedLines(subject, TITLE_LINE);
  const broken = (text: string) => new TextRun({ text, break: 1 });
  return [...runs(first), ...rest.map(broken), broken(kind)];
}

function caption(words: string): WordParagraph {
  return new WordParagraph({ style: STYLE.caption, children: [new TextRun(words)] });
}

/** Marked blanks stand out until a person fills them. */
function runs(words: string): TextRun[] {
  const pieces = withSignsShown(words)
    .split(/(〔请填写：[^〕]*〕)/)
    .filter((piece) => piece !== '');
  return pieces.map((piece) => (piece.startsWith('〔请填写：') ? marked(piece) : new TextRun(piece)));
}

function marked(words: string): TextRun {
  return new TextRun({ text: words, highlight: 'yellow' });
}

/** Who reports, and when. */
function signature(unit: string | undefined): WordParagraph[] {
  const lines = [unit === undefined ? blank('单位名称') : withoutCode(unit), blank('成文日期')];
  return lines.map(
    (line, index) =>
      new WordParagraph({
        style: STYLE.signature,
        keepNext: index === 0,
        ...(index === 0 ? { spacing: { before: 560 } } : {}),
        children: runs(line),
      }),
  );
}

/** «— 1 —» in 四号 宋体: right on odd pages, left on even ones, one character from the edge. */
function footers(): { readonly default: Footer; readonly even: Footer } {
  return { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) };
}

function pageNumber(alignment: 'left' | 'right'): Footer {
  const run = new TextRun({ size: 28, font: font('宋体'), children: ['— ', PageNumber.CURRENT, ' —'] });
  const indent = alignment === AlignmentType.RIGHT ? { right: 280 } : { left: 280 };
  return new Footer({ children: [new WordParagraph({ alignment, indent, children: [run] })] });
}
