import type { CellAddress } from '../sheet/address';
import { bareLabel } from './labels';
import type { ReadGoal } from './goal';
import type { TextField } from './form';
import { inlineLabels } from './recognise/inline-labels';
import { hitReading } from './recognise/readings';
import { bestMeaning, CLEAR, goalWords, SPEAKS } from './recognise/words';
import { knownHit, type LabelHit, type ScannedRow } from './scan';

type Side = 'expected' | 'actual';

interface Inline {
  readonly field: TextField;
  readonly hit: LabelHit;
}

/** «预期目标：养护绿地200万平方米。»: label and text in one cell, over the whole width of the form. */
export function withInlineGoals(read: ReadGoal, rows: readonly ScannedRow[]): ReadGoal {
  const found = rows.flatMap((row) => inlineIn(row));
  const first = (side: Side) => found.find((each) => each.side === side);
  const [expected, actual] = [first('expected'), first('actual')];
  const own = [expected, actual].filter((each) => each !== undefined);
  if (own.length === 0) return read;
  const { goal, labels } = read;
  // «目标1：…» under a label is the text of that label.
  if (expected && isNumbered(expected) && isAt(goal.expected, expected)) return read;
  return {
    goal: { expected: expected?.field ?? goal.expected, actual: actual?.field ?? goal.actual },
    labels: [...labels, ...own.map(({ hit }) => hitReading(hit, 'goal'))],
    rows: new Set([...read.rows, ...own.map(({ hit }) => hit.cell.row)]),
  };
}

function isNumbered({ hit }: Inline): boolean {
  return /[\d一二三四五六七八九十]$/.test(bareLabel(hit.text));
}

function isAt({ cell }: TextField, { hit }: Inline): boolean {
  return cell?.row === hit.cell.row && cell.column === hit.cell.column;
}

function inlineIn({ row, cells }: ScannedRow): (Inline & { readonly side: Side })[] {
  return cells.flatMap(({ column, cell }) => {
    const labels = inlineLabels(cell.text, (bare) => sideOf(bare) !== undefined);
    const sides = labels.map(({ label }) => sideOf(bareLabel(label)));
    // «目标：…；完成：…» in one cell are both sides, each of them once.
    if (labels.length > 2 || new Set(sides).size < labels.length) return [];
    return labels.flatMap(({ label, content }, index) =>
      inlineAt({ row, column }, label, content, sides[index]),
    );
  });
}

function inlineAt(
  cell: CellAddress,
  label: string,
  content: string,
  side: Side | undefined,
): (Inline & { readonly side: Side })[] {
  if (!side) return [];
  const hit = knownHit(side === 'expected' ? 'goalExpected' : 'goalActual', label, cell);
  return [{ side, hit, field: { value: content, cell } }];
}

function sideOf(bare: string): Side | undefined {
  const words = goalWords(bare);
  const meaning = bestMeaning(words, CLEAR);
  if (meaning === 'goalExpected') return 'expected';
  if (meaning === 'goalActual') return 'actual';
  // «年度总体绩效目标：…» names the block, and its text is what was wanted.
  const speaks = (role: keyof typeof words) => (words[role]?.score ?? 0) >= SPEAKS;
  return (speaks('goalExpected') || speaks('goalBlock')) && !speaks('goalActual') ? 'expected' : undefined;
}
