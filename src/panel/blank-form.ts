import { planBlankForm } from '../plan/blank/plan';
import { previewOf } from '../plan/preview';
import type { BlankWishes } from '../plan/blank/content';
import type { PanelWorkbook, Waiting } from '../workbook/workbook';
import type { Proposal } from './state';

/** A blank form as a new sheet of the open workbook: nothing that is there is touched. @throws {WorkbookError} */
export async function proposeBlankForm(
  workbook: PanelWorkbook,
  wishes: BlankWishes,
  waiting: Waiting,
): Promise<Proposal> {
  const names = (await workbook.sheets(waiting)).map(({ name }) => name);
  const plan = planBlankForm(wishes, names);
  const sheet = plan.newSheets[0]?.name ?? '';
  return {
    ...{ kind: 'new-form', title: '新建空白自评表', form: { sheet, index: 0, title: sheet }, plan },
    ...{ groups: previewOf(plan), count: plan.newSheets.length, obstacles: [], remarks: [] },
    ...{ findings: [], answers: {} },
  };
}
