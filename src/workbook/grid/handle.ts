import type { FUniver } from '@univerjs/core/lib/facade';
import type { FWorkbook } from '@univerjs/preset-sheets-core';
import type { Calculation } from './calculation';
import type { Guard } from './guard';
import type { History } from './history';
import type { Marks } from './marks';
import type { Listeners } from '../listeners';
import type { PastedLook } from './look-plan';
import type { Places } from './places';
import type { GridSnapshot } from './snapshot';

/** A spreadsheet in the page. */
export interface GridHandle {
  readonly univer: FUniver;
  readonly book: FWorkbook;
  readonly snapshot: GridSnapshot;
  readonly calculation: Calculation;
  readonly guard: Guard;
  readonly marks: Marks;
  readonly history: History;
  readonly places: Places;
  /** Hear that contents were pasted whose look was left behind. */
  readonly leftBehind: Listeners<PastedLook>;
  /** Hears that the person wants to see what is offered for the cell. */
  onChoose(listener: () => void): () => void;
  /** Puts the keyboard into the grid. */
  focus(): void;
  /** Takes the grid out of the page. */
  dispose(): void;
}
