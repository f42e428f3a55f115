import type { Finding } from '../rules/engine/finding';
import type { Suppression } from '../rules/engine/suppression';
import type { Settings } from '../settings/settings';
import { formatA1 } from '../sheet/address';

/** Why a finding does not apply, who says so, and when: ISO date. */
export type IgnoreReason = Pick<Suppression, 'reason' | 'by' | 'on'>;

/** The entry by which a finding is ignored: its rule at its first cell, or on the whole form. */
export function suppressionOf(
  { rule, cells: [cell] }: Pick<Finding, 'rule' | 'cells'>,
  sheet: string,
  scope: 'cell' | 'form',
  { reason, by, on }: IgnoreReason,
): Suppression {
  const place = cell && scope === 'cell' ? { cell: formatA1(cell) } : {};
  return { rule, sheet, ...place, reason, by, on };
}

/** 忽略: settings with an entry more; one of the same rule and place gives way to it. */
export function ignore(settings: Settings, added: Suppression): Settings {
  const others = settings.suppressions.filter((each) => !isSamePlace(each, added));
  return { ...settings, suppressions: [...others, added] };
}

/** 取消忽略: settings without some entries. */
export function heed(settings: Settings, dropped: readonly Suppression[]): Settings {
  const suppressions = settings.suppressions.filter((each) => !dropped.includes(each));
  return { ...settings, suppressions };
}

function isSamePlace(one: Suppression, other: Suppression): boolean {
  return one.rule === other.rule && one.sheet === other.sheet && one.cell === other.cell;
}
