import type { Assessment } from '../../src/assess';
import { csvField } from '../../src/cli/csv';
import { isSound } from '../../src/evaluation/state';
import type { WritePlan } from '../../src/plan/plan';
import { INTERNAL_ERROR } from '../../src/rules/engine/text';
import { findingText } from '../../src/rules/text';
import { WorkbookError } from '../../src/workbook/workbook';
import { MARK } from './hostile';

/** What must hold whatever stands in a form; a broken claim throws with what was met. */

/** Every rule came to an end, its texts are whole, nothing is certified that is not known. */
export function claimSense(assessment: Assessment): void {
  const { findings, evaluation } = assessment;
  findings.forEach((finding) => {
    const text = findingText(finding);
    claim(finding.rule !== INTERNAL_ERROR, `a rule threw: ${text}`);
    claim(!/undefined|NaN|\[object|Infinity/.test(text), `a text with a hole: ${text}`);
    claim(!/^[=+\-@\t\r]/.test(csvField(text)), `a CSV field starts a formula: ${text}`);
  });
  claim(
    evaluation.grade.value === undefined || isSound(evaluation.result),
    'a grade on a result that is not whole',
  );
}

/** No text of the form got into a formula of ours. */
export function claimNoFormulaOfTexts({ edits }: WritePlan): void {
  const formulas = textsUnder('formula', edits);
  formulas.forEach((formula) => claim(!formula.includes(MARK), `somebody's text in a formula: ${formula}`));
}

function textsUnder(name: string, data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    key === name && typeof value === 'string' ? [value] : textsUnder(name, value),
  );
}

/** A refusal is foreseen, and said in Chinese without the words of a library. */
export function claimForeseen(error: unknown): string {
  if (!(error instanceof WorkbookError)) throw error;
  claim(!['internal-error', 'damaged-file'].includes(error.code), `not foreseen: ${error.message}`);
  claim(/[\u4e00-\u9fff]/.test(error.message), `no Chinese: ${error.message}`);
  const foreign = error.message
    .replace(/“[^”]*”/g, '')
    .match(/undefined|NaN|\[object|\b[a-z]{4,} [a-z]{2,}\b/);
  claim(foreign === null, `a library's words: ${error.message}`);
  return error.code;
}

/** Names out of a file never reach what all objects share. */
export function claimCleanPrototype(): void {
  const fresh: Record<string, unknown> = {};
  for (const name in fresh) throw new Error(`every object has «${name}»`);
}

function claim(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}
