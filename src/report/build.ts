import { numeral } from './language';
import type {
  ListName,
  OutlineContent,
  OutlineJson,
  OutlineRepeat,
  OutlineSection,
  OutlineTable,
  RepeatName,
  TableName,
} from './outline';
import { type Paragraph, type Report, REPORT_PARTS, type ReportTable, type Section } from './report';
import { shownReport } from './shown-report';
import { withoutPicture } from './tables';
import { blank, paragraph } from './words';

type Blocks = readonly (Paragraph | ReportTable)[];

/** A section that the form makes: one of its 一级指标, one of several projects. */
export interface Repeated {
  readonly name: string;
  readonly blocks: Blocks;
  readonly parts: readonly { readonly name: string; readonly blocks: Blocks }[];
}

/** Where an outline gets its words from: one form, or the forms of a unit. */
export interface Source {
  readonly fact: (name: string) => string | undefined;
  readonly list: (name: ListName) => readonly Paragraph[];
  readonly table: (name: TableName) => readonly ReportTable[];
  /** Notes whose label speaks of something, as sentences. */
  readonly notes: (label: RegExp) => readonly string[];
  readonly repeat: (name: RepeatName, isSplit: boolean) => readonly Repeated[];
}

/** An outline filled with what a form states. Headings are numbered by their level: 一、（一）1.（1）. */
export function buildReport(outline: OutlineJson, source: Source): Report {
  const numbered = outline.sections.flatMap((each, index) => sections(each, source, 1, index + 1));
  return shownReport({
    outline: outline.id,
    title: filled(outline.title, source),
    preface: (outline.preface ?? []).map(({ key, text }) => paragraph(key, filled(text, source))),
    sections: numbered,
    parts: REPORT_PARTS.filter((part) => outline[part] === true),
  });
}

/** Facts in { }, blanks in 〔 〕; a sentence of the form brings its own full stop. */
function filled(text: string, { fact }: Pick<Source, 'fact'>): string {
  return text
    .replace(/〔(?!请填写：)([^〕]*)〕/g, (_all, hint: string) => blank(hint))
    .replace(/\{([^{}]+)\}/g, (all, name: string) => fact(name) ?? all)
    .replace(/。。/g, '。');
}

function sections(
  { key, heading, content = [], sections: below = [] }: OutlineSection,
  source: Source,
  depth: number,
  number: number,
): Section[] {
  const blocks = content.flatMap((each) => blocksOf(each, source));
  const children = inside(below, source, depth + 1);
  const own = blocks.length + children.length > 0 ? blocks : [paragraph(`${key}.blank`, blank(heading))];
  return [section(key, depth, number, filled(heading, source), own), ...children];
}

/** Sections that an outline names and those that a form makes are numbered on. */
function inside(
  below: readonly (OutlineSection | OutlineRepeat)[],
  source: Source,
  depth: number,
): Section[] {
  let number = 0;
  return below.flatMap((each) => {
    if ('heading' in each) return sections(each, source, depth, ++number);
    return source.repeat(each.repeat, each.split ?? false).flatMap(({ name, blocks, parts }) => {
      const key = `${each.key}.${name}`;
      const children = parts.map((part, index) =>
        section(`${key}.${part.name}`, depth + 1, index + 1, part.name, part.blocks),
      );
      return [section(key, depth, ++number, name, blocks), ...children];
    });
  });
}

function section(key: string, depth: number, number: number, heading: string, blocks: Blocks): Section {
  const level = depth === 1 || depth === 2 || depth === 3 ? depth : 4;
  return { key, level, heading: `${NUMBERS[level](number)}${heading}`, blocks };
}

const NUMBERS: Readonly<Record<Section['level'], (number: number) => string>> = {
  1: (number) => `${numeral(number)}、`,
  2: (number) => `（${numeral(number)}）`,
  3: (number) => `${number}.`,
  4: (number) => `（${number}）`,
};

function blocksOf(content: OutlineContent, source: Source): Blocks {
  if ('text' in content) return [paragraph(content.key, filled(content.text, source))];
  if ('table' in content) return source.table(content.table).map((table) => pictured(table, content));
  if ('list' in content) return source.list(content.list);
  const texts = source.notes(labelled(content.notes));
  if (texts.length === 0)
    return content.blank === undefined ? [] : [paragraph(content.key, blank(content.blank))];
  return texts.map((text, index) =>
    paragraph(index === 0 ? content.key : `${content.key}.${index + 1}`, text),
  );
}

/** A table keeps its picture where the outline wants one. */
function pictured(table: ReportTable, { picture }: OutlineTable): ReportTable {
  return picture === true ? table : withoutPicture(table);
}

/** «经验|做法» as words, never as a pattern of somebody else's. */
function labelled(words: string): RegExp {
  const escaped = words.split('|').map((word) => word.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(escaped.filter((word) => word !== '').join('|') || '(?!)');
}
