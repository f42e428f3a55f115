import { formatA1 } from '../sheet/address';
import type { Consent, Decision } from './consent';
import type { Edit } from './plan';

/** An edit that a person may take or leave. */
export interface Offer {
  readonly edit: Edit;
  /** What has to be agreed to, because the cell holds something of the person's; undefined where nothing stands there. */
  readonly needs: Consent | undefined;
  /** Chinese: what to know, or to do instead, before taking it. */
  readonly asks?: string;
}

/** Offers as the person decided. */
export interface Decided {
  readonly taken: readonly Edit[];
  readonly left: readonly Offer[];
}

/** What of the offers is written, and what is left: the person's word on a line comes before what was agreed to at large. */
export function decide(offers: readonly Offer[], { accept, lines }: Decision): Decided {
  const isTaken = ({ edit, needs }: Offer) =>
    lines.get(formatA1(edit.cell)) ?? (needs === undefined || accept.has(needs));
  return {
    taken: offers.filter(isTaken).map(({ edit }) => edit),
    left: offers.filter((offer) => !isTaken(offer)),
  };
}

/** Chinese, for hosts that show no lines: what was left and asks for something. */
export function leftTexts(left: readonly Offer[]): string[] {
  return left.flatMap(({ edit, asks }) =>
    asks === undefined ? [] : [`${formatA1(edit.cell)} ${edit.label}：${asks}`],
  );
}
