import { type HostObject, type Session } from './object';

export function applicationObject(session: Session): HostObject {
  return {
    kind: 'Application',
    get: {
      CalculationMode: () => 'Automatic',
      CalculationState: () => 'Done',
      DecimalSeparator: () => '.',
      ThousandsSeparator: () => ',',
    },
    call: {
      Calculate: () => undefined,
      SuspendApiCalculationUntilNextSync: () => session.suspendCalculation(),
      SuspendScreenUpdatingUntilNextSync: () => undefined,
    },
  };
}

export function runtimeObject(): HostObject {
  return { kind: 'Runtime', get: { EnableEvents: () => true } };
}
