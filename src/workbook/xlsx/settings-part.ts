import {
  DEFAULT_SETTINGS,
  isSettingsPart,
  readSettings,
  SETTINGS_NAMESPACE,
  writeSettings,
} from '../../settings/settings-xml';
import type { Settings } from '../../settings/settings';
import { PackageDraft, RELATIONSHIPS_TYPE } from './draft';
import { XlsxReading } from './reading';
import { readRelationships } from './relationships';
import { relationshipBase } from './workbook-part';

const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const CUSTOM_XML = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
/** Identifies our data store item; one per workbook, so it may be the same in every workbook. */
const ITEM_ID = '{6B0E5A52-4E0B-4C55-9C0B-5A1D6F2E7A31}';

/** The settings kept in a workbook; the defaults where there are none or they are damaged. */
export function loadSettings(reading: XlsxReading): Settings {
  const path = settingsPath(reading);
  return path === undefined ? DEFAULT_SETTINGS : readSettings(reading.file.text(path));
}

/** The workbook with these settings in it; nothing but their part and, the first time, its registration changes. */
export function saveSettings(reading: XlsxReading, settings: Settings): XlsxReading {
  const draft = new PackageDraft(reading.file);
  const path = settingsPath(reading);
  if (path === undefined) addSettings(draft, reading, writeSettings(settings));
  else draft.put(path, writeSettings(settings));
  return new XlsxReading(draft.finish(), reading);
}

function settingsPath({ workbook, file }: XlsxReading): string | undefined {
  const items = workbook.relationships.filter(({ kind, target }) => kind === 'customXml' && file.has(target));
  return (
    items
      .map(({ target }) => target)
      // Custom parts of others may be in any state; they are none of our business.
      .find((path) => file.isReadable(path) && isSettingsPart(file.text(path)))
  );
}

function addSettings(draft: PackageDraft, { workbook, file }: XlsxReading, xml: string): void {
  const path = draft.freePath(workbook.path, (number) => `customXml/item${number}.xml`);
  const properties = draft.freePath(workbook.path, (number) => `customXml/itemProps${number}.xml`);
  const base = relationshipBase(workbook);
  draft.put(path, xml);
  draft.put(properties, propertiesXml());
  draft.addRelationship(workbook.path, `${base}/customXml`, path);
  if (readRelationships(file, path).length === 0)
    draft.addRelationship(path, `${base}/customXmlProps`, properties);
  draft.addDefaultContentType('rels', RELATIONSHIPS_TYPE);
  draft.addDefaultContentType('xml', 'application/xml');
  draft.addContentType(properties, PROPERTIES_TYPE);
}

function propertiesXml(): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n' +
    `<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${CUSTOM_XML}">` +
    `<ds:schemaRefs><ds:schemaRef ds:uri="${SETTINGS_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`
  );
}
