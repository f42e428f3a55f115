import { EvaluatedRows } from '../../evaluation/evaluated-rows';
import type { IndicatorEvaluation } from '../../evaluation/evaluation';
import type { SelfEvaluationForm } from '../../form/form';
import { SteadyRows } from '../../form/steady-rows';
import { Remembered } from '../../values/remembered';
import type { RowFinding, RowFindingsMemory } from './detect';

/**
 * What the last look at a sheet came to, for the next one: same cells → same row → same evaluation → same findings. It
 * never changes a result (test/properties/memory.test.ts), and holds two looks at most.
 */
export class LookMemory {
  readonly evaluated = new EvaluatedRows();
  readonly found: RowFindingsMemory = new FoundInRows();
  private readonly rows = new SteadyRows();

  /** A new look: the form with the rows of the last look where nothing changed. */
  steadied(form: SelfEvaluationForm): SelfEvaluationForm {
    return this.rows.steadied(form);
  }
}

class FoundInRows implements RowFindingsMemory {
  private readonly remembered = new Remembered<IndicatorEvaluation, readonly RowFinding[]>();
  private surroundings: object | undefined;

  begin(surroundings: object): void {
    if (surroundings !== this.surroundings) this.remembered.forget();
    this.surroundings = surroundings;
    this.remembered.turn();
  }

  found(row: IndicatorEvaluation, find: () => readonly RowFinding[]): readonly RowFinding[] {
    return this.remembered.of(row, find);
  }
}
