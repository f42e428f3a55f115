import { SaxesParser } from 'saxes';
import { layoutToJson, usableLayout } from '../form/layout-json';
import type { Suppression } from '../rules/engine/suppression';
import { DEFAULT_SETTINGS, type Settings, SETTINGS_NAMESPACE } from './settings';

export { DEFAULT_SETTINGS, SETTINGS_NAMESPACE };

/**
 * The settings that travel in a workbook: one customXml part, the same for every host, so that file, pane, page and
 * command line agree. The part is one element that holds JSON. No schema library here: it would weigh on the first
 * screen of the panel.
 */

/** Settings → XML of the part. */
export function writeSettings(settings: Settings): string {
  const { layout, ...rest } = settings;
  const json = JSON.stringify({ ...rest, ...(layout ? { layout: layoutToJson(layout) } : {}) })
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\uFFFE\uFFFF]/g, escaped);
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  return `${declaration}\n<settings xmlns="${SETTINGS_NAMESPACE}" version="1">${json}</settings>`;
}

/** Characters that JSON may hold and XML may not. */
function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16)}`;
}

/** XML of the part → settings; damaged parts give the defaults, never an error; a damaged entry is dropped by itself. */
export function readSettings(xml: string): Settings {
  const json = settingsText(xml);
  const read = json === undefined ? undefined : parseJson(json);
  if (!isRecord(read)) return DEFAULT_SETTINGS;
  const { policy, ownPolicy, suppressions, layout } = read;
  return {
    ...(typeof policy === 'string' ? { policy } : {}),
    ...(ownPolicy === undefined ? {} : { ownPolicy }),
    suppressions: Array.isArray(suppressions) ? suppressions.flatMap(validSuppression) : [],
    ...(layout === undefined ? {} : { layout: usableLayout(layout) }),
  };
}

/** Whether a customXml part is ours, from its text alone. */
export function isSettingsPart(xml: string): boolean {
  return settingsText(xml) !== undefined;
}

function validSuppression(entry: unknown): Suppression[] {
  if (!isSuppression(entry)) return [];
  const { rule, sheet, cell, reason, by, on } = entry;
  return [{ rule, sheet, ...(cell === undefined ? {} : { cell }), reason, by, on }];
}

function isSuppression(entry: unknown): entry is Suppression {
  if (!isRecord(entry)) return false;
  const { rule, sheet, cell = '', reason, by, on } = entry;
  return [rule, sheet, cell, reason, by, on].every((text) => typeof text === 'string');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
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
