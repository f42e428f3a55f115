import { halfWidthFigures } from '../../values/half-width';
import type { LabelReading } from '../reading';
import { below, rightOf, type Scan, type ScannedRow, textAt } from '../scan';
import { isAmount, isWords } from './values';
import { isFundName } from './vocabulary';

const MONEY = /资金|预算|支出|经费|投资|投入|执行数|用款|拨款/;

/** Labels beside numbers that speak of money, where no funds block was read: funds are never absent in silence. */
export function lostFunds(_scan: Scan, rows: readonly ScannedRow[]): LabelReading[] {
  return rows.flatMap(({ row, cells }) => {
    const hasAmount = cells.some(({ cell }) => typeof cell.value === 'number' || isAmount(cell.text));
    const first = cells.find(
      ({ cell }) => isWords(cell) && ((hasAmount && namesMoney(cell.text)) || tellsAmounts(cell.text)),
    );
    return first ? [lost(first.cell.text, { row, column: first.column })] : [];
  });
}

function namesMoney(text: string): boolean {
  return text.length <= 30 && (MONEY.test(text) || isFundName(text));
}

/** «预算资金：全年预算120万元，执行数118万元»: the whole block in one cell. */
function tellsAmounts(text: string): boolean {
  return text.length <= 200 && [...halfWidthFigures(text).matchAll(TOLD_AMOUNT)].length >= 2;
}

const TOLD_AMOUNT = /(?:预算|支出|执行|到位|拨付|使用)[^\d，。；]{0,8}\d/g;

function lost(text: string, cell: LabelReading['cell']): LabelReading {
  const [label = text] = text.split(/[:：]/);
  const keepsFrom = ['funds', 'execution-rate'] as const;
  return {
    cell,
    text: label.trim(),
    block: 'funds',
    role: undefined,
    state: 'unread',
    evidence: [],
    keepsFrom,
  };
}

/** A goal is written in sentences; names are shorter and have no commas. */
const SENTENCE = /^(?=[^]{10}).*[，。；;]|^[^]{20}/;

/** Labels of the head that were not used, with a sentence beside or below, where no goal was read: it is not absent. */
export function lostGoal(scan: Scan, labels: readonly LabelReading[]): LabelReading[] {
  const goals = labels.filter((label) => isOpen(label) && headsSentence(scan, label.cell));
  const known = new Set(labels.map(({ cell }) => `${cell.row}/${cell.column}`));
  const rows = new Set(goals.map(({ cell }) => cell.row));
  const beside = [...rows]
    .flatMap((row) => textsOver(scan, row))
    .filter(({ cell: { row, column } }) => !known.has(`${row}/${column}`));
  return [...goals, ...beside].map((label) => ({
    ...label,
    block: 'goal',
    role: undefined,
    state: 'unread',
    evidence: [],
    keepsFrom: [...(label.keepsFrom ?? []), 'goal'],
  }));
}

/** Not read, or put aside only because sentences name nobody. */
function isOpen({ state, role, evidence }: LabelReading): boolean {
  return state === 'unread' || (role === undefined && evidence.some(({ code }) => code === 'values'));
}

function headsSentence({ sheet }: Scan, cell: LabelReading['cell']): boolean {
  return [rightOf(sheet, cell), below(sheet, cell)].some((at) => SENTENCE.test(textAt(sheet, at)));
}

/** What stands beside such a label over a sentence of its own is one too: «开局设想 | 年底兑现». */
function textsOver(scan: Scan, row: number): (Pick<LabelReading, 'cell' | 'text'> & Partial<LabelReading>)[] {
  const cells = scan.byRow.get(row)?.cells ?? [];
  return cells
    .map(({ column, cell }) => ({ cell: { row, column }, text: cell.text.trim() }))
    .filter(
      ({ cell, text }) =>
        text.length <= LONGEST_LABEL && SENTENCE.test(textAt(scan.sheet, below(scan.sheet, cell))),
    );
}

const LONGEST_LABEL = 14;
