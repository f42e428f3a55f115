import type { CellRange } from '../../../src/sheet/address';

/** A computed cell value. An error is its text («#DIV/0!»); an empty cell is ''. */
export type Scalar = string | number | boolean;

/** Border of one edge. */
export interface Edge {
  style: string;
  weight: string;
  color: string;
}

export const EDGES = ['EdgeTop', 'EdgeRight', 'EdgeBottom', 'EdgeLeft'] as const;
export type EdgeName = (typeof EDGES)[number];

/** How a cell looks. */
export interface CellFormat {
  fillColor: string;
  fillPattern: string;
  fontName: string;
  fontSize: number;
  bold: boolean;
  italic: boolean;
  underline: string;
  color: string;
  horizontal: string;
  vertical: string;
  wrap: boolean;
  indent: number;
  locked: boolean;
  borders: Record<EdgeName, Edge>;
}

/** One cell: what was entered (a formula begins with =), and what shows. */
export interface CellState {
  input: Scalar;
  /** Text although it looks like something else: entered with a leading apostrophe, or into a text cell. */
  isText: boolean;
  value: Scalar;
  numberFormat: string;
  format: CellFormat;
}

export interface NameState {
  name: string;
  /** «='自评表'!$H$31». */
  formula: string;
}

export interface PageState {
  orientation: string;
  paperSize: string;
  zoom: Record<string, number>;
  /** Points. */
  margins: Record<'top' | 'right' | 'bottom' | 'left' | 'header' | 'footer', number>;
  printArea: string;
  titleRows: string;
  centerHorizontally: boolean;
  /** Texts of headers and footers by «OddPages.RightFooter». */
  footers: Record<string, string>;
  /** Rows that pages begin with. */
  breaks: string[];
}

/** A chart, as far as it matters. */
export interface ChartState {
  name: string;
  type: string;
  title: string;
  /** From one cell to another. */
  place: string[];
  series: { name: string; values: string; labels: string; color: string }[];
}

export interface SheetState {
  id: string;
  name: string;
  visibility: string;
  cells: Map<number, CellState>;
  merges: CellRange[];
  /** Points, by column or row number, where they are not the standard ones. */
  columnWidths: Map<number, number>;
  rowHeights: Map<number, number>;
  hiddenColumns: Set<number>;
  isProtected: boolean;
  names: NameState[];
  page: PageState;
  charts: ChartState[];
  tabColor: string;
  showGridlines: boolean;
}

export interface WorkbookState {
  sheets: SheetState[];
  activeSheet: string;
  /** `areas`: all of them, where several are selected; `range` is then the first. */
  selection: { sheet: string; range: CellRange; areas?: readonly CellRange[] };
  names: NameState[];
  settings: Map<string, unknown>;
  xmlParts: Map<string, string>;
  isStructureProtected: boolean;
  nextId: number;
}

export const STANDARD_WIDTH = 48;
export const STANDARD_HEIGHT = 15;

const NO_EDGE: Edge = { style: 'None', weight: 'Thin', color: '#000000' };

export function newFormat(): CellFormat {
  return {
    fillColor: '#FFFFFF',
    fillPattern: 'None',
    fontName: '宋体',
    fontSize: 11,
    bold: false,
    italic: false,
    underline: 'None',
    color: '#000000',
    horizontal: 'General',
    vertical: 'Center',
    wrap: false,
    indent: 0,
    locked: true,
    borders: {
      EdgeTop: { ...NO_EDGE },
      EdgeRight: { ...NO_EDGE },
      EdgeBottom: { ...NO_EDGE },
      EdgeLeft: { ...NO_EDGE },
    },
  };
}

export function newCell(): CellState {
  return { input: '', isText: false, value: '', numberFormat: 'General', format: newFormat() };
}

export function newSheetState(id: string, name: string): SheetState {
  return {
    id,
    name,
    visibility: 'Visible',
    cells: new Map(),
    merges: [],
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenColumns: new Set(),
    isProtected: false,
    names: [],
    page: newPage(),
    charts: [],
    tabColor: '',
    showGridlines: true,
  };
}

function newPage(): PageState {
  return {
    orientation: 'Portrait',
    paperSize: 'Letter',
    zoom: { scale: 100 },
    margins: { top: 54, right: 50.4, bottom: 54, left: 50.4, header: 21.6, footer: 21.6 },
    printArea: '',
    titleRows: '',
    centerHorizontally: false,
    footers: {},
    breaks: [],
  };
}
