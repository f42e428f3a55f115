import type { Assessment } from '../assess';
import type { Finding } from '../rules/engine/finding';
import { findingText } from '../rules/text';
import { verdictOf } from '../rules/verdict';
import { formatA1 } from '../sheet/address';
import type { FileReview } from '../review/review';

const HEADER = ['文件', '工作表', '项目名称', '结论', '规则', '级别', '单元格', '问题'];

/** One line a finding, for spreadsheets: UTF-8 with a byte order mark, as Excel wants it for Chinese. */
export function reviewsAsCsv(reviews: readonly FileReview[]): string {
  const lines = [HEADER, ...reviews.flatMap(linesOfFile)];
  return `\uFEFF${lines.map((line) => line.map(csvField).join(',')).join('\r\n')}\r\n`;
}

function linesOfFile(review: FileReview): string[][] {
  const { file, error, forms, baseline } = review;
  if (error) return [[file, '', '', 'unreadable', error.code, 'E', '', error.message]];
  const resolved = (baseline?.resolved ?? []).map(({ rule, sheet, cell, message }) => [
    file,
    sheet,
    '',
    '',
    rule,
    '已消除',
    cell,
    message,
  ]);
  return [...forms.flatMap((assessment) => linesOfForm(review, assessment)), ...resolved];
}

function linesOfForm({ file, baseline }: FileReview, assessment: Assessment): string[][] {
  const { form, findings } = assessment;
  const head = [file, form.sheet, form.projectName.value ?? '', verdictOf(assessment)];
  if (findings.length === 0) return [[...head, '', '', '', '']];
  return findings.map((finding) => [
    ...head,
    finding.rule,
    levelOf(finding, baseline?.known.has(finding) ?? false),
    finding.cells.map(formatA1).join(' '),
    findingText(finding),
  ]);
}

function levelOf({ ignored, severity }: Finding, isKnown: boolean): string {
  if (ignored) return '已忽略';
  return isKnown ? `已知${severity}` : severity;
}

/** A text that a spreadsheet would take for a formula (full-width signs too) gets an apostrophe; quotes are doubled. */
export function csvField(text: string): string {
  const safe = /^[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
