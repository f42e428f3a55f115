import { heed, ignore, suppressionOf } from '../acts/ignore';
import type { Finding } from '../rules/engine/finding';
import type { Suppression } from '../rules/engine/suppression';
import type { Settings } from '../settings/settings';
import type { Store } from './store';

/** ISO date of today. */
export const isoToday = (): string => new Date().toISOString().slice(0, 10);

/** Findings that a person answers for: kept in the workbook with reason, name and day. */
export class Ignoring {
  constructor(
    private readonly store: Store,
    private readonly save: (settings: Settings) => Promise<boolean>,
    /** ISO date. */
    private readonly today: () => string,
  ) {}

  /** 忽略: the finding's rule at its first cell, or on the whole form, with a reason. */
  async ignore(finding: Finding, reason: string, by: string, scope: 'cell' | 'form' = 'cell'): Promise<void> {
    const { form, settings } = this.store.state;
    if (!form) return;
    const entry = suppressionOf(finding, form.sheet, scope, { reason, by, on: this.today() });
    await this.save(ignore(settings, entry));
  }

  /** 取消忽略: drops an entry. */
  async heed(entry: Suppression): Promise<void> {
    await this.save(heed(this.store.state.settings, [entry]));
  }
}
