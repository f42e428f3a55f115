import type { LabelReading } from '../reading';
import type { Scan, ScannedRow } from '../scan';
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
