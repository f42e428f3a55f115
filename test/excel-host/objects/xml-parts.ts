import { documented, HostError } from '../errors';
import { type HostObject, NULL_OBJECT, type Session, textArgument } from './object';

/** workbook.customXmlParts. Changes of parts are not in the undo stack, as in Excel. */
export function xmlPartsObject(session: Session): HostObject {
  const { xmlParts } = session.workbook;
  const ids = () => [...xmlParts.keys()];
  return {
    kind: 'CustomXmlPartCollection',
    items: () => ids().map((id) => partObject(session, id)),
    item: (id) => partObject(session, existing(session, textArgument(id))),
    call: {
      GetCount: () => xmlParts.size,
      GetItemOrNullObject: (id) =>
        xmlParts.has(textArgument(id)) ? partObject(session, String(id)) : NULL_OBJECT,
      Add: (xml) => {
        session.changing();
        const id = `{11111111-0000-0000-0000-${String(session.workbook.nextId++).padStart(12, '0')}}`;
        xmlParts.set(id, kept(session, xml));
        return partObject(session, id);
      },
      GetByNamespace: (uri) =>
        scopedObject(session, () => ids().filter((id) => namespaceOf(xmlParts.get(id) ?? '') === uri)),
    },
  };
}

function scopedObject(session: Session, ids: () => string[]): HostObject {
  const only = () => {
    const [id, second] = ids();
    return id !== undefined && second === undefined ? partObject(session, id) : NULL_OBJECT;
  };
  return {
    kind: 'CustomXmlPartScopedCollection',
    items: () => ids().map((id) => partObject(session, id)),
    item: (id) => partObject(session, existing(session, textArgument(id))),
    call: {
      GetCount: () => ids().length,
      GetItem: (id) => partObject(session, existing(session, textArgument(id))),
      GetOnlyItem: () => {
        const found = only();
        if (found.isNull) throw documented('ItemNotFound');
        return found;
      },
      GetOnlyItemOrNullObject: only,
    },
  };
}

function partObject(session: Session, id: string): HostObject {
  const { xmlParts } = session.workbook;
  return {
    kind: 'CustomXmlPart',
    identity: ['Id'],
    get: { Id: () => id, NamespaceUri: () => namespaceOf(xmlParts.get(id) ?? '') },
    call: {
      GetXml: () => xmlParts.get(existing(session, id)),
      SetXml: (xml) => {
        session.changing();
        xmlParts.set(existing(session, id), kept(session, xml));
      },
      Delete: () => {
        session.changing();
        xmlParts.delete(id);
      },
    },
  };
}

function existing({ workbook }: Session, id: string): string {
  if (!workbook.xmlParts.has(id)) throw documented('ItemNotFound');
  return id;
}

/** Excel parses parts and writes them anew: the same meaning in other characters. */
function kept({ behaviour }: Session, xml: unknown): string {
  const text = wellFormed(xml);
  if (behaviour.xml === 'as given') return text;
  return text
    .replace(/^\s*<\?xml[^>]*\?>\s*/, '')
    .replace(/&gt;/g, '>')
    .replace(/="([^"']*)"/g, "='$1'")
    .replace(/<([\w:.-]+)([^<>]*)><\/\1>/g, '<$1$2/>');
}

function wellFormed(xml: unknown): string {
  const text = textArgument(xml);
  if (!/^\s*(<\?xml[^>]*\?>)?\s*<[^!]/.test(text)) throw new HostError('InvalidArgument', 'not XML');
  return text;
}

function namespaceOf(xml: string): string {
  return /<[A-Za-z][^>]*?\sxmlns=["']([^"']*)["']/.exec(xml.replace(/<\?xml[^>]*\?>/, ''))?.[1] ?? '';
}
