import { documented } from '../errors';
import { type HostObject, NULL_OBJECT, type Session, textArgument } from './object';

/** workbook.settings: values by key. */
export function settingsObject(session: Session): HostObject {
  const { settings } = session.workbook;
  return {
    kind: 'SettingCollection',
    items: () => [...settings.keys()].map((key) => settingObject(session, key)),
    item: (key) => {
      if (!settings.has(textArgument(key))) throw documented('ItemNotFound');
      return settingObject(session, textArgument(key));
    },
    call: {
      GetCount: () => settings.size,
      Add: (key, value) => {
        session.changing();
        settings.set(textArgument(key), value);
        return settingObject(session, textArgument(key));
      },
      GetItemOrNullObject: (key) =>
        settings.has(textArgument(key)) ? settingObject(session, textArgument(key)) : NULL_OBJECT,
    },
  };
}

function settingObject(session: Session, key: string): HostObject {
  const { settings } = session.workbook;
  return {
    kind: 'Setting',
    get: { Key: () => key, Value: () => settings.get(key) },
    set: { Value: (value) => settings.set(key, value) },
    call: { Delete: () => settings.delete(key) },
  };
}
