import type Big from 'big.js';
import type { ReportCell } from './cell';
import type { OutlineJson } from './outline';

/** A piece of a paragraph. `blank` marks 〔请填写：…〕: what only a person knows. */
export interface Run {
  readonly text: string;
  readonly blank?: boolean;
  readonly bold?: boolean;
}

/** A paragraph; `key` is stable from run to run, so that an edited paragraph can be recognised and kept. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly key: string;
  readonly runs: readonly Run[];
  /** It speaks of several rows together: what a person fills in holds for these rows only. */
  readonly isList?: boolean;
}

/** A table with a header row; `align` per column. */
export interface ReportTable {
  readonly kind: 'table';
  readonly key: string;
  /** «各级指标得分情况»; the document numbers it. */
  readonly caption: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly ReportCell[])[];
  readonly align: readonly ('left' | 'center' | 'right')[];
  /** Relative widths of the columns; they add up to 1. */
  readonly widths: readonly number[];
  /** The same as a picture. */
  readonly picture?: ReportPicture;
}

/** Two bars a line, points and score: a chart of the program that shows it, which a person can change there. */
export interface ReportPicture {
  readonly caption: string;
  readonly lines: readonly ReportBar[];
}

interface ReportBar {
  readonly name: string;
  readonly weight: Big;
  readonly score: Big;
}

/** «一、», «（一）», «1.», «（1）» headings are levels 1 to 4; `heading` includes the number. */
export interface Section {
  readonly key: string;
  readonly level: 1 | 2 | 3 | 4;
  readonly heading: string;
  readonly blocks: readonly (Paragraph | ReportTable)[];
}

/** The narrative 绩效自评报告, independent of where it is written. */
export interface Report {
  /** The id of the outline that it was built by. */
  readonly outline: string;
  /** The outline itself where it is none of ours: the report sheet keeps it for the next run. */
  readonly own?: OutlineJson;
  readonly title: string;
  /** Paragraphs between the title and the first section. */
  readonly preface: readonly Paragraph[];
  readonly sections: readonly Section[];
  /** What the Word document has besides its text. */
  readonly parts?: readonly ReportPart[];
}

/** Parts that a Word document may have besides its text: 封面, 目录, 落款, 附表. */
export const REPORT_PARTS = ['cover', 'contents', 'signature', 'annex'] as const;

export type ReportPart = (typeof REPORT_PARTS)[number];

/** Chinese: what each part is called. */
export const PART_WORDS: Readonly<Record<ReportPart, string>> = {
  cover: '封面',
  contents: '目录',
  signature: '落款',
  annex: '附表',
};

/** What an official text may name as its basis: documents of a policy that a person chose, never of one proposed. */
export interface Basis {
  /** «财预〔2020〕10号»; empty where no policy was chosen. */
  readonly documents: readonly string[];
}
