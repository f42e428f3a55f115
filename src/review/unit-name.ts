import { normalise } from '../values/normalise';

/** A unit's name without what forms print around it: «[301001]某站», «301001-某站», «某站（盖章）» are one unit. */
export function unitName(written: string): string {
  return normalise(written)
    .replace(/\s/g, '')
    .replace(/^(?:\[\w+\]|【\w+】|\(\w+\)|\d[\d.]*)[-—_:：]*/, '')
    .replace(/\((?:盖章|公章|签章|章|本级|机关)\)$/, '');
}
