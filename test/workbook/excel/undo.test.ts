import type { WritePlan } from '../../../src/plan/plan';
import type { NewSheet } from '../../../src/sheet/new-sheet';
import { formSheet } from '../../support/form-sheet';
import {
  type ErrorCode,
  ExcelHost,
  type ExcelHostOptions,
  isSetSupported,
  loadOffice,
} from '../../excel-host';
import { canGroupUndo } from '../../../src/workbook/excel/support';
import { newSheet } from '../../support/write-plan';
import { fixPlan } from './fix-plan';
import { openExcel } from './open-excel';

const FIX = fixPlan('自评表', 'G13', 20, 21);

/** A small sheet of ours. @param replaces the sheet that it is written over */
function report(name: string, text: string, replaces?: string): NewSheet {
  return newSheet(name, { A1: text }, replaces === undefined ? {} : { replaces });
}

/** What a plan does to the sheets as such; all also change a cell of the form. */
const PLANS: Readonly<Record<string, WritePlan>> = {
  'cells only': FIX,
  'a new sheet': { ...FIX, newSheets: [report('绩效自评报告', '新')] },
  'a sheet written anew': { ...FIX, newSheets: [report('旧报告', '新', '旧报告')] },
  'a sheet written anew under another name': { ...FIX, newSheets: [report('绩效自评报告', '新', '旧报告')] },
};
const CASES = Object.keys(PLANS).flatMap((plan) =>
  (['web', 'desktop'] as const).map((platform) => ({ plan, platform })),
);

function opened(options: ExcelHostOptions) {
  return openExcel([formSheet(), report('旧报告', '旧')], { apiLevel: 20, ...options });
}

test.each(CASES)('Microsoft 365, $platform, $plan: 恢复 puts everything back', async ({ plan, platform }) => {
  const { host, workbook } = opened({ platform });
  const before = host.dump();
  const receipt = await workbook.apply(PLANS[plan]!);
  expect(host.dump() === before).toBe(false);
  await workbook.restore(receipt);
  expect(host.dump() === before).toBe(true);
});

test.each(CASES)(
  'Microsoft 365, $platform, $plan: a failed write is put back',
  async ({ plan, platform }) => {
    const { host, workbook } = opened({ platform });
    const before = host.dump();
    // Half way, in the group; and again in the try without a group.
    host.failOn(2, 'AccessDenied', 'middle');
    await expect(workbook.apply(PLANS[plan]!)).rejects.toMatchObject({
      code: 'access-denied',
      message: expect.stringContaining('保持写入前的样子'),
    });
    expect(host.dump() === before).toBe(true);
  },
);

test.each<ErrorCode>(['GeneralException', 'UndoNotSupported', 'InvalidOperation'])(
  'a group that fails with %s is put back and written once more without a group',
  async (code) => {
    const { host, workbook } = opened({});
    host.failOn(2, code, 'middle');
    const { verified, isUndoable } = await workbook.apply(FIX);
    expect([verified, isUndoable, host.cell('自评表', 'G13').value]).toEqual([1, false, 21]);
  },
);

test.each<ErrorCode>(['AccessDenied', 'InvalidOperationInCellEditMode', 'RequestPayloadSizeLimitExceeded'])(
  '%s is not tried again',
  async (code) => {
    const { host, workbook } = opened({});
    const before = host.dump();
    host.failOn(2, code);
    await expect(workbook.apply(FIX)).rejects.toBeInstanceOf(Error);
    expect([host.calls('Open'), host.dump()]).toEqual([2, before]);
  },
);

test('one step of undo takes a whole write back, a second the one before', async () => {
  const { host, workbook } = opened({});
  const before = host.dump();
  await workbook.apply(FIX);
  await workbook.apply(fixPlan('自评表', 'G14', 20, 19));
  expect(host.undoable).toBe(2);
  host.undo();
  host.undo();
  expect(host.dump() === before).toBe(true);
});

describe('the host’s undo scope', () => {
  async function codeOf(platform: 'web' | 'desktop', change: (sheet: Excel.Worksheet) => void) {
    const host = new ExcelHost([formSheet(), report('旧报告', '旧')], { apiLevel: 20, platform });
    const { Excel } = loadOffice(host);
    host.type('自评表', 'K1', 1);
    const outcome = await Excel.run({ mergeUndoGroup: true }, async (context) => {
      change(context.workbook.worksheets.getItem('旧报告'));
      await context.sync();
    }).then(
      () => 'done',
      (error: { code: string }) => error.code,
    );
    await host.idle();
    return [outcome, host.undoable];
  }

  test.each([
    ['web', 'UndoNotSupported'],
    ['desktop', 'UndoNotSupported'],
  ] as const)('%s: a sheet deleted is refused', async (platform, code) => {
    expect(await codeOf(platform, (sheet) => sheet.delete())).toEqual([code, 1]);
  });

  test.each([
    ['web', 'done', 2],
    ['desktop', 'UndoNotSupported', 1],
  ] as const)('%s: a sheet renamed is %s', async (platform, outcome, steps) => {
    const rename = (sheet: Excel.Worksheet) => {
      sheet.name = '新名';
    };
    expect(await codeOf(platform, rename)).toEqual([outcome, steps]);
  });
});

test.each([
  [17, false],
  [20, true],
])('with ExcelApi 1.%i a group of undo is possible: %s', (apiLevel, possible) => {
  const { Excel } = loadOffice(new ExcelHost([formSheet()], { apiLevel }));
  expect(canGroupUndo(isSetSupported(apiLevel), Excel)).toBe(possible);
});

test('a library without undoScope, or an Excel without MergeUndoGroup, writes without a group', () => {
  const { Excel } = loadOffice(new ExcelHost([formSheet()], { apiLevel: 20 }));
  const everything = () => true;
  expect(
    canGroupUndo(everything, { ...Excel, Application: { prototype: {} } } as unknown as typeof Excel),
  ).toBe(false);
  expect(canGroupUndo((set) => set !== 'MergeUndoGroup', Excel)).toBe(false);
});
