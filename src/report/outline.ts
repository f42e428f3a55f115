/** A paragraph: facts in { }, what a person fills in in 〔 〕; `key` tells it from every other, run after run. */
export interface OutlineText {
  readonly key: string;
  readonly text: string;
}

/** What the form's own notes say under labels with one of these words («经验|做法»); else a blank, or nothing. */
interface OutlineNotes {
  readonly key: string;
  readonly notes: string;
  readonly blank?: string | undefined;
}

export type TableName = 'levels' | 'funds' | 'projects';

export interface OutlineTable {
  readonly table: TableName;
  /** Points and scores as a picture below it. */
  readonly picture?: boolean | undefined;
}

export type ListName =
  | 'problems'
  | 'shortcomings'
  | 'met'
  | 'unmet'
  | 'decision'
  | 'management'
  | 'indicators'
  | 'project-problems';

/** Paragraphs that the form makes, as many as there are. */
interface OutlineList {
  readonly list: ListName;
}

export type OutlineContent = OutlineText | OutlineNotes | OutlineTable | OutlineList;

/** A heading without its number, and what stands under it. */
export interface OutlineSection {
  readonly key: string;
  readonly heading: string;
  readonly content?: readonly OutlineContent[] | undefined;
  readonly sections?: readonly (OutlineSection | OutlineRepeat)[] | undefined;
}

export type RepeatName = 'levels' | 'other-levels' | 'projects';

/** A section for each 一级指标 (`split`: with one for each 二级指标 in it), or for each project. */
export interface OutlineRepeat {
  readonly key: string;
  readonly repeat: RepeatName;
  readonly split?: boolean | undefined;
}

/** How a report is built: docs/outlines.md. */
export interface OutlineJson {
  readonly $schema?: string | undefined;
  readonly schema: 1;
  readonly id: string;
  readonly name: string;
  readonly about?: string | undefined;
  /** One form, or all forms of a unit. */
  readonly scope?: 'project' | 'projects' | undefined;
  readonly title: string;
  /** The whole table of indicators behind the report. */
  readonly annex: boolean;
  /** Unit and date at the end. */
  readonly signature: boolean;
  /** A page of its own before the report: project, code, unit, date. */
  readonly cover?: boolean | undefined;
  /** The headings with their pages, before the report. */
  readonly contents?: boolean | undefined;
  readonly preface?: readonly OutlineText[] | undefined;
  readonly sections: readonly OutlineSection[];
}
