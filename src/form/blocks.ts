import type { IndicatorColumns } from './form';
import type { LabelRole } from './labels';
import type { LabelHit, Scan, ScannedRow } from './scan';

/** Where one form's parts stand on a sheet, by row. */
export interface FormRows {
  /** First row that belongs to the form. */
  readonly top: number;
  readonly headerRow: number;
  /** Rows of the indicator header (merged headers may take two). */
  readonly header: readonly LabelHit[];
  /** Repeated headers of the same form (page breaks). */
  readonly repeated: ReadonlySet<number>;
  /** The row before the next form begins, or the sheet's last. */
  readonly limit: number;
}

const HEADER_ROLES: ReadonlySet<LabelRole> = new Set(['level1', 'level2', 'level3']);
const VALUE_ROLES: ReadonlySet<LabelRole> = new Set(['target', 'actual', 'score', 'weight']);

/** The forms of a sheet: one for each indicator header that is not a repetition of the one before. */
export function findForms(scan: Scan): FormRows[] {
  const headers = scan.rows.filter(isIndicatorHeader);
  const starts = headers.filter((header, index) => !isRepetition(scan, headers[index - 1], header));
  return starts.map((header, index) => formRows(scan, starts, headers, header, index));
}

/** A row that heads indicators: 三级指标 (or 指标名称) with another level or a value column beside it. */
export function isIndicatorHeader({ hits }: ScannedRow): boolean {
  const roles = new Set(hits.map((hit) => hit.role));
  if (!roles.has('level3')) return roles.has('level1') && roles.has('target') && roles.has('actual');
  const others = [...roles].filter(
    (role) => role !== 'level3' && (HEADER_ROLES.has(role) || VALUE_ROLES.has(role)),
  );
  return others.length >= 1 && roles.size >= 2;
}

/** The same header again, with neither a title nor a project name between: a page break. */
function isRepetition(scan: Scan, previous: ScannedRow | undefined, header: ScannedRow): boolean {
  if (!previous) return false;
  const between = scan.rows.filter(({ row }) => row > previous.row && row < header.row);
  return !between.some(startsForm) && !between.some((row) => row.hits.some(({ role }) => role === 'total'));
}

/** A row that stands only in the head of a form. */
function startsForm({ hits, cells }: ScannedRow): boolean {
  return (
    hits.some(({ role }) => role === 'projectName' || role === 'spent') ||
    cells.some(({ cell }) => isTitle(cell.text))
  );
}

/** A title: «…绩效自评表», «绩效目标自评表». */
export function isTitle(text: string): boolean {
  return text.length <= 80 && /自评表|绩效目标自评|自评报告表|绩效自评/.test(text.replace(/\s/g, ''));
}

function formRows(
  scan: Scan,
  starts: readonly ScannedRow[],
  headers: readonly ScannedRow[],
  header: ScannedRow,
  index: number,
): FormRows {
  const next = starts[index + 1];
  const limit = next ? headOf(scan, next, header.row) - 1 : (scan.rows.at(-1)?.row ?? header.row);
  const second = secondHeaderRow(scan, header);
  const repeated = headers.filter(({ row }) => row > header.row && row <= limit).map(({ row }) => row);
  const top = headOf(scan, header, starts[index - 1]?.row ?? 0);
  return {
    top,
    headerRow: header.row,
    header: [...header.hits, ...(second?.hits ?? [])],
    repeated: new Set(second ? [second.row, ...repeated] : repeated),
    limit,
  };
}

/** A header over two rows: the row below holds labels only («绩效指标 | 年度目标» over «指标值 | 完成值»). */
function secondHeaderRow(scan: Scan, header: ScannedRow): ScannedRow | undefined {
  const below = scan.byRow.get(header.row + 1);
  const isLabels = below !== undefined && below.hits.length > 0 && below.hits.length === below.cells.length;
  return isLabels && !isIndicatorHeader(below) ? below : undefined;
}

/** The first row of a form's head: its title where one stands above, else its project name or funds, else the first row. */
function headOf(scan: Scan, header: ScannedRow, after: number): number {
  const above = scan.rows.filter(({ row }) => row > after && row < header.row);
  const isFirst = after === 0;
  if (isFirst) return above[0]?.row ?? header.row;
  return above.find(startsForm)?.row ?? header.row;
}

/** Columns of the indicator block; where a label stands twice the first counts (复核分 is no 得分). */
export function indicatorColumns(hits: readonly LabelHit[]): IndicatorColumns {
  const columns: { -readonly [key in keyof IndicatorColumns]: number } = {};
  for (const { role, cell } of hits) {
    if (isIndicatorRole(role)) columns[role] ??= cell.column;
  }
  return columns;
}

const INDICATOR_ROLES: ReadonlySet<string> = new Set<keyof IndicatorColumns>([
  'level1',
  'level2',
  'level3',
  'operator',
  'target',
  'unit',
  'actual',
  'weight',
  'score',
  'reason',
]);

function isIndicatorRole(role: LabelRole): role is LabelRole & keyof IndicatorColumns {
  return INDICATOR_ROLES.has(role);
}
