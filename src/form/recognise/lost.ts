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
  return text.length <= 200 && [...text.matchAll(TOLD_AMOUNT)].length >= 2;
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
