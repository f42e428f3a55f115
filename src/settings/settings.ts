import type { Layout } from '../form/layout';
import type { Suppression } from '../rules/engine/suppression';

/** What travels in the workbook, in one customXml part. */
export interface Settings {
  /** Id of the pack chosen: a built-in one, or that of `ownPolicy`. */
  readonly policy?: string;
  /** The workbook's own pack, whole, as its file holds it; checked by whoever uses it (policy-in-force.ts). */
  readonly ownPolicy?: unknown;
  readonly suppressions: readonly Suppression[];
  /** What persons said of labels that the product does not know by itself; absent where nobody did. */
  readonly layout?: Layout;
}

/** The namespace by which every host finds the part that holds the settings. */
export const SETTINGS_NAMESPACE = 'urn:jixiao-ziping:settings';

/** What holds where nothing was saved, or where what was saved cannot be read. */
export const DEFAULT_SETTINGS: Settings = { suppressions: [] };
