import type { Paragraph, Report, ReportTable, Section } from './report';

/** What a text of a report is; headings by level. */
export type TextRole = 'title' | 'body' | Section['level'];

/** One text of ours; `key` tells it from every other, run after run. */
export interface TextPiece {
  readonly kind: 'text';
  readonly key: string;
  readonly role: TextRole;
  /** As it is shown. */
  readonly text: string;
  /** As we would write it now; other than `text` where a person wrote or filled something. */
  readonly ours: string;
  /** It speaks of several rows together: what a person fills in holds for these rows only. */
  readonly isList?: boolean;
  /** Where it stood in the earlier sheet: what a person made of its look stays. */
  readonly row?: number;
}

/** A text that a person put in: between ours, or kept at the end because its place is gone. */
export interface OwnPiece {
  readonly kind: 'own';
  readonly text: string;
  readonly row?: number;
  /** Set at the end: the key of the text that it belongs to. */
  readonly parked?: ParkedPlace;
}

/** Where a parked text comes back to; `isEdit` where it is that text itself, else it stood below it. */
export interface ParkedPlace {
  readonly key: string;
  readonly isEdit: boolean;
  /** What we had written there. */
  readonly ours: string;
}

/** Facts under a text that a person wrote have changed: what we would write now. A person deletes the row. */
export interface NotePiece {
  readonly kind: 'note';
  readonly key: string;
  readonly text: string;
}

export interface TablePiece {
  readonly kind: 'table';
  readonly key: string;
  readonly table: ReportTable;
  /** The earlier sheet had its picture. */
  readonly hadPicture?: boolean;
}

/** A report from top to bottom, as sheet and Word document show it. */
export type Piece = TextPiece | OwnPiece | NotePiece | TablePiece;

/** The pieces of a report that nobody has touched. */
export function piecesOf({ title, preface, sections }: Report): (TextPiece | TablePiece)[] {
  return [
    textPiece('title', 'title', title),
    ...preface.map(blockPiece),
    ...sections.flatMap(({ key, level, heading, blocks }) => [
      textPiece(`h:${key}`, level, heading),
      ...blocks.map(blockPiece),
    ]),
  ];
}

function blockPiece(block: Paragraph | ReportTable): TextPiece | TablePiece {
  if (block.kind === 'table') return { kind: 'table', key: `table:${block.key}`, table: block };
  const piece = textPiece(block.key, 'body', block.runs.map(({ text }) => text).join(''));
  return block.isList ? { ...piece, isList: true } : piece;
}

function textPiece(key: string, role: TextRole, text: string): TextPiece {
  return { kind: 'text', key, role, text, ours: text };
}
