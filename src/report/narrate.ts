import type { Assessment } from '../assess';
import { documentsOf } from '../policy/documents';
import { findingText } from '../rules/text';
import { formatA1 } from '../sheet/address';
import { buildReport, type Source } from './build';
import { withText } from './cell';
import { clause, fullWidth } from './language';
import type { OutlineJson } from './outline';
import { defaultOutline, outlineById } from './outline-list';
import { projectSource } from './project-source';
import { projectsSource } from './projects-source';
import type { Paragraph, Report, ReportTable, Section } from './report';
import { paragraph } from './words';

/** How a report is wanted. */
export interface NarrateOptions {
  /** The id of one of ours, or an outline of somebody's own. */
  readonly outline?: string | OutlineJson | undefined;
  /** A person chose the policy: its documents may stand in the report as the basis. */
  readonly isPolicyChosen?: boolean;
}

/**
 * The narrative of a form: only what the form states or what follows from it by arithmetic; what only a person knows
 * is a marked blank. Findings that a person ignored are printed as an annex with their reasons.
 */
export function narrate(assessment: Assessment, { outline, isPolicyChosen }: NarrateOptions = {}): Report {
  const documents = isPolicyChosen ? documentsOf(assessment.policy, assessment.form.year.value) : [];
  const report = built(
    outline ?? usualOutline(assessment),
    projectSource({ assessment, basis: { documents } }),
  );
  const annex = ignoredAnnex(assessment);
  return printed(annex ? { ...report, sections: [...report.sections, annex] } : report);
}

/** The narrative of several forms in one report. */
export function narrateProjects(all: readonly Assessment[], outline: string | OutlineJson): Report {
  return printed(built(outline, projectsSource(all)));
}

/** A department as a whole has another outline than a project, unless somebody asks for one. */
function usualOutline({ form }: Assessment): string | undefined {
  return form.isDepartmentWide ? 'department' : undefined;
}

function built(wanted: string | OutlineJson | undefined, source: Source): Report {
  const outline = typeof wanted === 'string' ? outlineById(wanted) : wanted;
  const report = buildReport(outline ?? defaultOutline, source);
  return outline && outlineById(outline.id) !== outline ? { ...report, own: outline } : report;
}

/** Every text with the punctuation of official documents. */
function printed(report: Report): Report {
  return {
    ...report,
    title: fullWidth(report.title),
    preface: report.preface.map(printedParagraph),
    sections: report.sections.map((each) => ({
      ...each,
      heading: fullWidth(each.heading),
      blocks: each.blocks.map(printedBlock),
    })),
  };
}

function printedBlock(block: Paragraph | ReportTable): Paragraph | ReportTable {
  if (block.kind === 'paragraph') return printedParagraph(block);
  return {
    ...block,
    header: block.header.map(fullWidth),
    rows: block.rows.map((row) => row.map((cell) => withText(cell, fullWidth))),
  };
}

function printedParagraph(paragraph: Paragraph): Paragraph {
  return { ...paragraph, runs: paragraph.runs.map((run) => ({ ...run, text: fullWidth(run.text) })) };
}

function ignoredAnnex({ findings }: Assessment): Section | undefined {
  const ignored = findings.flatMap((finding) =>
    finding.ignored ? [{ finding, ignored: finding.ignored }] : [],
  );
  if (ignored.length === 0) return undefined;
  const blocks = ignored.map(({ finding, ignored: { reason, by, on } }, index) => {
    const place = finding.cells[0] ? `（${formatA1(finding.cells[0])}）` : '';
    return paragraph(
      `annex.${finding.rule}.${place}`,
      `${index + 1}. ${findingText(finding)}${place}理由：${clause(reason)}（${by}，${on}）。`,
    );
  });
  return { key: 'annex', level: 1, heading: '附：已说明理由、不再提示的问题', blocks };
}
