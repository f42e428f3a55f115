import Big from 'big.js';
import { cellKey, type CellAddress, formatA1 } from '../sheet/address';
import { percentText, plain } from '../values/print';
import { withSignsShown } from '../values/shown-signs';
import type { GradePlan } from './grade';
import type { Offer } from './offer';
import type { CellContent, Edit, EditGroup, NewSheet, WritePlan } from './plan';

/** What a person decides of a line, or of a whole part. */
export interface LineChoice {
  /** Its name among the decisions: «H13», «block». */
  readonly key: string;
  readonly isTaken: boolean;
  /** Chinese: what to know, or to do instead, before taking it. */
  readonly asks?: string;
}

/** One line of the preview: what changes where, from what to what, and why. */
export interface PreviewLine {
  readonly sheet: string;
  /** The cell to show; undefined for a whole sheet. */
  readonly cell: CellAddress | undefined;
  /** «H31»; «» for a whole sheet. */
  readonly place: string;
  readonly label: string;
  /** As a person reads it: «（空）», «98.80%». */
  readonly before: string;
  readonly after: string;
  /** With «=», where a formula is written. */
  readonly formula: string | undefined;
  readonly explanation: string;
  /** undefined where the line is not taken or left by itself. */
  readonly choice?: LineChoice;
}

/** The lines of one part of a plan. */
export interface PreviewGroup {
  readonly group: EditGroup;
  /** Chinese heading. */
  readonly title: string;
  readonly lines: readonly PreviewLine[];
  /** Where the part is taken or left as a whole. */
  readonly choice?: LineChoice;
}

const TITLES: Readonly<Record<EditGroup, string>> = {
  scores: '指标得分',
  form: '自评表',
  block: '评价结果',
  report: '绩效自评报告',
};
const ORDER: readonly EditGroup[] = ['scores', 'form', 'block', 'report'];

type Shown = Pick<WritePlan, 'edits' | 'newSheets'> & Partial<Pick<GradePlan, 'left' | 'leftParts'>>;

/**
 * A plan for people, before anything is written: only what changes a value; labels and borders of the block go without
 * saying. Of a plan that leaves a choice, also what is left, in its place among the lines.
 */
export function previewOf(plan: Shown): PreviewGroup[] {
  return ORDER.map((group) => ({
    group,
    title: TITLES[group],
    lines: linesOf(plan, group),
    ...partChoice(plan, group),
  })).filter(({ lines, choice }) => lines.length > 0 || choice?.isTaken === false);
}

/** How many things are written, as the preview counts them. */
export function countTaken(groups: readonly PreviewGroup[]): number {
  const isTaken = ({ choice }: PreviewLine) => choice?.isTaken !== false;
  return groups.reduce((sum, { lines }) => sum + lines.filter(isTaken).length, 0);
}

function linesOf(plan: Shown, group: EditGroup): PreviewLine[] {
  const taken = plan.edits.filter((edit) => edit.group === group && isTelling(edit)).map(editLine);
  if (group === 'report') return [...taken, ...plan.newSheets.map(sheetLine)];
  if (!plan.left || group === 'block') return taken;
  const left = plan.left.filter(({ edit }) => edit.group === group).map(leftLine);
  return [...taken.map(chosenLine), ...left].sort(inOrder);
}

function chosenLine(line: PreviewLine): PreviewLine {
  return { ...line, choice: { key: line.place, isTaken: true } };
}

function leftLine({ edit, asks }: Offer): PreviewLine {
  const line = editLine(edit);
  return {
    ...line,
    choice: { key: line.place, isTaken: false, ...(asks === undefined ? {} : { asks }) },
  };
}

function inOrder({ cell: one }: PreviewLine, { cell: other }: PreviewLine): number {
  return one && other ? cellKey(one) - cellKey(other) : 0;
}

function partChoice({ leftParts }: Shown, group: EditGroup): { choice?: LineChoice } {
  if (!leftParts || (group !== 'block' && group !== 'report')) return {};
  return { choice: { key: group, isTaken: !leftParts.includes(group) } };
}

/** In the block only its numbers tell something; elsewhere every edit does. */
function isTelling({ group, before, after }: Edit): boolean {
  if (before.value === after.value && before.formula === after.formula) return false;
  if (isEmpty(before) && isEmpty(after)) return false;
  return group !== 'block' || after.formula !== undefined || typeof after.value === 'number';
}

/** Shows nothing: blank, or a formula that waits for its numbers. */
function isEmpty({ value }: CellContent): boolean {
  return value === null || value === '';
}

function editLine({ sheet, cell, label, before, after, style, explanation }: Edit): PreviewLine {
  const format = style?.numberFormat;
  return {
    sheet,
    cell,
    place: formatA1(cell),
    label: withSignsShown(label),
    before: contentText(before, format),
    after: contentText(after, format),
    formula: after.formula === undefined ? undefined : `=${after.formula}`,
    explanation: withSignsShown(explanation),
  };
}

function contentText({ value }: CellContent, numberFormat: string | undefined): string {
  if (isEmpty({ value })) return '（空）';
  if (typeof value !== 'number') return withSignsShown(String(value));
  return numberFormat?.includes('%') ? percentText(Big(value)) : plain(Big(value));
}

function sheetLine({ name, replaces }: NewSheet): PreviewLine {
  const isNew = replaces === undefined;
  return {
    sheet: name,
    cell: undefined,
    place: '',
    label: isNew ? `新增工作表“${name}”` : `更新工作表“${name}”`,
    before: isNew ? '（无）' : '上次生成的报告',
    after: '按现在的数据生成的报告',
    formula: undefined,
    explanation: isNew ? '' : '您修改过的段落保留不变',
  };
}
