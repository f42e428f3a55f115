import {
  type CellContent,
  type CellStyle,
  type Edit,
  type NewSheet,
  NO_WRITES,
  type WritePlan,
} from '../../src/plan/plan';
import { parseA1 } from '../../src/sheet/address';

/** A plan that holds what a test gives and nothing else. */
export function planOf(parts: Partial<WritePlan>): WritePlan {
  return { ...NO_WRITES, ...parts };
}

/** An edit as a test writes it: sheet, A1, what stands there before and after. */
export function edit(
  sheet: string,
  at: string,
  before: CellContent['value'] | CellContent,
  after: CellContent['value'] | CellContent,
  style?: CellStyle,
): Edit {
  return {
    sheet,
    cell: parseA1(at),
    before: content(before),
    after: content(after),
    group: 'form',
    label: at,
    explanation: '',
    ...(style ? { style } : {}),
  };
}

/** A new sheet of a few cells by A1 address. */
export function newSheet(
  name: string,
  cells: Readonly<Record<string, CellContent['value']>>,
  more: Partial<NewSheet> = {},
): NewSheet {
  return {
    name,
    cells: Object.entries(cells).map(([at, value]) => ({ cell: parseA1(at), value, style: {} })),
    merges: [],
    columnWidths: new Map(),
    rowHeights: new Map(),
    page: {
      paper: 'A4',
      orientation: 'portrait',
      margins: { top: 25.4, right: 25.4, bottom: 25.4, left: 25.4 },
      fitToWidth: true,
    },
    ...more,
  };
}

function content(given: CellContent['value'] | CellContent): CellContent {
  return typeof given === 'object' && given !== null ? given : { value: given };
}
