import type { CellAddress } from '../sheet/address';
import { isTitle } from './blocks';
import { NO_TEXT, textField } from './fields';
import type { SelfEvaluationForm, TextField } from './form';
import { normalise } from '../values/normalise';
import type { LabelReading } from './reading';
import { inlineLabels } from './recognise/inline-labels';
import { HEAD_ROLES, isBodyName } from './recognise/head-names';
import { type HeadLabel, headLabels } from './recognise/head-labels';
import { headReadings } from './recognise/head-readings';
import { readHeadLabels } from './recognise/head-roles';
import type { Scan, ScannedRow } from './scan';
import { moneyUnit } from './money-unit';

type Head = Pick<
  SelfEvaluationForm,
  | 'title'
  | 'isDepartmentWide'
  | 'year'
  | 'projectName'
  | 'competentDepartment'
  | 'implementingUnit'
  | 'moneyUnit'
>;

/** Everything above the indicators that is no money and no goal: title, year, names, money unit; and its labels. */
export function readHead(
  scan: Scan,
  rows: readonly ScannedRow[],
  others: ReadonlySet<number>,
): { readonly head: Head; readonly labels: readonly LabelReading[] } {
  const own = rows.flatMap((row) => (others.has(row.row) ? headPart(row) : [row]));
  const labels = headLabels(scan, own);
  const title = titleOf(rows);
  const isDepartmentWide = /整体(?:支出|绩效|自评)/.test(
    normalise(title.value ?? '').slice(0, LONGEST_TITLE),
  );
  const found = readHeadLabels(scan, labels, isDepartmentWide);
  const project = labelled(scan, found.get('projectName'));
  return {
    head: {
      title,
      isDepartmentWide,
      year: yearOf(own, labels),
      projectName: project.cell ? project : nameInTitle(title),
      competentDepartment: labelled(scan, found.get('competentDepartment')),
      implementingUnit: labelled(scan, found.get('implementingUnit')),
      moneyUnit: moneyUnitOf(rows),
    },
    labels: headReadings(scan, labels, found, isDepartmentWide),
  };
}

const NAMES: ReadonlySet<string> = new Set<string>(HEAD_ROLES);

/** What a row of funds begins with, where that is of the head: «专项名称 | 高标准农田 | 预算 | 2000 | 支出 | 1960». */
function headPart({ row, cells, hits: [first] }: ScannedRow): ScannedRow[] {
  // «项目名称：社区食堂补贴 | 预算：45万元»
  const inline = cells.filter(({ cell }) =>
    inlineLabels(cell.text).some(({ role }) => role && NAMES.has(role)),
  );
  if (inline.length > 0) return [{ row, cells: inline, hits: [] }];
  if (!first || !NAMES.has(first.role) || first.cell.column !== cells[0]?.column) return [];
  return [{ row, cells: cells.slice(0, 2), hits: [first] }];
}

/** A title by its words, else a line alone in its row that ends as titles do, else the first line if it is alone. */
function titleOf(rows: readonly ScannedRow[]): TextField {
  const cells = textsOf(rows);
  const alone = textsOf(rows.filter((row) => row.cells.length === 1 && row.hits.length === 0));
  const [first] = alone;
  const found =
    cells.find(({ text }) => isTitle(text)) ??
    alone.find(({ text }) => /(?:表|自评|评价)(?:[(（][^()（）]*[)）])?$/.test(text.trim())) ??
    (first && first.cell.row === rows[0]?.row && inlineLabels(first.text).length === 0 ? first : undefined);
  return found ? { value: found.text.trim(), cell: found.cell } : NO_TEXT;
}

function textsOf(rows: readonly ScannedRow[]): { text: string; cell: CellAddress }[] {
  return rows.flatMap(({ row, cells }) =>
    cells.map(({ column, cell }) => ({ text: cell.text, cell: { row, column } })),
  );
}

function labelled(scan: Scan, label: HeadLabel | undefined): TextField {
  if (!label) return NO_TEXT;
  if (label.inline !== undefined) return { value: label.inline, cell: label.cell };
  const { row, column } = label.value;
  // Where the next label stands right beside, the place of the value is blank, and no place at all.
  const isLabel = scan.byRow.get(row)?.hits.some((hit) => hit.cell.column === column && hit.role !== 'note');
  return isLabel ? { value: undefined, cell: label.cell } : textField(scan.sheet, label.value);
}

const NAME_IN_TITLE =
  /^(?:\d{4}年(?:度)?)?(?:["“”《]?(.{4,}?)["“”》]?项目(?:支出|资金)?(?:\d{4}年(?:度)?)?|(.{2,}?(?:补助|基金|资金|补贴|经费)))(?:区域)?绩效(?:目标)?自评/;
/** What stands before «项目支出绩效自评表» in general titles: a place, a level of government, a kind of money or of form. */
const NO_NAME =
  // eslint-disable-next-line regexp/no-super-linear-backtracking -- see LONGEST_TITLE
  /^(?:附[件表]\d*[:：]?)?(?:.{0,12}?[省市县区州盟旗])?(?:本级|[省市县区]级|部门|单位|预算|财政|专项|年度|\d|年|中央|地方|对|转移支付|区域|整体|支出|项目|资金|基金|债券|政府|购买|服务|性|补助|经费|一般|公共)*$/;

/** «公共文化场馆运行维护项目支出绩效自评表»: some forms name the project in their title only. */
function nameInTitle({ value, cell }: TextField): TextField {
  const [, project, fund] = NAME_IN_TITLE.exec(normalise(value ?? '').slice(0, LONGEST_TITLE)) ?? [];
  const name = project ?? fund;
  return name === undefined || NO_NAME.test(name) || isBodyName(name.replace(/\d{4}年(?:度)?$/, ''))
    ? NO_TEXT
    : { value: name, cell };
}

/** A title or a year never needs more; long texts are content. */
const LONGEST_TITLE = 80;
// eslint-disable-next-line regexp/no-super-linear-backtracking -- see LONGEST_TITLE
const YEAR_ALONE = /^[(（\s]*(\d{4})?\s*年\s*(?:度)?[)）\s]*$/;
const DAY = String.raw`(?:\d{0,2}月(?:\d{0,2}日)?)?`;
const PERIOD = new RegExp(String.raw`^[(（]?\d{4}年?${DAY}[-—–~至到]+(\d{4})年`);
const YEAR_IN_TITLE = /[(（【]((?:19|20)\d{2})[)）】]/;
/** «2021—2023» is a span of years, of which none alone is the form's. */
const YEAR_VALUE = /^((?:19|20)\d{2})(?!.*(?:19|20)\d{2})/;
/** «____年度项目支出绩效自评表», «20XX年度…»: a title with room for the year. */
const OPEN_YEAR = /^[(（]?(?:(?:19|20)?[_Xx×*＿○〇□]{1,8}|20)年(?:度)?(?=.)/;
const YEAR_INSIDE = /(?<!\d)((?:19|20)\d{2})\s*年/;

/** «（2022年度）» alone in a cell first, then the end of a period, then a year in the title. The day of filling in is none. */
function yearOf(rows: readonly ScannedRow[], labels: readonly HeadLabel[]): Head['year'] {
  const cells = titleTexts(rows);
  // «实施期限 | 2023年1月至2025年12月» is how long the project takes.
  const lines = titleTexts(rows.filter((row) => row.cells.length === 1));
  const label = labels.find(({ hit }) => hit?.role === 'year');
  for (const [pattern, among] of [[YEAR_ALONE, cells] as const, [PERIOD, lines] as const]) {
    const alone = among.find(({ text, cell }) => pattern.test(text) && !isLabelAlone(labels, cell));
    if (alone) return { value: yearIn(pattern, alone.text), cell: alone.cell };
  }
  const beside =
    label && cells.find(({ cell }) => cell.row === label.value.row && cell.column === label.value.column);
  const year = YEAR_VALUE.exec(normalise(label?.inline ?? beside?.text ?? ''))?.[1];
  if (label && year !== undefined) return { value: Number(year), cell: beside?.cell ?? label.cell };
  const firstLabel =
    labels.find(({ inline, hit }) => inline === undefined && hit?.role !== 'note')?.cell.row ?? Infinity;
  const inside = cells.find(
    ({ text, cell }) =>
      YEAR_INSIDE.test(text) && (isTitle(text) || (cell.row < firstLabel && !/日期|时间/.test(text))),
  );
  if (inside) return { value: yearIn(YEAR_INSIDE, inside.text), cell: inside.cell };
  const title = cells.find(({ text }) => isTitle(text) && YEAR_IN_TITLE.test(text));
  if (title) return { value: yearIn(YEAR_IN_TITLE, title.text), cell: title.cell };
  const whole = cells.find(({ text }) => WHOLE_YEAR.test(text));
  const open = cells.find(({ text }) => isTitle(text) && OPEN_YEAR.test(text));
  return { value: whole && yearIn(WHOLE_YEAR, whole.text), cell: whole?.cell ?? label?.value ?? open?.cell };
}

/** «年度» beside its value is a label, and no «（ 年度）» to be filled in. */
function isLabelAlone(labels: readonly HeadLabel[], { row, column }: CellAddress): boolean {
  return labels.some(
    ({ hit, inline, cell }) =>
      hit?.role === 'year' && inline === undefined && cell.row === row && cell.column === column,
  );
}

/** «项目期 | 2023年1月1日至12月31日»: a period of one whole year. */
const WHOLE_YEAR =
  /^(\d{4})[年./-]0?1(?:月|[./-])?(?:0?1日?)?[-—–~至到]+(?:\1[年./-])?12(?:月|[./-])?(?:31日?|底)?$/;

/** Texts as short as titles and years, figures in one width. */
function titleTexts(rows: readonly ScannedRow[]): { text: string; cell: CellAddress }[] {
  return textsOf(rows)
    .filter(({ text }) => text.length <= LONGEST_TITLE)
    .map(({ text, cell }) => ({ text: withDigits(normalise(text)), cell }));
}

const NUMERALS = '〇一二三四五六七八九';
const YEAR_IN_WORDS = /[〇○零Oo一二三四五六七八九]{4}(?=年)/g;

/** «二〇二三年度» → «2023年度». */
function withDigits(text: string): string {
  return text.replace(YEAR_IN_WORDS, (year) =>
    [...year.replace(/[○零Oo]/g, '〇')].map((numeral) => NUMERALS.indexOf(numeral)).join(''),
  );
}

function yearIn(pattern: RegExp, text: string): number | undefined {
  const year = pattern.exec(text)?.[1];
  return year === undefined ? undefined : Number(year);
}

/** «项目资金（元）», «单位：万元»; 万元 is what the blank form prints. */
export function moneyUnitOf(rows: readonly ScannedRow[]): Head['moneyUnit'] {
  for (const { row, cells } of rows) {
    for (const { column, cell } of cells) {
      const written =
        /(?:单位[:：]?|资金|预算|执行|金额|[数额款])[^元]{0,12}?([百千]?[万亿]?元)[)）\s]*(?:[(（](?:\d+分|[必选]填)[)）])?[:：]?$/.exec(
          cell.text.trim().slice(0, 40),
        )?.[1];
      const unit = moneyUnit(written);
      if (unit) return { value: unit, cell: { row, column } };
    }
  }
  return { value: '万元', cell: undefined };
}
