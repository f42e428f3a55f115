import type { SelfEvaluationForm } from '../form/form';
import type { Finding } from '../rules/engine/finding';
import { type CellAddress, cellKey } from '../sheet/address';
import { withSignsShown } from '../values/shown-signs';

/** One reason that a person is to write: what is found, and where the words go. */
export interface ReasonPlace {
  readonly finding: Finding;
  readonly cell: CellAddress;
  /** Chinese: whose reason it is. */
  readonly name: string;
  /** What stands there now. */
  readonly text: string;
}

/** Those of the findings that ask for a reason, from the top of the form to its end; each cell once. */
export function reasonPlaces(findings: readonly Finding[], form: SelfEvaluationForm): ReasonPlace[] {
  const owners = new Map(
    reasonsOf(form).flatMap((owner) => (owner.cell ? [[cellKey(owner.cell), owner] as const] : [])),
  );
  const places = new Map<number, ReasonPlace>();
  for (const finding of findings) {
    const [cell] = finding.cells;
    const owner = cell && owners.get(cellKey(cell));
    if (!cell || !owner || finding.ignored || places.has(cellKey(cell))) continue;
    places.set(cellKey(cell), { finding, cell, name: owner.name, text: owner.text });
  }
  return [...places.values()].sort((a, b) => cellKey(a.cell) - cellKey(b.cell));
}

function reasonsOf({ indicators, funds }: SelfEvaluationForm) {
  const total = funds?.total?.reason;
  return [
    ...(total ? [{ name: '预算执行', cell: total.cell, text: total.value ?? '' }] : []),
    ...indicators.map(({ level3, row, reason }) => ({
      name: withSignsShown(level3.value ?? `第${row}行`),
      cell: reason.cell,
      text: reason.value ?? '',
    })),
  ];
}
