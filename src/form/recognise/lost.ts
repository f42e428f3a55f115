import type { LabelReading } from '../reading';
import { below, rightOf, type Scan, type ScannedRow, textAt } from '../scan';
import { isFundName } from './vocabulary';

const MONEY = /资金|预算|支出|经费|投资|投入|执行数|用款|拨款/;

/** Labels beside numbers that speak of money, where no funds block was read: funds are never absent in silence. */
export function lostFunds(_scan: Scan, rows: readonly ScannedRow[]): LabelReading[] {
  return rows.flatMap(({ row, cells }) => {
    const first = cells.find(
      ({ cell }) =>
        typeof cell.value === 'string' &&
        cell.text.length <= 30 &&
        (MONEY.test(cell.text) || isFundName(cell.text)),
    );
    const hasAmount = cells.some(
      ({ cell }) =>
        typeof cell.value === 'number' || /^[￥¥]?[\d,]+(?:\.\d+)?(?:万?元)?$/.test(cell.text.trim()),
    );
    if (!first || !hasAmount) return [];
    return [
      {
        cell: { row, column: first.column },
        text: first.cell.text.trim(),
        block: 'funds',
        role: undefined,
        state: 'unread',
        evidence: [],
        keepsFrom: ['funds', 'execution-rate'],
      } as const,
    ];
  });
}

/** A goal is written in sentences; names are shorter and have no commas. */
const SENTENCE = /^(?=[^]{10}).*[，。；;]|^[^]{20}/;

/** Labels of the head that were not read, with a sentence beside or below, where no goal was read: it is not absent. */
export function lostGoal({ sheet }: Scan, labels: readonly LabelReading[]): LabelReading[] {
  return labels
    .filter(
      ({ state, cell }) =>
        state === 'unread' &&
        [rightOf(sheet, cell), below(sheet, cell)].some((at) => SENTENCE.test(textAt(sheet, at))),
    )
    .map((label) => ({ ...label, block: 'goal', keepsFrom: [...label.keepsFrom, 'goal'] }));
}
