import {
  type IMutationInfo,
  type IUndoRedoItem,
  IUndoRedoService,
  type Nullable,
  type Univer,
} from '@univerjs/core';
import type { FUniver } from '@univerjs/core/lib/facade';

/** What the tool does in one go, and how it is taken back. */
export interface Step {
  /** Does it; what it changes goes through `note`, or through the grid's own commands. */
  readonly run: () => void;
  /** What takes back the changes that `run` notes. */
  readonly back: readonly IMutationInfo[];
  /** Hears when a person takes the step back (false) or repeats it (true). */
  readonly hear: (isDone: boolean) => void;
}

/** A step that was taken: what Ctrl+Z finds on top of what the person did before. */
export type StepTaken = IUndoRedoItem;

/** Ctrl+Z and Ctrl+Y go over what a person typed and what the tool wrote alike, in their order. */
export class History {
  private readonly service: IUndoRedoService;
  private readonly hearers = new Map<StepTaken, (isDone: boolean) => void>();
  private current: StepTaken | undefined;

  constructor(
    core: Univer,
    univer: FUniver,
    private readonly unitID: string,
  ) {
    this.service = core.__getInjector().get(IUndoRedoService);
    // Its event of commands leaves these two out.
    univer.addEvent(univer.Event.BeforeUndo, () => this.tell(this.service.pitchTopUndoElement(), false));
    univer.addEvent(univer.Event.BeforeRedo, () => this.tell(this.service.pitchTopRedoElement(), true));
  }

  /** Takes a step that one Ctrl+Z takes back. */
  take({ run, back, hear }: Step): StepTaken {
    const step: StepTaken = { unitID: this.unitID, undoMutations: [], redoMutations: [] };
    // Commands of the grid's own that come in between join the step.
    const batch = this.service.__tempBatchingUndoRedo(this.unitID);
    this.service.pushUndoRedo(step);
    this.current = step;
    try {
      run();
      step.undoMutations.push(...structuredClone([...back]));
    } catch (error) {
      this.forget(step);
      throw error;
    } finally {
      this.current = undefined;
      batch.dispose();
    }
    this.hearers.set(step, hear);
    return step;
  }

  /** A change that belongs to the step under way. */
  note(change: IMutationInfo): void {
    this.current?.redoMutations.push(structuredClone(change));
  }

  /** Does something that no Ctrl+Z knows of. */
  quietly(run: () => void): void {
    this.forget(this.take({ run, back: [], hear: () => undefined }));
  }

  /** The step on top never was: what it did is put right by other means. */
  forget(step: StepTaken): void {
    const id = 'forgotten';
    Object.assign(step, { id, undoMutations: [], redoMutations: [] });
    this.service.rollback(id, this.unitID);
    this.hearers.delete(step);
  }

  private tell(step: Nullable<StepTaken>, isDone: boolean): void {
    if (step) this.hearers.get(step)?.(isDone);
  }
}
