import type { Assessment } from '../assess';
import { documentsOf } from '../policy/documents';
import { findingText } from '../rules/text';
import { formatA1 } from '../sheet/address';
import { section } from './indicator-sections';
import { clause, fullWidth } from './language';
import { briefOutline } from './outline-brief';
import { seedOutline } from './outline-seed';
import { transferOutline } from './outline-transfer';
import type { Basis, Outline, Paragraph, Report, ReportTable, Section } from './report';
import { paragraph } from './words';

const BUILDERS: Readonly<Record<Outline, (assessment: Assessment, basis: Basis) => Report>> = {
  seed: seedOutline,
  transfer: transferOutline,
  brief: briefOutline,
};

/** Every outline by name; the first is taken where none is asked for. */
export const outlines = Object.keys(BUILDERS) as readonly Outline[];

/** Chinese: what an outline is for. */
export const OUTLINE_WORDS: Readonly<Record<Outline, string>> = {
  seed: '部门评价报告（七个部分）',
  transfer: '转移支付自评报告',
  brief: '公开用的一段话',
};

/** How a report is wanted. */
export interface NarrateOptions {
  readonly outline?: Outline | undefined;
  /** A person chose the policy: its documents may stand in the report as the basis. */
  readonly isPolicyChosen?: boolean;
}

/**
 * The narrative of a form: only what the form states or what follows from it by arithmetic; what only a person knows
 * is a marked blank. Findings that a person ignored are printed as an annex with their reasons.
 */
export function narrate(
  assessment: Assessment,
  { outline = 'seed', isPolicyChosen }: NarrateOptions = {},
): Report {
  const documents = isPolicyChosen ? documentsOf(assessment.policy) : [];
  const report = BUILDERS[outline](assessment, { documents });
  const annex = ignoredAnnex(assessment);
  return printed(annex ? { ...report, sections: [...report.sections, annex] } : report);
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
    rows: block.rows.map((row) => row.map(fullWidth)),
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
  return section('annex', 1, '附：已说明理由、不再提示的问题', blocks);
}
