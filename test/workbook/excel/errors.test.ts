import { officeCode, toWorkbookError } from '../../../src/workbook/excel/errors';
import { WorkbookError } from '../../../src/workbook/workbook';
import { DOCUMENTED_ERRORS, type ErrorCode } from '../../excel-host';
import { formSheet } from '../../support/form-sheet';
import { openExcel } from './open-excel';

const CODES = Object.keys(DOCUMENTED_ERRORS) as ErrorCode[];
/** Reads wait these out: a cell is being edited, or may be. */
const WAITED_OUT: readonly string[] = ['InvalidOperationInCellEditMode', 'InvalidOperation'];
const FAILING = CODES.filter((code) => !WAITED_OUT.includes(code));

test.each(CODES)('%s becomes Chinese that says what to do next', (code) => {
  const { message } = toWorkbookError({ code, message: DOCUMENTED_ERRORS[code] });
  expect(message).toMatch(/请.+。$/);
  expect(message.replaceAll('Excel', '')).not.toMatch(/[a-z]{4}|（未知）/);
  expect(message).not.toContain('报告了一个错误');
});

test.each(FAILING)('%s from the real client library arrives as an error for people', async (code) => {
  const { host, workbook } = openExcel([formSheet()]);
  host.failOn(1, code);
  const error: unknown = await workbook.sheets().catch((failure: unknown) => failure);
  expect(error).toBeInstanceOf(WorkbookError);
  expect((error as WorkbookError).message).toBe(toWorkbookError({ code }).message);
  expect(officeCode((error as WorkbookError).cause)).toBe(code);
});

test('an error that nobody foresaw keeps its code for whoever helps', () => {
  expect(toWorkbookError({ code: 'BrandNew' }).message).toContain('（BrandNew）');
  expect(toWorkbookError(new Error('x')).message).toContain('（未知）');
});
