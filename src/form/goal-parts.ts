import { NO_NUMBER, NO_TEXT, numberField, textField } from './fields';
import type { GoalPart } from './form';
import { bareLabel, pointsIn } from './labels';
import type { LabelReading } from './reading';
import { CLEAR, goalWords } from './recognise/words';
import type { Scan, ScannedRow } from './scan';
import Big from 'big.js';

/** The goals of a form that has several, and their labels. */
export interface GoalParts {
  readonly parts: readonly GoalPart[];
  readonly labels: readonly LabelReading[];
  readonly rows: ReadonlySet<number>;
}

/** «目标1 | … | 权重40% | 完成情况 | …», a row each; none where there is one goal. */
export function readGoalParts(scan: Scan, rows: readonly ScannedRow[]): GoalParts {
  const found = rows.flatMap((row) => partIn(scan, row));
  if (found.length < 2) return { parts: [], labels: [], rows: new Set() };
  return {
    parts: found.map(({ part }) => part),
    labels: found.flatMap(({ labels }) => labels),
    rows: new Set(found.map(({ row }) => row)),
  };
}

const NUMBERED = /^(?:年度|绩效|总体|工作|预期)*目标[一二三四五六七八九十\d]+$/;
const SHARE = /^(?:权重|占比|比重|分值|比例)?[:：(（]?\s*(\d+(?:\.\d+)?)\s*[%分][)）]?$/;

interface Found {
  readonly row: number;
  readonly part: GoalPart;
  readonly labels: readonly LabelReading[];
}

function partIn(scan: Scan, { row, cells }: ScannedRow): Found[] {
  const at = cells.findIndex(({ cell }) => typeof cell.value === 'string' && isNumbered(cell.text));
  const label = cells[at];
  const text = cells[at + 1];
  if (!label || !text || typeof text.cell.value !== 'string') return [];
  const rest = cells.slice(at + 2);
  const actual = rest.findIndex(({ cell }) => isCompletion(cell.text));
  const done = actual < 0 ? undefined : rest[actual + 1];
  const share = rest.find(({ cell }) => SHARE.test(cell.text.trim()));
  return [
    {
      row,
      part: {
        label: label.cell.text.trim(),
        expected: textField(scan.sheet, { row, column: text.column }),
        actual: done ? textField(scan.sheet, { row, column: done.column }) : NO_TEXT,
        share: share ? shareAt(scan, row, share) : shareInLabel(label.cell.text, row, label.column),
      },
      labels: [
        reading(row, label, 'goalExpected'),
        ...(rest[actual] ? [reading(row, rest[actual], 'goalActual')] : []),
      ],
    },
  ];
}

function isNumbered(text: string): boolean {
  return text.length <= 20 && NUMBERED.test(bareLabel(text));
}

function isCompletion(text: string): boolean {
  return text.length <= 12 && (goalWords(bareLabel(text)).goalActual?.score ?? 0) >= CLEAR;
}

function shareAt(
  { sheet }: Scan,
  row: number,
  { column, cell }: ScannedRow['cells'][number],
): GoalPart['share'] {
  const number = SHARE.exec(cell.text.trim())?.[1];
  return { ...numberField(sheet, { row, column }), ...(number === undefined ? {} : { number: Big(number) }) };
}

function shareInLabel(text: string, row: number, column: number): GoalPart['share'] {
  const points = pointsIn(text) ?? /(\d+(?:\.\d+)?)%/.exec(text)?.[1];
  return points === undefined ? NO_NUMBER : { raw: text.trim(), number: Big(points), cell: { row, column } };
}

function reading(
  row: number,
  { column, cell }: ScannedRow['cells'][number],
  role: 'goalExpected' | 'goalActual',
): LabelReading {
  const evidence = [{ code: 'place', params: { place: '几个目标各占一行' } }] as const;
  return {
    cell: { row, column },
    text: cell.text.trim(),
    block: 'goal',
    role,
    state: 'inferred',
    evidence,
    keepsFrom: [],
  };
}
