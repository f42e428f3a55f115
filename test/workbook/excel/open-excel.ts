import {
  type ExcelWorkbook,
  excelWorkbook,
  type ExcelWorkbookOptions,
} from '../../../src/workbook/excel/excel-workbook';
import { ExcelHost, type ExcelHostOptions, isSetSupported, loadOffice } from '../../excel-host';

/** A workbook over the real client library, with a host behind it. */
export interface OpenExcel {
  readonly host: ExcelHost;
  readonly workbook: ExcelWorkbook;
}

/** Time that stands still and waits that end at once, so that no test waits. */
const STILL = { now: () => 0, wait: async () => undefined };

export function openExcel(
  sheets: ConstructorParameters<typeof ExcelHost>[0],
  hostOptions: ExcelHostOptions = {},
  options: Partial<ExcelWorkbookOptions> = {},
): OpenExcel {
  const host = new ExcelHost(sheets, hostOptions);
  const { Excel } = loadOffice(host);
  const workbook = excelWorkbook(Excel, {
    ...STILL,
    isSetSupported: (set, version) => isSetSupported(host.apiLevel)(set, version),
    ...options,
  });
  return { host, workbook };
}
