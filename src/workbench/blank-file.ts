import { blankSheet } from '../plan/blank/blank-sheet';
import type { BlankWishes } from '../plan/blank/content';
import { withPolicy } from '../settings/policy-choice';
import { type OpenedFile, openFile } from '../workbook/grid-file/open-file';
import { newWorkbook } from '../workbook/xlsx/new-workbook';
import { openXlsx } from '../workbook/xlsx/xlsx-workbook';

/** A workbook with a blank form, which remembers the policy it was made for. @throws {WorkbookError} */
export async function blankFile(wishes: BlankWishes): Promise<OpenedFile> {
  const sheet = blankSheet(wishes);
  const fileName = `${sheet.name}${wishes.year ?? ''}.xlsx`;
  const workbook = openXlsx(newWorkbook(sheet), fileName);
  await workbook.settings.save(withPolicy(await workbook.settings.load(), wishes.policy));
  return openFile(workbook.save(), fileName);
}
