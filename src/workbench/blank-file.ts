import { blankContent, type BlankWishes, templateSheet } from '../plan/template';
import { withPolicy } from '../settings/policy-choice';
import { type OpenedFile, openFile } from '../workbook/grid-file/open-file';
import { newWorkbook } from '../workbook/xlsx/new-workbook';
import { openXlsx } from '../workbook/xlsx/xlsx-workbook';

/** A workbook with a blank form, which remembers the policy it was made for. @throws {WorkbookError} */
export async function blankFile(wishes: BlankWishes): Promise<OpenedFile> {
  const sheet = templateSheet(blankContent(wishes));
  const fileName = `${sheet.name}${wishes.year ?? ''}.xlsx`;
  const workbook = openXlsx(newWorkbook(sheet), fileName);
  await workbook.settings.save(withPolicy(await workbook.settings.load(), wishes.policy));
  return openFile(workbook.save(), fileName);
}
