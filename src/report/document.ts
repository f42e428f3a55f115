import {
  Document,
  type FileChild,
  type ISectionOptions,
  Packer,
  Paragraph as WordParagraph,
  TextRun,
} from 'docx';
import type { SelfEvaluationForm } from '../form/form';
import { withoutCode } from './language';
import type { Merged } from './merge';
import type { Piece, TablePiece } from './pieces';
import type { ReportPart } from './report';
import { noteText } from './sheet';
import { indicatorTable } from './tables';
import { wordPicture } from './word-chart';
import { contentsPage, coverPage } from './word-cover';
import { withFontTable } from './word-fonts';
import { landscapePages, portraitPages, uncountedPages } from './word-pages';
import { STYLE, STYLES } from './word-styles';
import { wordTable } from './word-table';
import { markedRun, wordRuns, wordText } from './word-text';
import { blank } from './words';

/** What a Word document has besides its text. */
export interface DocumentParts {
  /** Whose indicators stand in the annex; none where a report is about several forms. */
  readonly form?: SelfEvaluationForm;
  /** Who signs. */
  readonly unit: string | undefined;
  /** Parts that a person wants; undefined: those of the outline. */
  readonly parts?: readonly ReportPart[] | undefined;
}

/** The report as a Word document in the look of official documents, with the indicators as an annex. */
export async function reportDocument(
  merged: Merged,
  { form, unit, parts = merged.parts ?? [] }: DocumentParts,
): Promise<Uint8Array> {
  const title = titleOf(merged);
  const before = frontPages(title, { form, unit }, parts);
  const signed = parts.includes('signature') ? signature(unit) : [];
  const document = new Document({
    title,
    ...(unit === undefined ? {} : { creator: withoutCode(unit) }),
    styles: STYLES,
    evenAndOddHeaderAndFooters: true,
    ...(parts.includes('contents') ? { features: { updateFields: true } } : {}),
    sections: [
      ...before,
      portraitPages([...children(merged.pieces, signed.length > 0), ...signed], before.length > 0),
      ...(form && parts.includes('annex') ? annex(form) : []),
    ],
  });
  return withFontTable(new Uint8Array(await Packer.toArrayBuffer(document)));
}

function titleOf({ pieces }: Merged): string {
  return (
    pieces.flatMap((piece) => (piece.kind === 'text' && piece.role === 'title' ? [piece.text] : []))[0] ?? ''
  );
}

/** 封面 and 目录, as far as they are wanted. */
function frontPages(
  title: string,
  { form, unit }: { form: SelfEvaluationForm | undefined; unit: string | undefined },
  parts: readonly ReportPart[],
): ISectionOptions[] {
  const cover = parts.includes('cover') ? coverPage(title, form, unit) : [];
  const contents = parts.includes('contents') ? contentsPage(cover.length > 0) : [];
  const all = [...cover, ...contents];
  return all.length === 0 ? [] : [uncountedPages(all)];
}

/** The whole table of indicators on pages of its own, across, because it is wide. */
function annex(form: SelfEvaluationForm): ISectionOptions[] {
  const table = indicatorTable(form);
  if (table.rows.length === 0) return [];
  const head = new WordParagraph({ style: STYLE.annex, children: [new TextRun('附表：绩效指标完成情况表')] });
  return [landscapePages([head, ...wordTable(table)])];
}

/** @param isSigned the last paragraph stays with the signature below it: no signature stands alone on its page */
function children(pieces: readonly Piece[], isSigned: boolean): FileChild[] {
  const counts = { tables: 0, pictures: 0 };
  const last = pieces.at(-1);
  return pieces.flatMap((piece): FileChild[] => {
    const keepNext = isSigned && piece === last;
    switch (piece.kind) {
      case 'text':
        return [wordText(piece, keepNext)];
      case 'own':
        return [
          new WordParagraph({
            style: STYLE.body,
            ...(keepNext ? { keepNext } : {}),
            children: wordRuns(piece.text),
          }),
        ];
      case 'note':
        return [new WordParagraph({ style: STYLE.body, children: [markedRun(noteText(piece.text))] })];
      case 'table':
        return tableAndPicture(piece, counts);
    }
  });
}

/** Tables and pictures are numbered each by itself. */
function tableAndPicture({ table }: TablePiece, counts: { tables: number; pictures: number }): FileChild[] {
  const caption = `表${++counts.tables}\u3000${table.caption}`;
  return [
    new WordParagraph({ style: STYLE.caption, children: [new TextRun(caption)] }),
    ...wordTable(table),
    ...(table.picture ? wordPicture(table.picture, ++counts.pictures) : []),
  ];
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
        children: wordRuns(line),
      }),
  );
}
