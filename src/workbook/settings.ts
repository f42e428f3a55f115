import { SaxesParser } from 'saxes';
import * as z from 'zod/mini';
import { DEFAULT_SETTINGS, SETTINGS_NAMESPACE } from './settings-part';
import type { Settings } from './workbook';

export { DEFAULT_SETTINGS, SETTINGS_NAMESPACE };

/**
 * The settings that travel in a workbook: one customXml part, the same for every host, so that file, pane, page and
 * command line agree. The part is one element that holds JSON.
 */

const severity = z.enum(['E', 'W', 'I', 'off']);

const suppression = z.object({
  rule: z.string(),
  sheet: z.string(),
  cell: z.optional(z.string()),
  reason: z.string(),
  by: z.string(),
  on: z.string(),
});

/** A damaged entry is dropped by itself; it does not take the others with it. */
const schema = z.object({
  policy: z.catch(z.optional(z.string()), undefined),
  suppressions: z.catch(z.array(z.unknown()), []),
  severities: z.catch(z.optional(z.record(z.string(), severity)), undefined),
});

/** Settings → XML of the part. */
export function writeSettings(settings: Settings): string {
  const json = JSON.stringify(settings).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  return `${declaration}\n<settings xmlns="${SETTINGS_NAMESPACE}" version="1">${json}</settings>`;
}

/** XML of the part → settings; damaged parts give the defaults, never an error. */
export function readSettings(xml: string): Settings {
  const json = settingsText(xml);
  const read = schema.safeParse(json === undefined ? undefined : parseJson(json));
  if (!read.success) return DEFAULT_SETTINGS;
  const { policy, suppressions, severities } = read.data;
  return {
    ...(policy === undefined ? {} : { policy }),
    suppressions: suppressions.flatMap(validSuppression),
    ...(severities === undefined ? {} : { severities }),
  };
}

/** Whether a customXml part is ours, from its text alone. */
export function isSettingsPart(xml: string): boolean {
  return settingsText(xml) !== undefined;
}

function validSuppression(entry: unknown): Settings['suppressions'] {
  const read = suppression.safeParse(entry);
  if (!read.success) return [];
  const { cell, ...rest } = read.data;
  return [cell === undefined ? rest : { ...rest, cell }];
}

/** The text of the root element, where that is our settings element. */
function settingsText(xml: string): string | undefined {
  if (!xml.includes(SETTINGS_NAMESPACE)) return undefined;
  const parser = new SaxesParser({ xmlns: true });
  let text: string | undefined;
  parser.on('opentag', (tag) => {
    if (tag.local === 'settings' && tag.uri === SETTINGS_NAMESPACE) text ??= '';
  });
  parser.on('text', (piece) => {
    if (text !== undefined) text += piece;
  });
  try {
    parser.write(xml).close();
  } catch {
    return undefined;
  }
  return text;
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
