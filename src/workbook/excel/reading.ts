import { cellKey } from '../../sheet/address';
import { type Cell, createSheet, type Sheet } from '../../sheet/sheet';
import { parseAreas } from './address';
import { contentOf } from './content';
import type { Layout } from './layouts';

/** What a read includes. */
export interface ReadScope {
  /** Merged areas and print area if they are known already; undefined: to be read. */
  readonly layout: Layout | undefined;
  /** Which cells protection locks; only protected sheets need it. */
  readonly locked: boolean;
}

/** A sheet as read, and whether the read should be repeated with the locked cells. */
export interface SheetReading {
  readonly sheet: Sheet;
  readonly layout: Layout;
  readonly needsLocked: boolean;
}

const LOCKED: Excel.CellPropertiesLoadOptions = { format: { protection: true } };

/** Queues the loads of one sheet by name. @returns what to call after the sync */
export function queueRead(worksheet: Excel.Worksheet, scope: ReadScope): () => SheetReading {
  worksheet.load('name,visibility');
  worksheet.protection.load('protected');
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load('values,text,formulas,numberFormat,rowIndex,columnIndex');
  const someLocked = used.format.protection.load('locked');
  const properties = scope.locked ? used.getCellProperties(LOCKED) : undefined;
  const { layout } = scope;
  const readLayout = layout ? () => layout : queueLayout(worksheet, used);
  return () => {
    const { protected: isProtected } = worksheet.protection;
    const locked = (row: number, column: number) =>
      properties?.value?.[row]?.[column]?.format?.protection?.locked ??
      (used.isNullObject || someLocked.locked !== false);
    const found = readLayout();
    return {
      layout: found,
      sheet: createSheet({
        name: worksheet.name,
        cells: used.isNullObject ? new Map() : cellsOf(used, locked),
        isProtected,
        isHidden: worksheet.visibility !== 'Visible',
        ...found,
      }),
      needsLocked: isProtected && !used.isNullObject && someLocked.locked === null && !scope.locked,
    };
  };
}

function queueLayout(worksheet: Excel.Worksheet, used: Excel.Range): () => Layout {
  const merges = used.getMergedAreasOrNullObject().load('address');
  const printArea = worksheet.pageLayout.getPrintAreaOrNullObject().load('address');
  const rows = used.getRowProperties({ rowHidden: true });
  return () => ({
    merges: merges.isNullObject ? [] : parseAreas(merges.address),
    printArea: printArea.isNullObject ? undefined : parseAreas(printArea.address)[0],
    hiddenRows: used.isNullObject ? NO_ROWS : hiddenIn(rows.value, used.rowIndex),
  });
}

const NO_ROWS: ReadonlySet<number> = new Set();

/** The hidden ones among the used rows, 1-based. */
function hiddenIn(rows: readonly Excel.RowProperties[], first: number): Set<number> {
  return new Set(rows.flatMap(({ rowHidden }, index) => (rowHidden ? [first + index + 1] : [])));
}

function cellsOf(used: Excel.Range, locked: (row: number, column: number) => boolean): Map<number, Cell> {
  const cells = new Map<number, Cell>();
  const { values, text, formulas, numberFormat, rowIndex, columnIndex } = used;
  values.forEach((row, r) =>
    row.forEach((value, c) => {
      const content = contentOf(value, formulas[r]?.[c]);
      if (content.value === null && content.formula === undefined) return;
      cells.set(cellKey({ row: rowIndex + r + 1, column: columnIndex + c + 1 }), {
        ...content,
        text: text[r]?.[c] ?? '',
        numberFormat: String(numberFormat[r]?.[c] ?? 'General'),
        locked: locked(r, c),
      });
    }),
  );
  return cells;
}
