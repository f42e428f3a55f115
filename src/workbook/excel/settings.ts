import { DEFAULT_SETTINGS, SETTINGS_NAMESPACE } from '../../settings/settings';
import type { Settings } from '../../settings/settings';
import { loadPart } from '../load-part';

/** Loaded when a workbook has settings or is to get some: most have none, and findings should not wait for a parser. */
const parser = () => loadPart(() => import('../../settings/settings-xml'));

const parsed = async (xml: string): Promise<Settings> => (await parser()).readSettings(xml);

/** Queues reading the settings part. @returns after the sync: the settings; undefined when there are several parts */
export function queueSettings(workbook: Excel.Workbook): () => Promise<Settings> | undefined {
  const parts = workbook.customXmlParts.getByNamespace(SETTINGS_NAMESPACE);
  const count = parts.getCount();
  const only = parts.getOnlyItemOrNullObject();
  const xml = only.load('id').getXml();
  return () => {
    if (count.value > 1) return undefined;
    return only.isNullObject ? Promise.resolve(DEFAULT_SETTINGS) : parsed(xml.value);
  };
}

/** The settings: one round trip; a second where a foreign program doubled the part (the first then counts). */
export async function loadSettings(context: Excel.RequestContext): Promise<Settings> {
  const settings = queueSettings(context.workbook);
  await context.sync();
  return (await settings()) ?? firstSettings(context);
}

/** The first of several parts. */
export async function firstSettings(context: Excel.RequestContext): Promise<Settings> {
  const [first] = await partsOf(context);
  if (!first) return DEFAULT_SETTINGS;
  const xml = first.getXml();
  await context.sync();
  return parsed(xml.value);
}

/** Writes the one part, and removes doubles. */
export async function saveSettings(context: Excel.RequestContext, settings: Settings): Promise<void> {
  const { writeSettings } = await parser();
  const [first, ...doubles] = await partsOf(context);
  const xml = writeSettings(settings);
  if (first) first.setXml(xml);
  else context.workbook.customXmlParts.add(xml);
  doubles.forEach((part) => part.delete());
  await context.sync();
}

async function partsOf(context: Excel.RequestContext): Promise<Excel.CustomXmlPart[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(SETTINGS_NAMESPACE);
  parts.load('items/id');
  await context.sync();
  return parts.items;
}
