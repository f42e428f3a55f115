import type { Assessment } from '../assess';
import { briefOutline } from './outline-brief';
import { seedOutline } from './outline-seed';
import { transferOutline } from './outline-transfer';
import type { Report, Section } from './report';
import { formatA1 } from '../sheet/address';
import { findingText } from '../rules/text';
import { paragraph } from './words';

/** seed: the seven sections of a 部门评价 report; transfer: self-evaluation of transfer payments; brief: one paragraph to publish. */
export type Outline = 'seed' | 'transfer' | 'brief';

/** Every outline by name. */
export const outlines: readonly Outline[] = ['seed', 'transfer', 'brief'];

const BUILDERS: Readonly<Record<Outline, (assessment: Assessment) => Report>> = {
  seed: seedOutline,
  transfer: transferOutline,
  brief: briefOutline,
};

/**
 * The narrative of a form: only what the form states or what follows from it by arithmetic; what only a person knows
 * is a marked blank. Findings that a person ignored are printed as an annex with their reasons.
 */
export function narrate(assessment: Assessment, outline: Outline = 'seed'): Report {
  const report = BUILDERS[outline](assessment);
  const annex = ignoredAnnex(assessment);
  return annex ? { ...report, sections: [...report.sections, annex] } : report;
}

function ignoredAnnex({ findings }: Assessment): Section | undefined {
  const ignored = findings.flatMap((finding) =>
    finding.ignored ? [{ finding, ignored: finding.ignored }] : [],
  );
  if (ignored.length === 0) return undefined;
  const blocks = ignored.map(({ finding, ignored: { reason, by, on } }, index) => {
    const place = finding.cells[0] ? `（${formatA1(finding.cells[0])}）` : '';
    return paragraph(
      `annex.${index}`,
      `${index + 1}. ${findingText(finding)}${place}理由：${reason}（${by}，${on}）`,
    );
  });
  return { key: 'annex', level: 1, heading: '附：已说明理由、不再提示的问题', blocks };
}
