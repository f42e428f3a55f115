import type { HostObject, Session } from './object';

/** From ExcelApi 1.20 on. */
const UNDO_GROUPS_SINCE = 20;

export function applicationObject(session: Session): HostObject {
  return {
    kind: 'Application',
    get: {
      CalculationMode: () => (session.behaviour.calculation === 'manual' ? 'Manual' : 'Automatic'),
      CalculationState: () => 'Done',
      DecimalSeparator: () => '.',
      ThousandsSeparator: () => ',',
    },
    child: session.apiLevel < UNDO_GROUPS_SINCE ? {} : { UndoScope: () => undoScopeObject(session) },
    call: {
      Calculate: () => session.recalculate(),
      SuspendApiCalculationUntilNextSync: () => session.suspendCalculation(),
      SuspendScreenUpdatingUntilNextSync: () => undefined,
    },
  };
}

function undoScopeObject(session: Session): HostObject {
  return {
    kind: 'UndoScope',
    call: { Open: () => session.openUndoGroup(), Close: () => session.closeUndoGroup() },
  };
}

export function runtimeObject(): HostObject {
  return { kind: 'Runtime', get: { EnableEvents: () => true } };
}
