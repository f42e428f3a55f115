import Big from 'big.js';
import fc from 'fast-check';
import type { TemplateFund, TemplateIndicator } from '../../src/plan/template';
import type { CellValue } from '../../src/sheet/sheet';
import type { FormOverrides } from '../support/form-sheet';

/** A decimal from 0 to `most` with at most `places` decimals, as people write them. */
export function decimal(most: number, places = 2): fc.Arbitrary<Big> {
  const unit = 10 ** places;
  return fc.integer({ min: 0, max: most * unit }).map((steps) => Big(steps).div(unit));
}

const amount = decimal(1000).map(Number);
const blankOr = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 6 });

const quantityRow: fc.Arbitrary<Pick<TemplateIndicator, 'target' | 'actual'>> = fc
  .tuple(
    fc.constantFrom('≥', '>', '≤', '<', '=', ''),
    decimal(500),
    decimal(500),
    fc.constantFrom('', '个', '%', '万元'),
  )
  .map(([sign, target, actual, unit]) => ({
    target: asCell(`${sign}${target.toFixed()}${unit}`),
    actual: asCell(`${actual.toFixed()}${unit}`),
  }));

/** A bare number is typed as a number. */
function asCell(text: string): CellValue {
  return /^[\d.]+$/.test(text) ? Number(text) : text;
}

const wordsRow = fc.record({
  target: fc.constantFrom<CellValue>('持续改善', '≥90%', '12月底前', '3-5次'),
  actual: fc.constantFrom<CellValue>(
    '达成预期指标',
    '部分达成预期指标并具有一定效果',
    '未达成预期指标且效果较差',
    '效果明显',
    '11月',
    '4次',
    '',
  ),
});

/** What an indicator row may hold, right or wrong. */
const cells = fc
  .tuple(
    fc.oneof({ weight: 3, arbitrary: quantityRow }, { weight: 1, arbitrary: wordsRow }),
    blankOr(decimal(30, 1).map(Number)),
    blankOr(decimal(35).map(Number)),
    fc.constantFrom('', '无', '下年度加强推广。'),
  )
  .map(([values, weight, score, reason]) => ({ ...values, weight, score, reason }));

const LEVELS = [
  ['产出指标', '数量指标', '采购图书册数'],
  ['产出指标', '质量指标', '图书验收合格率'],
  ['产出指标', '成本指标', '项目总成本'],
  ['效益指标', '社会效益指标', '受益读者人次'],
  ['效益指标', '可持续影响指标', '投诉下降'],
  ['满意度指标', '服务对象满意度指标', '读者满意度'],
] as const;

/** Six indicator rows with names that stay and cells that vary. */
export const indicatorRows: fc.Arbitrary<TemplateIndicator[]> = fc
  .tuple(...LEVELS.map(() => cells))
  .map((rows) =>
    rows.map((row, index) => {
      const [level1, level2, level3] = LEVELS[index] ?? ['', '', ''];
      return { level1, level2, level3, ...row };
    }),
  );

const funds: fc.Arbitrary<TemplateFund[]> = fc
  .tuple(
    fc.tuple(blankOr(amount), blankOr(amount), blankOr(amount)),
    fc.constantFrom(10, 20, null),
    blankOr(decimal(1, 4).map(Number)),
    blankOr(decimal(12).map(Number)),
    blankOr(amount),
  )
  .map(([amounts, weight, rate, score, part]) => [
    { label: '年度资金总额', amounts, weight, rate, score },
    { label: '其中：当年财政拨款', amounts: [part, part, part], weight: '—', rate: null, score: '—' },
    { label: '其他资金', amounts: [null, 20, 20], weight: '—', rate: null, score: '—' },
  ]);

/** A form of family A as people fill it in: some cells blank, some wrong, some right. */
export const filledForm: fc.Arbitrary<FormOverrides> = fc.record({
  indicators: indicatorRows,
  funds,
  total: fc.record({
    weight: blankOr(decimal(120, 1).map(Number)),
    score: blankOr(decimal(120).map(Number)),
    grade: fc.constantFrom('', '优', '良', '中', '差', '优秀'),
  }),
});
