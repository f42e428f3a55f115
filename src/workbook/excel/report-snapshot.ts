import { cellKey, type CellRange } from '../../sheet/address';
import type { CellContent, NewSheet } from '../../sheet/new-sheet';
import { parseAreas, parseExcelRange } from './address';
import { contentsOf } from './content';
import { LOOK_PROPERTIES, type Look, lookOf } from './look';

/** A report sheet of ours before it is written anew: enough to make it again as it was. */
export interface ReportSnapshot {
  readonly name: string;
  readonly newName: string;
  readonly contents: ReadonlyMap<number, CellContent>;
  readonly numberFormats: ReadonlyMap<number, string>;
  readonly looks: ReadonlyMap<number, Look>;
  readonly merges: readonly CellRange[];
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly columnWidths: ReadonlyMap<number, number | 'hidden'>;
}

/** Queues the loads of a whole sheet. @returns what to call after the sync */
export function queueReport(
  worksheets: Excel.WorksheetCollection,
  { name, replaces = name }: NewSheet,
): () => ReportSnapshot {
  const used = worksheets.getItem(replaces).getUsedRange();
  used.load('address,values,formulas,numberFormat');
  const properties = used.getCellProperties(LOOK_PROPERTIES);
  const rows = used.getRowProperties({ rowIndex: true, format: { rowHeight: true } });
  const columns = used.getColumnProperties({
    columnIndex: true,
    columnHidden: true,
    format: { columnWidth: true },
  });
  const merges = used.getMergedAreasOrNullObject().load('address');
  return () => {
    const area = parseExcelRange(used.address) ?? { top: 1, left: 1, bottom: 1, right: 1 };
    return {
      name: replaces,
      newName: name,
      contents: contentsOf(area, used.values, used.formulas),
      numberFormats: byCell(area, used.numberFormat, String),
      looks: byCell(area, properties.value, lookOf),
      merges: merges.isNullObject ? [] : parseAreas(merges.address),
      rowHeights: new Map(rows.value.map(({ format }, index) => [area.top + index, format?.rowHeight ?? 0])),
      columnWidths: new Map(columns.value.map((column, index) => [area.left + index, widthOf(column)])),
    };
  };
}

function widthOf({ columnHidden, format }: Excel.ColumnProperties): number | 'hidden' {
  return columnHidden ? 'hidden' : (format?.columnWidth ?? 0);
}

function byCell<From, To>(
  { top, left }: CellRange,
  matrix: readonly (readonly From[])[],
  of: (from: From) => To,
): Map<number, To> {
  const cells = new Map<number, To>();
  matrix.forEach((row, r) =>
    row.forEach((each, c) => cells.set(cellKey({ row: top + r, column: left + c }), of(each))),
  );
  return cells;
}
