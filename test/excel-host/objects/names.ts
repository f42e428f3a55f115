import { documented, HostError } from '../errors';
import { parseAddress, quoteSheet } from '../model/address';
import type { NameState, SheetState } from '../model/state';
import { formatA1 } from '../../../src/sheet/address';
import { type HostObject, isHostObject, NULL_OBJECT, type Session, textArgument } from './object';

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.?\\]*$/u;

/** The defined names of a sheet, or of the workbook. */
export function namesObject(
  session: Session,
  names: () => NameState[],
  scope: () => SheetState | undefined,
): HostObject {
  const find = (name: unknown) =>
    names().find((each) => each.name.toLowerCase() === textArgument(name).toLowerCase());
  return {
    kind: 'NamedItemCollection',
    items: () => names().map((name) => nameObject(session, names, name, scope)),
    item: (key) => {
      const found = find(key);
      if (!found) throw documented('ItemNotFound');
      return nameObject(session, names, found, scope);
    },
    call: {
      GetCount: () => names().length,
      GetItemOrNullObject: (key) => {
        const found = find(key);
        return found ? nameObject(session, names, found, scope) : NULL_OBJECT;
      },
      Add: (name, reference) => {
        session.changing();
        if (!NAME.test(textArgument(name)))
          throw new HostError('InvalidArgument', `not a name: ${String(name)}`);
        if (find(name)) throw documented('ItemAlreadyExists');
        const added = { name: textArgument(name), formula: formulaOf(reference) };
        names().push(added);
        return nameObject(session, names, added, scope);
      },
    },
  };
}

function nameObject(
  session: Session,
  names: () => NameState[],
  state: NameState,
  scope: () => SheetState | undefined,
): HostObject {
  return {
    kind: 'NamedItem',
    get: {
      Name: () => state.name,
      Formula: () => state.formula,
      Type: () => 'Range',
      Value: () => state.formula.slice(1),
      Scope: () => (scope() ? 'Worksheet' : 'Workbook'),
      Visible: () => true,
      Comment: () => '',
    },
    set: {
      Formula: (value) => {
        session.changing();
        state.formula = textArgument(value);
      },
    },
    call: {
      Delete: () => {
        session.changing();
        names().splice(names().indexOf(state), 1);
      },
    },
  };
}

/** A Range gives its absolute address; a text must be a formula. */
function formulaOf(reference: unknown): string {
  if (isHostObject(reference)) return `=${absolute(String(reference.get?.['Address']?.()))}`;
  const text = textArgument(reference);
  if (!text.startsWith('=')) throw new HostError('InvalidArgument', `not a formula: ${text}`);
  return text;
}

function absolute(address: string): string {
  const at = address.lastIndexOf('!');
  const sheet = address.slice(0, at).replace(/^'|'$/g, '').replace(/''/g, "'");
  const { top, left, bottom, right } = parseAddress(address);
  const first = dollars(formatA1({ row: top, column: left }));
  const last = dollars(formatA1({ row: bottom, column: right }));
  return `${quoteSheet(sheet)}!${first === last ? first : `${first}:${last}`}`;
}

function dollars(a1: string): string {
  return a1.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
}
