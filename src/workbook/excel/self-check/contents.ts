import { sameFormula } from '../../../formula/same-formula';
import { contentOf, entryOf } from '../content';
import { type Bench, type Check, holdsIf, SCRATCH, shown } from './bench';
import type { Observed } from './findings';

/** Texts that a spreadsheet may take for something else: each kind that forms are full of. */
const TEXTS: readonly string[] = [
  '=1+1',
  '+1',
  '-1',
  '-',
  '@SUM',
  "'引号",
  '1',
  '1.50',
  '1,234',
  '1e3',
  '５０',
  '50%',
  '５０％',
  '¥5',
  '(5)',
  '2024-01-01',
  '2024/1',
  '2024年1月',
  '1/2',
  '10:30',
  'TRUE',
  '#N/A',
  'Jan-24',
  '≥95%',
  '100分',
];

interface Entered {
  readonly values: readonly unknown[];
  readonly formulas: readonly unknown[];
}

/** Enters a column of things and gives what Excel made of them. */
function entered(
  bench: Bench,
  column: string,
  entries: readonly unknown[],
  format?: string,
): Promise<Entered> {
  return bench.try((sheet) => {
    const range = sheet.getRange(`${column}1:${column}${entries.length}`);
    range.clear();
    if (format !== undefined) range.numberFormat = entries.map(() => [format]);
    range.formulas = entries.map((each) => [each]);
    const read = sheet.getRange(`${column}1:${column}${entries.length}`).load('values,formulas');
    return () => ({
      values: read.values.map(([value]) => value as unknown),
      formulas: read.formulas.map(([f]) => f as unknown),
    });
  });
}

/** What Excel makes of a text that is entered as it is. Errors of formulas are told as their text. */
async function rawly(bench: Bench): Promise<Observed['entered']> {
  const results: Record<string, string | number | boolean> = {};
  for (const text of TEXTS) {
    const { values, formulas } = await entered(bench, 'B', [text]).catch(() => ({
      values: [],
      formulas: [],
    }));
    const [value, formula] = [values[0], formulas[0]];
    const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    if (isPlain && !(typeof formula === 'string' && formula.startsWith('=') && formula !== value))
      results[text] = value;
  }
  return results;
}

const FORMULA = `='${SCRATCH}'!d1 * 1.50 + sum( D1:D2 )`;

/** What is entered, and what comes back. */
export const CONTENT_CHECKS: readonly Check[] = [
  {
    id: 'text-stays-text',
    assumption: '加上单引号写入的文字原样是文字（25 种像数字、日期、公式的写法）',
    async run(bench) {
      const { values } = await entered(
        bench,
        'A',
        TEXTS.map((value) => entryOf({ value })),
      );
      const wrong = TEXTS.filter((text, index) => values[index] !== text);
      return holdsIf(wrong.length === 0, `这些文字变成了别的：${wrong.join('、')}`);
    },
  },
  {
    id: 'text-coercion',
    assumption: '直接写入的文字按键盘输入的规则变成数、日期或公式',
    async run(bench) {
      return { observed: { entered: (await rawly(bench)) ?? {} } };
    },
  },
  {
    id: 'apostrophe-dropped',
    assumption: '读公式时不带出文字前的单引号',
    async run(bench) {
      const { formulas } = await entered(bench, 'A', ["'=1+1"]);
      return holdsIf(formulas[0] === '=1+1', `读回的是 ${shown(formulas[0])}`);
    },
  },
  {
    id: 'text-format',
    assumption: '格式为“文本”的单元格把数字存成文字',
    async run(bench) {
      const { values } = await entered(bench, 'A', ['007'], '@');
      return holdsIf(values[0] === '007', `读回的是 ${shown(values[0])}`);
    },
  },
  {
    id: 'formula-normalised',
    assumption: '公式读回时意思不变，只可能改写大小写、空格、引号和数字',
    async run(bench) {
      await entered(bench, 'D', [2, 3]);
      const { formulas, values } = await entered(bench, 'E', [FORMULA]);
      const isSame = sameFormula(contentOf(values[0], formulas[0]).formula ?? '', FORMULA.slice(1));
      const observed: Observed = { formulas: formulas[0] === FORMULA ? 'as entered' : 'normalised' };
      return holdsIf(
        isSame && values[0] === 8,
        `写入 ${FORMULA}，读回 ${shown(formulas[0])}，值 ${shown(values[0])}`,
        observed,
      );
    },
  },
  {
    id: 'null-leaves-alone',
    assumption: '矩阵里的 null 不改动该单元格',
    async run(bench) {
      await entered(bench, 'A', [1, 2]);
      const values = await bench.try((sheet) => {
        sheet.getRange('A1:A2').values = [[null], [5]];
        const read = sheet.getRange('A1:A2').load('values');
        return () => read.values.flat() as unknown[];
      });
      return holdsIf(values[0] === 1 && values[1] === 5, `读回的是 ${shown(values)}`);
    },
  },
  {
    id: 'order-in-batch',
    assumption: '同一批里先读后写：读到的是写入之前的内容',
    async run(bench) {
      await entered(bench, 'A', ['前']);
      const value = await bench.try((sheet) => {
        const before = sheet.getRange('A1').load('values');
        sheet.getRange('A1').values = [['后']];
        return () => before.values[0]?.[0] as unknown;
      });
      return holdsIf(value === '前', `读到的是 ${shown(value)}`);
    },
  },
  {
    id: 'calculation',
    assumption: '刚写入的公式立刻有结果；自动计算时随操作数更新',
    async run(bench) {
      const found = await bench.try((sheet, { workbook }) => {
        workbook.application.load('calculationMode');
        sheet.getRange('A1:A2').formulas = [[2], ['=A1*3']];
        sheet.getRange('A1').values = [[5]];
        const read = sheet.getRange('A2').load('values');
        return () => ({
          mode: workbook.application.calculationMode as string,
          value: read.values[0]?.[0] as unknown,
        });
      });
      const calculation = found.mode === 'Manual' ? 'manual' : 'automatic';
      const isSo = found.value === (calculation === 'manual' ? 6 : 15);
      return holdsIf(isSo, `计算方式 ${found.mode}，结果 ${shown(found.value)}`, { calculation });
    },
  },
  {
    id: 'precision',
    assumption: '数值按完整精度保存（未选“将精度设为所显示的精度”）',
    async run(bench) {
      const [isRounded, value] = await bench.try((sheet, { workbook }) => {
        workbook.load('usePrecisionAsDisplayed');
        const range = sheet.getRange('A1');
        range.numberFormat = [['0.0']];
        range.values = [[1.26]];
        const read = sheet.getRange('A1').load('values');
        return () => [workbook.usePrecisionAsDisplayed, read.values[0]?.[0] as unknown] as const;
      });
      const observed: Observed = { precision: isRounded ? 'as displayed' : 'full' };
      return holdsIf(
        value === 1.26,
        `1.26 存成了 ${shown(value)}（将精度设为所显示的精度：${isRounded ? '是' : '否'}）`,
        observed,
      );
    },
  },
  {
    id: 'text-not-hashes',
    assumption: '列太窄时读到的显示文字也不是 ####',
    async run(bench) {
      const text = await bench.try((sheet) => {
        const range = sheet.getRange('F1');
        range.values = [[123456789]];
        range.format.columnWidth = 10;
        const read = sheet.getRange('F1').load('text');
        return () => read.text[0]?.[0] ?? '';
      });
      return holdsIf(!text.includes('#'), `读到 ${shown(text)}`);
    },
  },
  {
    id: 'dates-are-numbers',
    assumption: '日期读回是序列号',
    async run(bench) {
      const { values } = await entered(bench, 'A', [45_000], 'yyyy/m/d');
      return holdsIf(values[0] === 45_000, `读回的是 ${shown(values[0])}`);
    },
  },
];
