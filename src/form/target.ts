import type { CellAddress } from '../sheet/address';
import { anchorOf, cellAt, type Sheet } from '../sheet/sheet';
import { parseValue, readValue } from '../values/parse';
import { unitInName } from '../values/text/indicator-name';
import { normaliseUnit } from '../values/unit';
import type { WrittenValue } from '../values/value';
import { inColumn, textField } from './fields';
import type { IndicatorColumns, IndicatorTarget, WrittenPiece } from './form';

/**
 * A target; where it is split over 指标性质 | 指标值 | 度量单位 the pieces are joined: «≥», «95», «%» → «≥95%».
 * @param name of the indicator: a bare number is in the unit that stands there, «投放车辆（辆）»
 */
export function readTarget(
  sheet: Sheet,
  row: number,
  columns: IndicatorColumns,
  name: string,
): IndicatorTarget {
  const cell = place(sheet, inColumn(row, columns.target));
  const operatorCell = place(sheet, inColumn(row, columns.operator));
  const unitCell = place(sheet, inColumn(row, columns.unit));
  return {
    value: inUnitOf(name, joined(sheet, cell, operatorCell, unitCell)),
    cell,
    ...(operatorCell ? { operatorCell } : {}),
    ...(unitCell ? { unitCell } : {}),
    pieces:
      operatorCell || unitCell
        ? [
            ...piecesAt(sheet, cell, 'value'),
            ...piecesAt(sheet, operatorCell, 'operator'),
            ...piecesAt(sheet, unitCell, 'unit'),
          ]
        : piecesAt(sheet, cell, 'value'),
  };
}

/** The text at a place as a piece of a value; none where the cell is empty or holds a number or a formula. */
export function piecesAt(
  sheet: Sheet,
  address: CellAddress | undefined,
  role: WrittenPiece['role'],
): WrittenPiece[] {
  if (!address) return [];
  const cell = anchorOf(sheet, address);
  const content = cellAt(sheet, cell.row, cell.column);
  if (typeof content?.value !== 'string' || content.formula !== undefined) return [];
  const text = content.value.trim();
  return text === '' ? [] : [{ role, cell, text }];
}

function place(sheet: Sheet, address: CellAddress | undefined): CellAddress | undefined {
  return address && anchorOf(sheet, address);
}

function joined(
  sheet: Sheet,
  cell: CellAddress | undefined,
  operatorCell: CellAddress | undefined,
  unitCell: CellAddress | undefined,
): WrittenValue {
  const value = valueAt(sheet, cell);
  if (!operatorCell && !unitCell) return value;
  if (value.kind === 'none' && !value.marked) return value;
  const operator = textField(sheet, operatorCell).value ?? '';
  const unit = textField(sheet, unitCell).value ?? '';
  return parseValue(
    `${signOf(operator, value)}${value.raw.replace(/[。.]$/, '')}${hasUnit(value, unit) ? '' : unit}`,
  );
}

/** «定量», «正向» say what kind of value it is, not how it compares; less is better where it is «反向». */
function signOf(operator: string, value: WrittenValue): string {
  if (!KIND.test(operator)) return operator;
  return BACKWARDS.test(operator) && value.kind === 'quantity' && value.operator === undefined ? '≤' : '';
}

const KIND = /^(?:定[性量]|[正反逆负]向?)?(?:指标)?$/;
const BACKWARDS = /^[反逆负]/;

/** 95 of a name «满意度（%）» is 95 %; 0.95 of it, a percentage that lost its format, is left as it stands. */
function inUnitOf(name: string, value: WrittenValue): WrittenValue {
  if (value.kind !== 'quantity' || value.unit !== undefined) return value;
  const unit = unitInName(name);
  const isFraction = unit === '%' && value.number.lte(1);
  return unit === undefined || isFraction ? value : { ...value, unit: normaliseUnit(unit) };
}

/** «100%» beside unit «%» says the unit twice; words take no unit («好坏» beside «/»). */
function hasUnit(value: WrittenValue, unit: string): boolean {
  return value.kind !== 'quantity' || value.unit !== undefined || unit === '/';
}

/** The typed value at a place; no column is no value. */
export function valueAt(sheet: Sheet, address: CellAddress | undefined): WrittenValue {
  if (!address) return { kind: 'none', raw: '', marked: false };
  const { row, column } = anchorOf(sheet, address);
  return readValue(cellAt(sheet, row, column));
}
