import type { Settings } from './workbook';

/** The namespace by which every host finds the part that holds the settings. */
export const SETTINGS_NAMESPACE = 'urn:jixiao-ziping:settings';

/** What holds where nothing was saved, or where what was saved cannot be read. */
export const DEFAULT_SETTINGS: Settings = { suppressions: [] };
