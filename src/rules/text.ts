import type { Finding } from './engine/finding';
import { catalogue } from './index';

/** A finding in words: its rule's template with the numbers filled in; and how many checks wait for it. */
export function findingText(finding: Finding): string {
  return catalogue.text(finding);
}
