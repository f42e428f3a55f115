import { NO_WRITES } from '../../../plan/plan';
import { canGroupUndo } from '../support';
import { queueJournal } from '../journal';
import { type Bench, type Check, type Finding, holdsIf, refusalOf } from './bench';

/** Only where Excel has undo groups. */
async function grouped(bench: Bench, run: () => Promise<Finding>): Promise<Finding> {
  if (!canGroupUndo(bench.isSetSupported, bench.excel))
    return { untried: '这个 Excel 没有撤销分组（MergeUndoGroup）' };
  return run();
}

/** What one step of undo can hold. */
export const UNDO_CHECKS: readonly Check[] = [
  {
    id: 'undo-group',
    assumption: '内容、格式、合并、行高、名称可以合成一步撤销',
    run: (bench) =>
      grouped(bench, async () => {
        const code = await refusalOf(
          bench.try((sheet) => {
            const range = sheet.getRange('A50:B50');
            range.formulas = [['甲', '=1+1']];
            range.numberFormat = [['@', '0.00']];
            range.format.fill.color = '#DDEBF7';
            range.merge();
            sheet.getRange('50:50').format.rowHeight = 30;
            sheet.names.add('自检_撤销', range);
            return () => undefined;
          }, true),
        );
        return holdsIf(code === undefined, `Excel 拒绝（${code}）：写入后不能用 Ctrl+Z 撤销，只能点“恢复”`);
      }),
  },
  {
    id: 'undo-new-sheet',
    assumption: '新增工作表可以放进一步撤销',
    run: (bench) =>
      grouped(bench, async () => {
        const name = '自检_新表';
        const code = await refusalOf(
          bench.try((_, { workbook }) => {
            workbook.worksheets.add(name).getRange('A1').values = [['甲']];
            return () => undefined;
          }, true),
        );
        if (code === undefined)
          await bench.try((_, { workbook }) => {
            workbook.worksheets.getItem(name).delete();
            return () => undefined;
          });
        return holdsIf(code === undefined, `Excel 拒绝（${code}）：生成报告后不能用 Ctrl+Z 撤销`);
      }),
  },
  {
    id: 'undo-delete-refused',
    assumption: '删除工作表不能放进一步撤销（所以“恢复”不分组）',
    run: (bench) =>
      grouped(bench, async () => {
        const name = '自检_删除';
        await bench.try((_, { workbook }) => {
          workbook.worksheets.add(name);
          return () => undefined;
        });
        const remove = (isGrouped: boolean) =>
          refusalOf(
            bench.try((_, { workbook }) => {
              workbook.worksheets.getItem(name).delete();
              return () => undefined;
            }, isGrouped),
          );
        const code = await remove(true);
        if (code !== undefined) await remove(false);
        return holdsIf(
          code === 'UndoNotSupported',
          code === undefined ? '可以放进一步撤销' : `报的是 ${code}`,
        );
      }),
  },
  {
    id: 'undo-note',
    assumption: '写入时的记号（XML 部件）可以放进一步撤销',
    run: (bench) =>
      grouped(bench, async () => {
        const before = { sheets: [], reports: [], sheetNames: [], isStructureProtected: false };
        const code = await refusalOf(
          bench.try((sheet, { workbook }) => {
            const done = queueJournal(workbook, { plan: NO_WRITES, before });
            sheet.getRange('A51').values = [['甲']];
            done();
            return () => undefined;
          }, true),
        );
        return holdsIf(code === undefined, `Excel 拒绝（${code}）：写入改为不分组，不能用 Ctrl+Z 撤销`);
      }),
  },
];
