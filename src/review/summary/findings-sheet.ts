import { SEVERITY_WORDS } from '../../policy/severity';
import { ruleById } from '../../rules';
import type { CellStyle } from '../../sheet/new-sheet';
import type { TableRow, TableSheet } from '../../workbook/xlsx/table-workbook';
import type { FindingRecord, Standing } from '../record';
import type { BatchView } from './batch-view';
import { headRow, landscape, LOOK, nothingRow, tableRow } from './look';

const WIDTHS = [28, 16, 26, 10, 12, 68, 24, 9];
const HEADINGS = ['文件', '工作表', '项目名称', '级别', '单元格', '问题', '规则', '状态'];

/** More rows open slowly, and Excel takes little more than a million; CSV and NDJSON have all. */
export const MOST_FINDINGS = 300_000;

const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  open: '未处理',
  known: '已知',
  ignored: '已忽略',
};
const LOOKS: Readonly<Record<FindingRecord['severity'], CellStyle>> = {
  E: LOOK.bad,
  W: LOOK.open,
  I: LOOK.centred,
};

/** 问题: one row a finding, in the order of 清单. */
export function findingsSheet(view: BatchView): TableSheet {
  function* rows(): Generator<TableRow> {
    yield headRow(HEADINGS, WIDTHS);
    let count = 0;
    for (const { record, name } of view.files()) {
      for (const { sheet, project, findings } of record.forms) {
        for (const finding of findings) {
          if (++count > MOST_FINDINGS) return;
          yield findingRow([name, sheet, project], finding);
        }
      }
    }
    if (count === 0) yield nothingRow('没有发现问题。', WIDTHS);
  }
  return {
    ...{ name: '问题', columnWidths: WIDTHS, rows },
    ...{ frozenRows: 1, filterRow: 1, page: landscape(1) },
  };
}

function findingRow(place: readonly (string | null)[], finding: FindingRecord): TableRow {
  const { rule, severity, cells, message, standing } = finding;
  const cell = (value: string | null, style: CellStyle = LOOK.body) => ({ value, style });
  return tableRow(
    [
      ...place.map((value) => cell(value)),
      cell(SEVERITY_WORDS[severity], standing === 'open' ? LOOKS[severity] : LOOK.centred),
      cell(cells, LOOK.centred),
      cell(message),
      cell(ruleById(rule)?.title ?? rule),
      cell(STANDING_WORDS[standing], LOOK.centred),
    ],
    WIDTHS,
  );
}
