import { families } from '../../scripts/samples/families';
import { row } from '../../scripts/samples/row';
import { templateSheet, type TemplateContent, type TemplateIndicator } from '../../src/plan/template';
import { readForms } from '../../src/form/read';
import type { SelfEvaluationForm } from '../../src/form/form';
import type { Layout } from '../../src/form/layout';
import { cellKey, parseA1 } from '../../src/sheet/address';
import type { NewSheet } from '../../src/sheet/new-sheet';
import { type Cell, type CellValue, createSheet, type Sheet } from '../../src/sheet/sheet';

/** What a test changes of the clean form. `indicators` replaces all rows; `set` changes single rows by index. */
export interface FormOverrides extends Partial<TemplateContent> {
  readonly set?: Readonly<Record<number, Partial<TemplateIndicator>>>;
}

/** A clean form of family A under mof-2020: 10/50/30/10, met without excess; one score is deducted with a reason. */
const CLEAN: TemplateContent = {
  sheetName: '自评表',
  year: 2024,
  projectName: '公共阅读服务',
  competentDepartment: '某县文化局',
  implementingUnit: '某县图书馆',
  funds: [
    { label: '年度资金总额', amounts: [100, 100, 98], weight: 10, rate: 0.98, score: 9.8 },
    { label: '其中：当年财政拨款', amounts: [80, 80, 78], weight: '—', rate: null, score: '—' },
    { label: '上年结转资金', amounts: [20, 20, 20], weight: '—', rate: null, score: '—' },
    { label: '其他资金', amounts: [null, null, null], weight: '—', rate: null, score: '—' },
  ],
  goal: {
    expected: '保障图书馆全年开放，满足群众阅读需求。',
    actual: '图书馆全年正常开放，群众阅读需求得到满足。',
  },
  indicators: [
    row(['产出指标(50分)', '数量指标', '采购图书册数'], '≥5000册', '5100册', 20),
    row(['产出指标(50分)', '质量指标', '图书验收合格率'], '≥98%', '99%', 20),
    row(['产出指标(50分)', '成本指标', '项目总成本'], '≤100万元', '98万元', 10),
    row(['效益指标(30分)', '社会效益指标', '受益读者人次'], '≥8万人次', '8.2万人次', 20),
    row(
      ['效益指标(30分)', '可持续影响指标', '阅读氛围'],
      ...(['持续改善', '达成预期指标', 10, 9, '乡镇分馆借阅量偏低，下年度加强推广。'] as const),
    ),
    row(['满意度指标(10分)', '服务对象满意度指标', '读者满意度'], '≥90%', '92%', 10),
  ],
  total: { weight: 100, score: 98.8, grade: '优' },
};

/** A form of family A as a sheet: the clean one with some things changed. Rows: funds 6–9, goal 11, indicators from 13. */
export function formSheet({ set = {}, ...overrides }: FormOverrides = {}): Sheet {
  const content = { ...CLEAN, ...overrides };
  const indicators = content.indicators.map((indicator, index) => ({ ...indicator, ...set[index] }));
  return sheetOf(templateSheet({ ...content, indicators }));
}

/** The first form on a sheet, by what persons said of its labels. */
export function formOn(sheet: Sheet, layout?: Layout): SelfEvaluationForm {
  const form = readForms([sheet], layout).forms[0];
  if (!form) throw new Error('no form on the sheet');
  return form;
}

/** A sheet to be written, as it reads back. */
export function sheetOf({ name, cells, merges }: NewSheet): Sheet {
  const filled = cells.filter(({ value }) => value !== null);
  return createSheet({
    name,
    merges,
    cells: new Map(
      filled.map(({ cell, value, style }) => [
        cellKey(cell),
        cellWith(value, style.numberFormat ?? 'General'),
      ]),
    ),
  });
}

/** The clean form with other values in some cells: «A5» → «项目资金（元）». */
export function formSheetWith(values: Readonly<Record<string, CellValue>>, overrides?: FormOverrides): Sheet {
  return sheetWith(formSheet(overrides), values);
}

/** A sample's sheet (a form of another family than A) with other values in some cells. */
export function sampleSheet(name: string, values: Readonly<Record<string, CellValue>> = {}): Sheet {
  const sample = families[name];
  if (!sample) throw new Error(`no sample ${name}`);
  return sheetWith(sheetOf(sample), values);
}

/** A sheet with other values in some cells. */
export function sheetWith(
  { name, merges, cells }: Sheet,
  values: Readonly<Record<string, CellValue>>,
): Sheet {
  const changed = Object.entries(values).map(
    ([a1, value]) => [cellKey(parseA1(a1)), cellWith(value)] as const,
  );
  return createSheet({ name, merges, cells: new Map([...cells, ...changed]) });
}

/** The clean form up to its last row, without 总分: one that is still being filled in. */
export function formSheetWithoutTotal(overrides?: FormOverrides): Sheet {
  const total = { A19: null, G19: null, H19: null, I19: null };
  return formSheetWith(total, overrides);
}

/** A cell as a host would read it. */
export function cellWith(value: CellValue, numberFormat = 'General', formula?: string): Cell {
  const isPercent = typeof value === 'number' && numberFormat.includes('%');
  const text = isPercent ? `${Number((value * 100).toPrecision(12))}%` : String(value ?? '');
  return { value, text, numberFormat, locked: true, ...(formula === undefined ? {} : { formula }) };
}

/** A sheet from rows of values, from A1; merges as ranges of 1-based rows and columns. */
export function gridSheet(
  rows: readonly (readonly CellValue[])[],
  merges: Sheet['merges'] = [],
  name = '自评表',
): Sheet {
  const cells = new Map<number, Cell>();
  rows.forEach((values, r) =>
    values.forEach((value, c) => {
      if (value !== null && value !== '') cells.set(cellKey({ row: r + 1, column: c + 1 }), cellWith(value));
    }),
  );
  return createSheet({ name, cells, merges });
}

/** A form of family C: targets split over 指标性质 | 指标值 | 度量单位 (D, E, F), indicators from row 6. */
export function splitTargetSheet(
  rows: readonly { readonly name: string; readonly target: readonly [CellValue, CellValue, CellValue] }[],
): Sheet {
  const weight = 90 / rows.length;
  return gridSheet([
    ['部门预算项目支出绩效自评表（2023年度）'],
    ['', '', '年初预算', '调整后预算数', '预算执行数', '预算执行率', '权重', '得分', '原因'],
    ['', '总额', 100, 100, 100, '100.00%', 10, 10],
    ['', '其中：财政资金', 100, 100, 100, '100.00%', '/', '/'],
    [
      ...['一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位', '完成值'],
      ...['权重', '得分', '未完成原因分析'],
    ],
    ...rows.map(({ name, target }): CellValue[] => [
      ...['产出指标', '数量指标', name, ...target],
      ...[target[1], weight, weight],
    ]),
  ]);
}
