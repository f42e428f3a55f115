import { formName } from '../form/form-name';
import type Big from 'big.js';
import pico from 'picocolors';
import type { Assessment } from '../assess';
import { formatA1, formatRange } from '../sheet/address';
import { proofTexts } from '../report/proof';
import { findingText } from '../rules/text';
import type { Finding } from '../rules/engine/finding';
import { figuresText } from '../rules/figures-text';
import { unsureParts, VERDICT_WORDS, verdictOf, verdictText } from '../rules/verdict';
import { youngerText } from '../policy/documents';
import type { Severity } from '../policy/policy';
import { SEVERITIES, SEVERITY_WORDS } from '../policy/severity';
import { round } from '../values/round';
import { withSignsShown } from '../values/shown-signs';
import type { EarlierFinding, FileReview, FormReview } from '../review/review';
import { unreadText } from '../workbook/unread-sheet';

type Colors = ReturnType<typeof pico.createColors>;

/** Reviews as a person reads them: file by file, findings by severity with their cells, the verdict last. */
export function reviewsAsText(reviews: readonly FileReview[], isColored: boolean): string {
  const colors = pico.createColors(isColored);
  return reviews.map((review) => fileAsText(review, colors)).join('\n');
}

function fileAsText(review: FileReview, colors: Colors): string {
  const { file, error, forms, baseline } = review;
  if (error) return `${colors.bold(file)}\n  ${colors.red('无法检查')}  ${error.message}\n`;
  const known = baseline?.known ?? NOTHING_KNOWN;
  const warning = warningsOf(review)
    .map((text) => `  ${colors.yellow('注意')}  ${text}\n`)
    .join('');
  const texts = forms.map((form) => `${colors.bold(file)}\n${warning}${formAsText(form, known, colors)}`);
  return `${texts.join('\n')}${resolvedAsText(baseline?.resolved ?? [], colors)}`;
}

/** What a person must know of a file before its findings. */
function warningsOf(review: FileReview): string[] {
  const { policyProblem, hiddenForms = [], unreadSheets = [], reports = [] } = review;
  const names = hiddenForms.map((name) => `“${name}”`).join('、');
  const hidden = `另有自评表在隐藏的工作表${names}上，没有检查；请取消隐藏，或用 --sheet 指定。`;
  return [
    ...(policyProblem === undefined ? [] : [policyProblem]),
    ...(hiddenForms.length === 0 ? [] : [hidden]),
    ...unreadSheets.map(unreadText),
    ...reports.flatMap(({ sheet, ...proof }) => {
      const texts = proofTexts(proof);
      return texts.length === 0 ? [] : [`报告“${sheet}”：${texts.join('；')}。`];
    }),
  ];
}

const NOTHING_KNOWN: ReadonlySet<Finding> = new Set();

/** What the baseline held and is no longer found. */
function resolvedAsText(resolved: readonly EarlierFinding[], colors: Colors): string {
  if (resolved.length === 0) return '';
  const lines = resolved.map(({ rule, cell, message }) => `    ${cell.padEnd(8)}  ${message}  ${rule}\n`);
  return `\n  ${colors.green(`已消除（${resolved.length}）`)}\n${colors.dim(lines.join(''))}`;
}

function formAsText(assessment: FormReview, known: ReadonlySet<Finding>, colors: Colors): string {
  const { findings } = assessment;
  const open = findings.filter((finding) => !finding.ignored);
  const shown = open.filter((finding) => !known.has(finding));
  const old = open.filter((finding) => known.has(finding));
  const groups = SEVERITIES.map((severity) =>
    groupAsText(
      SEVERITY_WORDS[severity],
      shown.filter((finding) => finding.severity === severity),
      colors,
    ),
  );
  const ignored = findings.length - open.length;
  const before = old.length > 0 ? `\n  ${colors.dim(`已知（${old.length}）`)}\n` : '';
  const oldLines = old.map((finding) => findingAsText(finding, colors)).join('');
  const rest = ignored > 0 ? `  已忽略 ${ignored} 项\n` : '';
  return `${headAsText(assessment, colors)}${groups.join('')}${before}${oldLines}${rest}${verdictAsText(assessment, known, colors)}`;
}

/** What a person should know of where the policy comes from. */
const ORIGINS: Readonly<Record<FormReview['origin'], string>> = {
  given: '',
  own: '（随本工作簿保存的自定口径）',
  chosen: '（在本工作簿里选定）',
  proposed: '',
};

function headAsText(assessment: FormReview, colors: Colors): string {
  const { form, policy, origin, evaluation } = assessment;
  const year = form.year.value === undefined ? '' : `（${form.year.value}年度）`;
  const place = colors.dim(`工作表“${withSignsShown(form.sheet)}” ${formatRange(form.range)}`);
  const name = withSignsShown(formName(form));
  const figures = [
    `预算执行率 ${percent(evaluation.executionRate.value)}`,
    ...(form.isScored
      ? [`总分 ${plain(evaluation.totalScore.value)}`, `等级 ${evaluation.grade.value ?? '—'}`]
      : []),
  ];
  const result = form.isScored ? `  结果：${figuresText(assessment)}\n` : '';
  return `  ${name}${year}  ${place}\n  口径：${policy.title}${ORIGINS[origin]}\n${doubtAsText(assessment)}  ${figures.join('　')}\n${result}`;
}

/** Why a policy that fits only in part, or by no point at all, is used. */
function doubtAsText({ sureness, policyReason, policy, form }: FormReview): string {
  const isSure = sureness === undefined || sureness === 'agrees';
  const text = isSure ? youngerText(policy, form.year.value) : policyReason;
  return text === undefined ? '' : `  ${text}。\n`;
}

/** What a form that is being filled in still lacks, in its order. */
function missingAsText({ evaluation: { result } }: Assessment): string {
  const parts = result.missing.map(({ label, cell }) => `${cell ? `${formatA1(cell)} ` : ''}${label}`);
  return `，还要填写：${parts.join('、')}`;
}

function groupAsText(heading: string, findings: readonly Finding[], colors: Colors): string {
  const first = findings[0];
  if (first === undefined) return '';
  const color = { E: colors.red, W: colors.yellow, I: colors.cyan }[first.severity];
  const lines = findings.map((finding) => findingAsText(finding, colors));
  return `\n  ${color(`${heading}（${findings.length}）`)}\n${lines.join('')}`;
}

function findingAsText(finding: Finding, colors: Colors): string {
  const cells = compactCells(finding.cells.map(formatA1)).padEnd(8);
  return `    ${colors.bold(cells)}  ${findingText(finding)}  ${colors.dim(finding.rule)}\n`;
}

/** At most three cells are printed; the JSON has them all. */
function compactCells(cells: readonly string[]): string {
  return cells.length <= 3 ? cells.join(' ') : `${cells.slice(0, 2).join(' ')} 等${cells.length}处`;
}

function verdictAsText(assessment: Assessment, known: ReadonlySet<Finding>, colors: Colors): string {
  const count = (severity: Severity) =>
    assessment.findings.filter((finding) => finding.severity === severity && !finding.ignored).length;
  const rest = `${SEVERITY_WORDS.W} ${count('W')} 处，${SEVERITY_WORDS.I} ${count('I')} 处`;
  switch (verdictOf(assessment)) {
    case 'needs-correction':
      return `\n  结论：${colors.red(colors.bold(VERDICT_WORDS['needs-correction']))}，${SEVERITY_WORDS.E} ${count('E')} 处${knownAsText(assessment, known)}，${rest}\n`;
    case 'not-fully-checked':
      return `\n  结论：${colors.yellow(colors.bold(VERDICT_WORDS['not-fully-checked']))}，有 ${unsureParts(assessment)} 处没有读懂、没有把握或没有填写，${rest}\n`;
    case 'in-progress':
      return `\n  结论：${colors.cyan(verdictText(assessment))}${missingAsText(assessment)}\n`;
    case 'not-scored':
      return `\n  结论：${colors.cyan(`${VERDICT_WORDS['not-scored']}的表`)}，没有${SEVERITY_WORDS.E}之处，${rest}\n`;
    default:
      return `\n  结论：${colors.green(colors.bold(VERDICT_WORDS.submittable))}，${rest}\n`;
  }
}

/** How many of the corrections the baseline already holds; the verdict is of the form, whatever is known. */
function knownAsText({ findings }: Assessment, known: ReadonlySet<Finding>): string {
  const count = findings.filter((finding) => finding.severity === 'E' && known.has(finding)).length;
  return count > 0 ? `（其中已知 ${count} 处）` : '';
}

/** A rate (fraction) as «97.68%»; «—» where there is none. */
function percent(rate: Big | undefined): string {
  return rate === undefined ? '—' : `${round(rate.times(100), 2).toFixed(2)}%`;
}

function plain(value: Big | undefined): string {
  return value === undefined ? '—' : value.toString();
}
