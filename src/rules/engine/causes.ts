import { type CellAddress, cellKey } from '../../sheet/address';
import type { Detection, Rule } from './rule';
import type { Raised } from './detect';

/** Something found that is shown, and how many others wait for it. */
export interface Shown extends Raised {
  waiting: number;
}

/** Rules after the rules they wait for. */
export function inOrderOfCauses(all: readonly Rule[]): Rule[] {
  const ordered: Rule[] = [];
  const visit = (rule: Rule): void => {
    if (ordered.includes(rule)) return;
    for (const cause of rule.waitsFor ?? []) {
      const found = all.find(({ id }) => id === cause);
      if (found) visit(found);
    }
    ordered.push(rule);
  };
  all.forEach(visit);
  return ordered;
}

/**
 * Root cause first: what goes by a cell that an E finding is already the subject of is held back, and counted there.
 * @param found causes before what waits for them
 */
export function withoutConsequences(found: readonly Raised[]): Shown[] {
  const index = new CauseIndex();
  const shown: Shown[] = [];
  for (const raised of found) {
    const cause = index.causeOf(raised);
    if (cause) cause.waiting++;
    else {
      const { rule, severity, detection } = raised;
      const each: Shown = { rule, severity, detection, waiting: 0 };
      index.add(each, shown.length);
      shown.push(each);
    }
  }
  return shown;
}

interface Cause {
  readonly shown: Shown;
  /** Its place among all that is shown: the first one counts. */
  readonly at: number;
}

/** The E findings by the cells that they are about. */
class CauseIndex {
  /** Cells of a finding, for the rules that wait for its rule. */
  private readonly byCell = new Map<number, Cause[]>();
  /** Cells that no rule sees past: the first finding that holds them back. */
  private readonly held = new Map<number, Cause>();

  add(shown: Shown, at: number): void {
    const { severity, detection } = shown;
    if (severity !== 'E') return;
    const cause = { shown, at };
    for (const cell of detection.cells) {
      const key = cellKey(cell);
      const causes = this.byCell.get(key);
      if (causes) causes.push(cause);
      else this.byCell.set(key, [cause]);
    }
    if (!detection.holdsBack) return;
    for (const key of [...detection.cells, ...detection.holdsBack].map(cellKey))
      if (!this.held.has(key)) this.held.set(key, cause);
  }

  causeOf({ rule: { waitsFor }, detection }: Raised): Shown | undefined {
    const blind = this.held.size > 0 ? this.holding(detection) : undefined;
    if (blind || !waitsFor || this.byCell.size === 0) return blind;
    const inputs = detection.inputs ?? detection.cells;
    return first(inputs, (cell) =>
      this.byCell.get(cellKey(cell))?.find(({ shown: { rule } }) => waitsFor.includes(rule.id)),
    );
  }

  private holding({ cells, inputs = [] }: Detection): Shown | undefined {
    return first([...cells, ...inputs], (cell) => this.held.get(cellKey(cell)));
  }
}

function first(
  cells: readonly CellAddress[],
  causeAt: (cell: CellAddress) => Cause | undefined,
): Shown | undefined {
  let earliest: Cause | undefined;
  for (const cell of cells) {
    const cause = causeAt(cell);
    if (cause && (!earliest || cause.at < earliest.at)) earliest = cause;
  }
  return earliest?.shown;
}
