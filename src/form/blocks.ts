import type { LabelRole } from './labels';
import { bareLabel, isResultTitle, spokenLabel } from './labels';
import { INDICATOR_ROLES } from './recognise/indicator-columns';
import { isLevel1, isLevel2 } from './recognise/vocabulary';
import { bestMeaning, CLEAR, fundWords, headWords, indicatorWords } from './recognise/words';
import { remember } from '../values/remember';
import { inlineLabels } from './recognise/inline-labels';
import { firstRow, type Heading, headingsOf, isLabelRow, rowsBelow } from './header-rows';
import { hitsIn, type Scan, type ScannedRow } from './scan';

/** A table of indicators. A form has one; some have another, of decision and process, before or after it. */
export interface TableRows {
  readonly headerRow: number;
  readonly headings: readonly Heading[];
  /** Rows of the header below its first, and repeated headers (page breaks): they hold no indicators. */
  readonly repeated: ReadonlySet<number>;
  /** The last row that may belong to it. */
  readonly limit: number;
}

/** Where one form's parts stand on a sheet, by row. */
export interface FormRows {
  /** First row that belongs to the form. */
  readonly top: number;
  readonly tables: readonly [TableRows, ...TableRows[]];
  /** The row before the next form begins, or the sheet's last. */
  readonly limit: number;
}

const HEADER_ROLES: ReadonlySet<LabelRole> = new Set(['level1', 'level2', 'level3']);
const VALUE_ROLES: ReadonlySet<LabelRole> = new Set(['target', 'actual', 'score', 'weight']);

/** The forms of a sheet: a header of indicators begins one unless it only goes on with the one before. */
export function findForms(scan: Scan): FormRows[] {
  const headers = findHeaders(scan);
  const groups: [ScannedRow, ...ScannedRow[]][] = [];
  headers.forEach((header, index) => {
    const group = groups.at(-1);
    if (group && goesOn(scan, headers[index - 1], header)) group.push(header);
    else groups.push([header]);
  });
  return groups.map((group, index) => formRows(scan, groups, group, index));
}

/** A row that heads indicators by its known labels: 三级指标 (or 指标名称) with another level or a value column beside it. */
function isIndicatorHeader(row: ScannedRow): boolean {
  if (row.hits.length < 2) return false;
  const roles = new Set(hitsIn(row, 'indicators').map((hit) => hit.role));
  if (!roles.has('level3')) return roles.has('level1') && roles.has('target') && roles.has('actual');
  const others = [...roles].filter(
    (role) => role !== 'level3' && (HEADER_ROLES.has(role) || VALUE_ROLES.has(role)),
  );
  return others.length >= 1 && roles.size >= 2;
}

/**
 * Rows that head indicators: by known labels, by the parts of their words, or by the names of levels below them.
 * Below a header only clear ones are looked for: there stand indicators.
 */
function findHeaders(scan: Scan): ScannedRow[] {
  const found: ScannedRow[] = [];
  let place: 'head' | 'table' | 'results' = 'head';
  let headerEnd = 0;
  for (const row of scan.rows) {
    if (isResultTitle(row.cells[0]?.cell.text ?? '')) place = 'results';
    if (place === 'results' ? startsAfterResults(row) : place === 'table' && startsForm(row)) place = 'head';
    if (row.row < headerEnd) continue;
    const lower = headerAt(scan, row, place, found.at(-1));
    if (!lower) continue;
    const header = firstRow(scan, lower);
    headerEnd = (rowsBelow(scan, header, isSecondRow).at(-1)?.row ?? header.row) + 1;
    found.push(header);
    place = 'table';
  }
  return found;
}

function headerAt(
  scan: Scan,
  row: ScannedRow,
  place: 'head' | 'table' | 'results',
  previous: ScannedRow | undefined,
): ScannedRow | undefined {
  if (place === 'head') return clearHeader(scan, row) ?? headerAbove(scan, row, previous);
  if (place === 'results') return isIndicatorHeader(row) ? row : undefined;
  const isSame = previous && row.cells.length >= FEWEST_HEADINGS && isSameHeader(previous, row);
  return isSame ? row : nextHeader(row);
}

function clearHeader(scan: Scan, row: ScannedRow): ScannedRow | undefined {
  if (isIndicatorHeader(row)) return row;
  return isHeaderByWords(row) && !headsSummary(scan, row) ? row : undefined;
}

/** Points by level («产出指标 | 50 | 48», «效益指标 | 30 | 30»), as reports print them: the names are those of levels. */
function headsSummary(scan: Scan, header: ScannedRow): boolean {
  const column = header.cells[0]?.column;
  const next = scan.rows.filter(({ row }) => row > header.row && row <= header.row + 4);
  const lines = next.filter(
    ({ cells: [name, points] }) =>
      name?.column === column && isLevel1(name?.cell.text ?? '') && isFigure(points?.cell.text ?? ''),
  );
  return lines.length >= 2;
}

/** Among indicators a row with two known labels, one and words for two more, or words for four is another header. */
function nextHeader(row: ScannedRow): ScannedRow | undefined {
  if (row.cells.length < FEWEST_HEADINGS || !isLabelRow(row)) return undefined;
  const known = hitsIn(row, 'indicators').filter(({ role }) => ROLES.has(role)).length;
  const roles = rolesByWords(row).size;
  const isClear =
    known >= 2 ||
    roles > FEWEST_HEADINGS ||
    (roles === FEWEST_HEADINGS && (known === 1 || row.cells.length > FEWEST_HEADINGS + 1));
  return isIndicatorHeader(row) || (isClear && isHeaderByWords(row)) ? row : undefined;
}

/** Fewer texts are no header. */
const FEWEST_HEADINGS = 3;

/** Only texts, and their parts speak for at least three columns of indicators, two of which belong together. */
function isHeaderByWords(row: ScannedRow): boolean {
  if (row.cells.length < FEWEST_HEADINGS || isOfAnotherBlock(row) || !isLabelRow(row)) return false;
  const roles = rolesByWords(row);
  if (roles.size < FEWEST_HEADINGS || (isFundsRow(row) && !hasLevel(roles))) return false;
  const has = (role: LabelRole) => roles.has(role);
  if (headsGoal(row, roles)) return false;
  if (has('actual') && (has('target') || (has('weight') && has('score')))) return true;
  // «一级指标 | 分值 | 得分 | 得分率» is a summary, in reports: no indicator has a name there.
  return has('level3') && ((has('weight') && has('score')) || has('actual') || has('score'));
}

/** «年度绩效目标 | 实际完成情况 | 偏差原因分析»: neither names nor points, but a known label of the goal. */
function headsGoal({ hits }: ScannedRow, roles: ReadonlySet<string>): boolean {
  if (hasLevel(roles) || roles.has('weight') || roles.has('score')) return false;
  return hits.some(({ role }) => role === 'goalExpected' || role === 'goalBlock');
}

/** By known labels: of a department or unit, or of money. Then no word is weighed. */
function isOfAnotherBlock({ hits }: ScannedRow): boolean {
  if (hits.length === 0) return false;
  if (hits.some(({ role }) => role === 'competentDepartment' || role === 'implementingUnit')) return true;
  return namesMoney({ hits }) && !hasLevel(new Set(hits.map(({ role }) => role)));
}

/** By two known labels: words of values may sound like money. */
function namesMoney({ hits }: Pick<ScannedRow, 'hits'>): boolean {
  const first = hits.find(({ role }) => MONEY.has(role))?.role;
  return first !== undefined && hits.some(({ role }) => role !== first && MONEY.has(role));
}

function hasLevel(roles: ReadonlySet<string>): boolean {
  return roles.has('level1') || roles.has('level2') || roles.has('level3');
}

const ROLES: ReadonlySet<string> = new Set<string>(INDICATOR_ROLES);

function rolesByWords(row: ScannedRow): Set<string> {
  const { cells } = row;
  const known = hitsIn(row, 'indicators')
    .filter(({ role }) => ROLES.has(role))
    .map(({ role }) => role as string);
  const spoken = cells
    .map(({ cell }) => bestMeaning(indicatorWords(spokenLabel(cell.text)), CLEAR))
    .filter((role) => role !== undefined && role !== 'irrelevant');
  return new Set([...known, ...spoken] as string[]);
}

const MONEY: ReadonlySet<string> = new Set(['initialBudget', 'annualBudget', 'arrived', 'spent', 'rate']);

/** A row that heads amounts, or names them: at least two of budget, arrival, spending and rate. */
export function isFundsRow({ cells }: ScannedRow): boolean {
  let first: string | undefined;
  for (const { cell } of cells) {
    if (typeof cell.value !== 'string') continue;
    const role = bestMeaning(fundWords(spokenLabel(cell.value)), CLEAR);
    if (role === undefined || !MONEY.has(role)) continue;
    first ??= role;
    if (role !== first) return true;
  }
  return false;
}

/** Above the first names of levels, the nearest row of texts: a header none of whose words is known. */
function headerAbove(scan: Scan, row: ScannedRow, previous: ScannedRow | undefined): ScannedRow | undefined {
  if (!hasLevelNames(row)) return undefined;
  const index = scan.rows.indexOf(row);
  const above = scan.rows[index - 1];
  if (!above || above.row <= (previous?.row ?? 0) || row.row - above.row > 2) return undefined;
  // «预算执行情况» heads the amounts beside it, whatever level may have that name.
  if (namesMoney(row) || isOfAnotherBlock(above)) return undefined;
  // «项目名称：…», «实施单位：…»: labels with their texts head nothing.
  if (above.cells.some(({ cell }) => /[:：]\s*\S/.test(cell.text))) return undefined;
  return above.cells.length >= FEWEST_HEADINGS && isLabelRow(above) ? above : undefined;
}

/** Two levels, or one and at least two more texts: «产出指标 | 50 | 48» is a line of a summary. */
function hasLevelNames({ cells }: ScannedRow): boolean {
  const texts = cells.filter(({ cell }) => typeof cell.value === 'string' && !isFigure(cell.text));
  const names = texts.filter(({ cell }) => isLevel1(cell.text) || isLevel2(cell.text)).length;
  return names >= 2 || (names === 1 && texts.length >= FEWEST_HEADINGS);
}

function isFigure(text: string): boolean {
  return /^[\d.,]+[%分]?$/.test(text.trim());
}

/** A header that goes on with the form before it: neither a head of its own between, nor the same columns after a total. */
function goesOn(scan: Scan, previous: ScannedRow | undefined, header: ScannedRow): boolean {
  if (!previous) return false;
  const between = scan.rows.filter(({ row }) => row > previous.row && row < header.row);
  if (between.some(startsForm)) return false;
  // Some tables begin with their total; behind one that ends a table the same header begins another form.
  const [first, ...rest] = between;
  const own = first && namesTotal(first) ? rest : between;
  return !isSameHeader(previous, header) || !own.some(namesTotal);
}

function namesTotal({ hits }: ScannedRow): boolean {
  return hits.some(({ role }) => role === 'total');
}

/** The label of the whole block stands only on the first page. */
function isSameHeader(a: ScannedRow, b: ScannedRow): boolean {
  return b.cells.every(({ cell }) => {
    const label = bareLabel(cell.text);
    return label !== '' && a.cells.some((each) => bareLabel(each.cell.text) === label);
  });
}

/** A row that stands only in the head of a form. */
function startsForm(row: ScannedRow): boolean {
  if (startsFormForSure(row)) return true;
  const { cells } = row;
  return (
    namesProject(row) ||
    (cells.length >= FEWEST_HEADINGS && isLabelRow(row) && isFundsRow(row) && !isHeaderByWords(row))
  );
}

/** A title, or the name of a project: funds may stand below the table of the form before. */
function startsHead(row: ScannedRow): boolean {
  const { hits, cells } = row;
  const isNamed = hits.some(({ role }) => role === 'projectName') || isProjectInside(row);
  return isNamed || cells.some(({ cell }) => isTitle(cell.text));
}

/** Our own block has a column «项目», which is no name of a project. */
function startsAfterResults(row: ScannedRow): boolean {
  return namesProject(row) || row.cells.some(({ cell }) => isTitle(cell.text));
}

/** «项目二：倒损房屋重建» alone in its row. */
function isProjectInside({ cells: [only, ...others] }: ScannedRow): boolean {
  if (!only || others.length > 0) return false;
  return inlineLabels(only.cell.text).some(({ label }) => speaksOfProject(label));
}

function speaksOfProject(label: string): boolean {
  return (headWords(bareLabel(label)).projectName?.score ?? 0) >= 3;
}

/** By a known label or a title. */
function startsFormForSure(row: ScannedRow): boolean {
  return row.hits.some(({ role }) => role === 'spent') || startsHead(row);
}

function namesProject({ cells }: ScannedRow): boolean {
  const [first, second] = cells;
  if (!first || !second || typeof first.cell.value !== 'string' || !/名/.test(first.cell.value)) return false;
  return speaksOfProject(first.cell.value);
}

/** A title: «…绩效自评表», «绩效目标自评表». */
export function isTitle(text: string): boolean {
  return text.length <= 80 && text.includes('评') && isKnownTitle(text);
}

const isKnownTitle = remember(1_000, (text) =>
  /自评(?:价)?(?:复核)?表|绩效目标自评|自评报告表|绩效自评/.test(text.replace(/\s/g, '')),
);

function formRows(
  scan: Scan,
  groups: readonly (readonly [ScannedRow, ...ScannedRow[]])[],
  group: readonly [ScannedRow, ...ScannedRow[]],
  index: number,
): FormRows {
  const next = groups[index + 1]?.[0];
  const [first] = group;
  const last = group[group.length - 1] ?? first;
  const limit = next ? headOf(scan, next, last.row) - 1 : (scan.rows.at(-1)?.row ?? first.row);
  const top = headOf(scan, first, groups[index - 1]?.at(-1)?.row ?? 0);
  return { top, tables: tablesOf(scan, group, limit), limit };
}

/** Headers with the same labels are one table over several pages. */
function tablesOf(
  scan: Scan,
  group: readonly [ScannedRow, ...ScannedRow[]],
  limit: number,
): FormRows['tables'] {
  const starts = group.filter(
    (header, index) => index === 0 || !isSameHeader(group[index - 1] ?? header, header),
  );
  const tableOf = (header: ScannedRow, index: number): TableRows => {
    const end = (starts[index + 1]?.row ?? limit + 1) - 1;
    const further = rowsBelow(scan, header, isSecondRow);
    const repeated = group.filter(({ row }) => row > header.row && row <= end).map(({ row }) => row);
    return {
      headerRow: header.row,
      headings: headingsOf(scan, header, further),
      repeated: new Set([...further.map(({ row }) => row), ...repeated]),
      limit: end,
    };
  };
  return [tableOf(group[0], 0), ...starts.slice(1).map((header, index) => tableOf(header, index + 1))];
}

/** A row under a header holds labels only («绩效指标 | 年度目标» over «指标值 | 完成值»). */
function isSecondRow(below: ScannedRow): boolean {
  if (isIndicatorHeader(below)) return false;
  if (below.hits.length === below.cells.length) return true;
  return isLabelRow(below) && rolesByWords(below).size >= 2 && below.hits.length > 0;
}

/** The first row of a form's head: its title where one stands above, else its project name or funds, else the first row. */
function headOf(scan: Scan, header: ScannedRow, after: number): number {
  const above = scan.rows.filter(({ row }) => row > after && row < header.row);
  const isFirst = after === 0;
  if (isFirst) return above[0]?.row ?? header.row;
  return (above.find(startsHead) ?? above.find(startsForm))?.row ?? header.row;
}
