import { withSignsShown } from '../values/shown-signs';
import { withText } from './cell';
import type { Paragraph, Report, ReportTable, Section } from './report';

/** A report in which no text of a form hides signs from its reader, nor control characters from Word. */
export function shownReport(report: Report): Report {
  return {
    ...report,
    title: withSignsShown(report.title),
    preface: report.preface.map(shownParagraph),
    sections: report.sections.map(shownSection),
  };
}

function shownSection(section: Section): Section {
  const blocks = section.blocks.map((block) =>
    block.kind === 'paragraph' ? shownParagraph(block) : shownTable(block),
  );
  return { ...section, heading: withSignsShown(section.heading), blocks };
}

function shownParagraph(paragraph: Paragraph): Paragraph {
  return { ...paragraph, runs: paragraph.runs.map((run) => ({ ...run, text: withSignsShown(run.text) })) };
}

function shownTable(table: ReportTable): ReportTable {
  const { picture } = table;
  const lines = picture?.lines.map((line) => ({ ...line, name: withSignsShown(line.name) }));
  return {
    ...table,
    rows: table.rows.map((row) => row.map((cell) => withText(cell, withSignsShown))),
    ...(picture && lines ? { picture: { ...picture, lines } } : {}),
  };
}
