import Big from 'big.js';
import type { Indicator, LevelLabel, SelfEvaluationForm } from './form';

/**
 * Rows from one look at a sheet to the next: a row whose cells hold the same is the same object again, so that what was
 * worked out of it holds. A form is read anew from every sheet; nothing here changes what was read.
 */
export class SteadyRows {
  private before: ReadonlyMap<number, Indicator> = new Map();

  /** The form with the rows of the form before where they are equal. */
  steadied(form: SelfEvaluationForm): SelfEvaluationForm {
    const labels = new Interned(this.before.values());
    const indicators = form.indicators.map((row) => {
      const same = this.before.get(row.row);
      return same && isEqual(same, row) ? same : labels.within(row);
    });
    this.before = new Map(indicators.map((row) => [row.row, row]));
    return { ...form, indicators };
  }
}

/** Labels by what they are: rows are grouped by the object, and old rows hold old ones. */
class Interned {
  private readonly known = new Map<LevelLabel, LevelLabel>();
  private readonly byPlace = new Map<string, LevelLabel>();

  constructor(rows: Iterable<Indicator>) {
    for (const { level1, level2 } of rows)
      for (const label of [level1, level2]) if (label) this.byPlace.set(placeOf(label), label);
  }

  within(row: Indicator): Indicator {
    const { level1, level2 } = row;
    const [one, two] = [level1 && this.of(level1), level2 && this.of(level2)];
    return one === level1 && two === level2 ? row : { ...row, level1: one, level2: two };
  }

  private of(label: LevelLabel): LevelLabel {
    const known = this.known.get(label);
    if (known) return known;
    const same = this.byPlace.get(placeOf(label));
    const kept = same && isEqual(same, label) ? same : label;
    this.known.set(label, kept);
    return kept;
  }
}

function placeOf({ cell: { row, column } }: LevelLabel): string {
  return `${row}/${column}`;
}

/** Whether two readings are equal all the way down; numbers by value and sign. */
function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (one instanceof Big || other instanceof Big)
    return one instanceof Big && other instanceof Big && one.s === other.s && one.eq(other);
  return hasEqualParts(one, other);
}

/** Without lists of their keys: every cell of a form goes through here at every look. */
function hasEqualParts(one: object, other: object): boolean {
  for (const key in one)
    if (!(key in other) || !isEqual(one[key as never], other[key as never])) return false;
  for (const key in other) if (!(key in one)) return false;
  return true;
}
