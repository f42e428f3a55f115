import type { ConnectionStatus } from '../workbook/excel/connection';
import { excelWorkbook, isExcelSupported, loadWriting } from '../workbook/excel/excel-workbook';
import type { PanelWorkbook } from '../workbook/workbook';
import type { GivingFiles } from '../panel/save-file';
import { loadLater } from '../panel/later-parts';
import { Session } from '../panel/session';

loadLater(loadWriting);

/** Whether Excel offers a set of functions, asked of Office. */
export const isSetSupported = (set: string, version: string): boolean =>
  Office.context.requirements.isSetSupported(set, version);

/** Whether the Excel at hand is new enough. */
export function canRun(): boolean {
  return isExcelSupported(isSetSupported);
}

/** Who hears of the workbook: when Excel waits for the person to leave a cell, and what should be known of a read. */
export interface Hearing {
  readonly onStatus?: (status: ConnectionStatus) => void;
  readonly onRemark?: (text: string) => void;
}

/** The workbook that is open in Excel. */
export function openedWorkbook(hearing: Hearing = {}): PanelWorkbook {
  return excelWorkbook(Excel, { isSetSupported, ...hearing });
}

/** The session over the workbook that is open in Excel. */
export function excelSession(): Session {
  const hears: { session?: Session } = {};
  const workbook = openedWorkbook({
    onStatus: (status) => hears.session?.connectionChanged(status),
    onRemark: (text) => hears.session?.tell(text),
  });
  hears.session = new Session(workbook, { files: filesIn(Office.context.platform) });
  return hears.session;
}

/** Whether this Excel lets an add-in hand out files: in a browser it does, on a tablet never; other programs differ and do not tell. */
function filesIn(platform: Office.PlatformType | undefined): GivingFiles {
  switch (String(platform)) {
    case 'OfficeOnline':
      return {};
    case 'iOS':
    case 'Android':
      return {
        noDownload: '平板电脑上的 Excel 不让加载项保存文件：报告请用“写入工作表…”，清单请用“复制清单”。',
      };
    default:
      return {
        downloadAdvice:
          '没有出现下载时，说明这个 Excel 不让加载项保存文件：报告请用“写入工作表…”，清单请用“复制清单”。',
      };
  }
}
