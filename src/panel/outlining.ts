import type { PanelWorkbook } from '../workbook/workbook';
import type { Proposal } from './state';
import type { Store } from './store';

/** The sheet shows which cells a preview speaks of, as long as it is open. */
export function outlineProposals(store: Store, workbook: Pick<PanelWorkbook, 'outline'>): void {
  let shown: Proposal | undefined;
  store.subscribe(() => {
    const { proposal } = store.state;
    if (proposal === shown) return;
    shown = proposal;
    workbook.outline?.(proposal?.plan.edits.map(({ sheet, cell }) => ({ sheet, cell })) ?? []);
  });
}
