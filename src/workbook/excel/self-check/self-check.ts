import type { IsSetSupported } from '../support';
import { type Bench, type Check, type Finding, refusalOf, SCRATCH } from './bench';
import { CONTENT_CHECKS } from './contents';
import type { CheckedExcel, CheckResult, Observed } from './findings';
import { LAYOUT_CHECKS } from './layout';
import { OBJECT_CHECKS } from './objects';
import { UNDO_CHECKS } from './undo';

/** Every assumption that can be tried in the Excel at hand. Protection comes last: it ends what the sheet can do. */
export const CHECKS: readonly Check[] = [
  ...CONTENT_CHECKS,
  ...LAYOUT_CHECKS,
  ...UNDO_CHECKS,
  ...OBJECT_CHECKS,
];

/** What the self-check needs of its surroundings. */
export interface SelfCheckOptions {
  readonly isSetSupported: IsSetSupported;
  /** «PC», «OfficeOnline», «Mac», and Excel's own version, for whoever reads the result. */
  readonly platform: string;
  readonly build: string;
  readonly wait?: (milliseconds: number) => Promise<void>;
  /** Hears each result as soon as it is there. */
  readonly onResult?: (result: CheckResult) => void;
}

/** Excel adds to this and never takes away. */
const HIGHEST_API = 30;

const timer = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/**
 * Tries the product's assumptions on a sheet that it adds and deletes again; nothing else in the workbook is touched.
 * @throws what Excel throws where not even a sheet can be added
 */
export async function selfCheck(excel: typeof Excel, options: SelfCheckOptions): Promise<CheckedExcel> {
  const { isSetSupported, platform, build, wait = timer, onResult = () => undefined } = options;
  const bench = benchOf(excel, isSetSupported, wait);
  await removeScratch(excel);
  await excel.run(async (context) => {
    context.workbook.worksheets.add(SCRATCH);
    await context.sync();
  });
  const results: CheckResult[] = [];
  let observed: Observed = {};
  try {
    for (const check of CHECKS) {
      const { result, finding } = await tried(check, bench);
      results.push(result);
      observed = { ...observed, ...finding.observed };
      onResult(result);
    }
  } finally {
    await removeScratch(excel);
  }
  const apiLevel = levelOf(isSetSupported);
  return { kind: 'jixiao-ziping.self-check', version: 1, apiLevel, platform, build, results, observed };
}

function benchOf(excel: typeof Excel, isSetSupported: IsSetSupported, wait: Bench['wait']): Bench {
  return {
    excel,
    isSetSupported,
    wait,
    try: (queue, isGrouped = false) =>
      excel.run(isGrouped ? { mergeUndoGroup: true } : {}, async (context) => {
        const finish = queue(context.workbook.worksheets.getItem(SCRATCH), context);
        await context.sync();
        return finish();
      }),
  };
}

/** An error of Excel that a check did not foresee is a difference like any other. */
async function tried(check: Check, bench: Bench): Promise<{ result: CheckResult; finding: Finding }> {
  const { id, assumption } = check;
  let finding: Finding = {};
  const code = await refusalOf(
    check.run(bench).then((found) => {
      finding = found;
    }),
  );
  if (code !== undefined) finding = { found: `没有试成：Excel 报告 ${code}` };
  const outcome =
    finding.untried !== undefined ? 'not tried' : finding.found === undefined ? 'as assumed' : 'differs';
  return { finding, result: { id, assumption, outcome, found: finding.found ?? finding.untried ?? '' } };
}

async function removeScratch(excel: typeof Excel): Promise<void> {
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(SCRATCH).load('id');
    await context.sync();
    if (!sheet.isNullObject) sheet.delete();
    await context.sync();
  });
}

function levelOf(isSetSupported: IsSetSupported): number {
  const levels = Array.from({ length: HIGHEST_API }, (_, index) => index + 1);
  return levels.filter((level) => isSetSupported('ExcelApi', `1.${level}`)).at(-1) ?? 0;
}
