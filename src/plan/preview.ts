import Big from 'big.js';
import { formatA1, type CellAddress } from '../sheet/address';
import { percentText, plain } from '../values/print';
import type { CellContent, Edit, EditGroup, NewSheet, WritePlan } from './plan';

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
}

/** The lines of one part of a plan. */
export interface PreviewGroup {
  readonly group: EditGroup;
  /** Chinese heading. */
  readonly title: string;
  readonly lines: readonly PreviewLine[];
}

const TITLES: Readonly<Record<EditGroup, string>> = {
  scores: '指标得分',
  form: '自评表',
  block: '评价结果',
  report: '绩效自评报告',
};
const ORDER: readonly EditGroup[] = ['scores', 'form', 'block', 'report'];

/** A plan for people, before anything is written: only what changes a value; labels and borders of the block go without saying. */
export function previewOf(plan: Pick<WritePlan, 'edits' | 'newSheets'>): PreviewGroup[] {
  const linesOf = (group: EditGroup) =>
    plan.edits.filter((edit) => edit.group === group && isTelling(edit)).map(editLine);
  const reports = plan.newSheets.map(sheetLine);
  return ORDER.map((group) => ({
    group,
    title: TITLES[group],
    lines: group === 'report' ? [...linesOf(group), ...reports] : linesOf(group),
  })).filter(({ lines }) => lines.length > 0);
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
    label,
    before: contentText(before, format),
    after: contentText(after, format),
    formula: after.formula === undefined ? undefined : `=${after.formula}`,
    explanation,
  };
}

function contentText({ value }: CellContent, numberFormat: string | undefined): string {
  if (isEmpty({ value })) return '（空）';
  if (typeof value !== 'number') return String(value);
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
