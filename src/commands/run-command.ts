import { termsOf } from '../acts/look';
import { lookAt } from '../panel/looking';
import { proposeGrade } from '../panel/planning';
import { leftTexts } from '../plan/offer';
import type { WritePlan } from '../plan/plan';
import { type PanelWorkbook, WorkbookError } from '../workbook/workbook';

/**
 * What a ribbon button does without the panel: fills what is blank, adds the block 评价结果 and the report. Cells that a
 * person filled stay: replacing them needs the panel's preview. Afterwards the result is selected.
 * @returns Chinese: what the person should know besides what the sheet shows; undefined where it shows everything
 * @throws {WorkbookError}
 */
export async function runCommand(
  workbook: PanelWorkbook,
  kind: 'grade' | 'report',
): Promise<string | undefined> {
  const { activeSheet, settings } = await workbook.open();
  const terms = await termsOf(settings);
  const { form, problem } = lookAt(await workbook.read(activeSheet), 0, terms);
  if (!form) throw new WorkbookError('form-not-found', problem ?? '这个工作表不是自评表。');
  const { plan, remarks, grading } = await proposeGrade(workbook, {
    form,
    forms: [form],
    terms,
    kind,
    report: undefined,
  });
  const isNothing = plan.edits.length === 0 && plan.newSheets.length === 0;
  if (!isNothing) await workbook.apply(plan);
  await showResult(workbook, plan, kind);
  const why = grading?.outcome.isScored ? grading.outcome.why : undefined;
  const { problem: refused } = terms.kept;
  const known = [
    ...(refused === undefined ? [] : [refused]),
    ...(why === undefined ? [] : [`${why}。`]),
    ...remarks,
    ...leftTexts(grading?.left ?? []),
  ];
  return known.length === 0 ? undefined : known.join('\n');
}

async function showResult(workbook: PanelWorkbook, plan: WritePlan, kind: 'grade' | 'report'): Promise<void> {
  const [report] = plan.newSheets;
  const last = plan.edits.at(-1);
  if (kind === 'report' && report) await workbook.select({ sheet: report.name, cell: { row: 1, column: 1 } });
  else if (last) await workbook.select({ sheet: last.sheet, cell: last.cell });
}
