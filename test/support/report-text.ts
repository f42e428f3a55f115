import { cellText } from '../../src/report/cell';
import type { Paragraph, Report, ReportTable } from '../../src/report/report';

/** The text of a paragraph, or the cells of a table, a row a line. */
function blockText(block: Paragraph | ReportTable): string {
  if (block.kind === 'paragraph') return block.runs.map((run) => run.text).join('');
  return [block.header, ...block.rows].map((row) => row.map(cellText).join(' ')).join('\n');
}

/** Every line of a report, headings included. */
export function reportLines({ title, preface, sections }: Report): string[] {
  return [
    title,
    ...preface.map(blockText),
    ...sections.flatMap(({ heading, blocks }) => [heading, ...blocks.map(blockText)]),
  ].flatMap((text) => text.split('\n'));
}
