import ExcelJS from 'exceljs';
import { type TemplateContent, type TemplateIndicator, templateSheet } from '../../src/plan/template';
import type { NewSheet } from '../../src/sheet/new-sheet';
import { newWorkbook } from '../../src/workbook/xlsx/new-workbook';

/** How a program keeps the texts of a workbook. */
export type Kind = 'inline' | 'shared' | 'rich';

/** How many indicators the forms have: the usual, a long one, a list, and more than anybody fills in. */
export const SIZES = [12, 40, 400, 4_000] as const;

type Row = Pick<TemplateIndicator, 'level1' | 'level2' | 'target' | 'actual'> & { readonly what: string };

/** The kinds of rows that real forms have; some scores are wrong, some reasons are missing. */
const ROWS: readonly Row[] = [
  row('产出指标', '数量指标', '场次', '≥100场', '102场'),
  row('产出指标', '质量指标', '合格率', '≥95%', '96.5%'),
  row('产出指标', '时效指标', '完成时间', '2024年12月底前', '2024年11月'),
  row('产出指标', '成本指标', '支出', '≤100万元', '98.5万元'),
  row('效益指标', '社会效益指标', '受益人数', '≥2000人', '1800人'),
  row('效益指标', '可持续影响指标', '影响', '持续提升', '达成预期指标'),
  row('满意度指标', '服务对象满意度指标', '满意度', '≥90%', '93%'),
];

function row(level1: string, level2: string, what: string, target: string, actual: string): Row {
  return { level1, level2, what, target, actual };
}

function indicator(index: number, count: number): TemplateIndicator {
  const { what, ...kind } = ROWS[Math.floor((index * ROWS.length) / count)] ?? ROWS[0]!;
  const weight = Number((90 / count).toFixed(4));
  const score = index % 9 === 4 ? Number((weight * 0.8).toFixed(4)) : weight;
  const reason = index % 18 === 4 ? { reason: '汛期长，部分场次改在第四季度办，下年提前安排。' } : {};
  return { ...kind, level3: `第${index + 1}项培训${what}`, weight, score, ...reason };
}

/** A form of family A with so many indicators. */
export function sheetOfForm(count: number): NewSheet {
  const amounts: readonly [number, number, number] = [320, 300, 258.6];
  const part = { weight: '—', rate: null, score: '—' };
  const content: TemplateContent = {
    sheetName: '自评表',
    year: 2024,
    projectName: '乡村技能培训',
    competentDepartment: '某县人社局',
    implementingUnit: '某县就业中心',
    funds: [
      { label: '年度资金总额', amounts, weight: 10, rate: 0.9, score: 9 },
      { label: '其中：当年财政拨款', amounts, ...part },
      { label: '上年结转资金', amounts: [null, null, null], ...part },
      { label: '其他资金', amounts: [null, null, null], ...part },
    ],
    goal: {
      expected: '全年组织技能培训，受训农民2000人，合格率不低于95%。',
      actual: '培训按计划办完，受训1800人，合格率96.5%。',
    },
    indicators: Array.from({ length: count }, (_, index) => indicator(index, count)),
    total: { weight: 100, score: 97.5, grade: '优' },
  };
  return templateSheet(content);
}

/** The bytes of a form, its texts kept in this way. */
export async function fileOf(count: number, kind: Kind): Promise<Buffer> {
  const inline = Buffer.from(newWorkbook(sheetOfForm(count)));
  if (kind === 'inline') return inline;
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(inline.buffer.slice(inline.byteOffset, inline.byteOffset + inline.length));
  if (kind === 'rich') enrich(workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** Texts in several fonts, a list to choose from, a second sheet, as people's own files have them. */
function enrich(workbook: ExcelJS.Workbook): void {
  const [form] = workbook.worksheets;
  const names = form?.getColumn(4);
  names?.eachCell((cell) => {
    if (typeof cell.value === 'string') cell.value = { richText: pieces(cell.value) };
  });
  const notes = workbook.addWorksheet('填表说明');
  for (let row = 1; row <= 40; row++)
    notes.getRow(row).values = [row, '填写本表前请先阅读有关办法。', row * 1.5];
}

function pieces(text: string): ExcelJS.RichText[] {
  const middle = Math.ceil(text.length / 2);
  return [
    { text: text.slice(0, middle), font: { name: '宋体', size: 10.5, bold: true } },
    { text: text.slice(middle), font: { name: '仿宋', size: 10.5, color: { argb: 'FFC00000' } } },
  ];
}
