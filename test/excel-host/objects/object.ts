import type { Behaviour } from '../behaviour';
import { HostError } from '../errors';
import type { CellRange } from '../../../src/sheet/address';
import type { SheetState, WorkbookState } from '../model/state';

/**
 * One object of the Rich API: what a property, method or indexer of it does. Names are the protocol's, in
 * PascalCase. A member that is not listed gives the error ApiNotFound, naming it.
 */
export interface HostObject {
  /** The class as documentation calls it, e.g. «Range». */
  readonly kind: string;
  readonly isNull?: true;
  /** Scalar properties that can be loaded. */
  readonly get?: Readonly<Record<string, () => unknown>>;
  /** Scalar properties that can be set. */
  readonly set?: Readonly<Record<string, (value: unknown) => void>>;
  /** Navigation properties. */
  readonly child?: Readonly<Record<string, () => HostObject>>;
  /** Methods: those that make an object return a HostObject, the others a value. */
  readonly call?: Readonly<Record<string, (...args: unknown[]) => unknown>>;
  /** getItem of a collection. */
  readonly item?: (key: unknown) => HostObject;
  /** What a collection holds. */
  readonly items?: () => HostObject[];
  /** Properties that every answer about the object carries, as Excel does with ids. */
  readonly identity?: readonly string[];
  /** Ranges are kept alive by a reference id. */
  readonly canBeKept?: true;
}

/** A missing item of an …OrNullObject method. */
export const NULL_OBJECT: HostObject = { kind: 'NullObject', isNull: true };

/** What objects do to the host besides changing the state. */
export interface Session {
  readonly workbook: WorkbookState;
  readonly isReadOnly: boolean;
  readonly behaviour: Behaviour;
  /** Another workbook is in front: what moves the person's view is refused. */
  readonly isBehind: boolean;
  /** The minor number of the ExcelApi set: 14 for 1.14. */
  readonly apiLevel: number;
  /** Cells of a sheet got other content. */
  contentChanged(sheet: SheetState, range: CellRange, changeType?: string): void;
  /**
   * Something is about to change. @param member «Worksheet.delete», where Excel may be unable to undo it
   * @throws {HostError} AccessDenied in a read-only workbook; UndoNotSupported within an undo group
   */
  changing(member?: string): void;
  openUndoGroup(): void;
  closeUndoGroup(): void;
  sheetActivated(sheet: SheetState): void;
  sheetAdded(sheet: SheetState): void;
  sheetDeleted(sheet: SheetState): void;
  sheetRenamed(sheet: SheetState, before: string): void;
  selectionChanged(): void;
  subscribe(event: number, target: string): void;
  unsubscribe(event: number, target: string): void;
  /** Something of a sheet changed that is no content. */
  lookChanged(sheet: SheetState, range: CellRange): void;
  /** Application.calculate. */
  recalculate(): void;
  /** From now to the end of the request nothing is computed. */
  suspendCalculation(): void;
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string';
}

export function textArgument(value: unknown): string {
  if (typeof value !== 'string')
    throw new HostError('InvalidArgument', `not a text: ${JSON.stringify(value)}`);
  return value;
}

export function numberArgument(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw new HostError('InvalidArgument', `not a number: ${JSON.stringify(value)}`);
  return value;
}

/** The sheet with an id. @throws {HostError} ItemNotFound once it is deleted */
export function sheetById({ workbook }: Session, id: string): SheetState {
  const found = workbook.sheets.find((sheet) => sheet.id === id);
  if (!found) throw new HostError('ItemNotFound', "The requested resource doesn't exist.");
  return found;
}

/** Register and unregister methods of events. */
export function eventMethods(
  session: Session,
  target: () => string,
  events: Readonly<Record<string, number>>,
): Record<string, () => void> {
  const methods: Record<string, () => void> = {};
  for (const [name, number] of Object.entries(events)) {
    methods[`_Register${name}`] = () => session.subscribe(number, target());
    methods[`_Unregister${name}`] = () => session.unsubscribe(number, target());
  }
  return methods;
}
