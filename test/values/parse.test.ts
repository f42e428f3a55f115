import { parseValue, readValue } from '../../src/values/parse';
import { cellWith } from '../support/form-sheet';

/** operator | number | unit, with «~» for approximate and «↑↓» for changes. */
function shape(raw: string): string {
  const value = parseValue(raw);
  switch (value.kind) {
    case 'quantity': {
      const change = value.change === 'increase' ? '↑' : value.change === 'decrease' ? '↓' : '';
      const misread = value.misread ? `${value.misread.written}?` : '';
      return `${change}${misread}${value.operator ?? ''}${value.approximate ? '~' : ''}${value.number.toFixed()}${value.unit ?? ''}`;
    }
    case 'deadline':
      return `by ${value.year ?? '?'}-${value.month ?? '?'}-${value.day ?? '?'}`;
    case 'range':
      return `${value.low.toFixed()}…${value.high.toFixed()}${value.unit ?? ''}`;
    case 'qualitative':
      return `words${value.answer ? `:${value.answer}` : ''}`;
    case 'none':
      return value.marked ? 'dash' : 'blank';
  }
}

test.each([
  ['20', '20'],
  ['43.2', '43.2'],
  ['100.00%', '100%'],
  ['38508人', '38508人'],
  ['10 台套', '10台套'],
  ['400元/人、天', '400元/人·天'],
  ['>=530元/人*月', '≥530元/人·月'],
  ['≥100百分比', '≥100%'],
  ['>= 98 %(百分比)', '≥98%'],
  ['≧735人次', '≥735人次'],
  ['═100%', '=100%'],
  ['＝８个', '=8个'],
  ['≤202.6万元', '≤202.6万元'],
  ['不少于12 种', '≥12种'],
  ['不低于95%', '≥95%'],
  ['小于0.9‰', '<0.9‰'],
  ['90%以上', '≥90%'],
  ['10分钟以内', '≤10分钟'],
  ['1,437', '1437'],
  ['5.8万', '5.8万'],
  ['200余人', '~200人'],
  ['约100', '~100'],
  ['提升10%', '↑10%'],
  ['下降5%', '↓5%'],
  ['提升至95%', '95%'],
  ['4,764,453.11?', '4764453.11'],
  ['290%', '290%'],
  ['±10%', '-10…10%'],
  ['3-5次', '3…5次'],
  ['9月前', 'by ?-9-?'],
  ['11月底前', 'by ?-11-?'],
  ['2021年底', 'by 2021-?-?'],
  ['2021年12月31日', 'by 2021-12-31'],
  ['2021年12月完成', 'by 2021-12-?'],
  ['2021年1月-12月', 'by ?-12-?'],
  ['2021-06-30', 'by 2021-6-30'],
  ['达成预期指标', 'words:achieved'],
  ['达成年度指标', 'words:achieved'],
  ['已完成', 'words:achieved'],
  ['是', 'words:achieved'],
  ['基本达到', 'words:partly'],
  ['部分达成年度指标并具有一定效果', 'words:partly'],
  ['未完成', 'words:missed'],
  ['否', 'words:missed'],
  ['效果明显', 'words'],
  ['>5%', '>5%'],
  ['超过5户', '>5户'],
  ['+5%', '5%'],
  ['200万余人', '~200万人'],
  ['100人左右', '~100人'],
  ['100人左右两侧', '100人左右两侧'],
  ['增加3个到村服务点', '↑3个到村服务点'],
  ['满意度提升10%', 'words'],
  ['发病率下降5%', 'words'],
  ['5个一二三四五六七八九十甲', '5个一二三四五六七八九十甲'],
  ['5个一二三四五六七八九十甲乙', 'words'],
  ['3-5个一二三四五六七八九十甲', '3…5个一二三四五六七八九十甲'],
  ['3-5个一二三四五六七八九十甲乙', 'words'],
  ['3次-5', '3…5次'],
  ['±10', '-10…10'],
  ['有无', 'words'],
  ['无故障', 'words'],
  ['——', 'dash'],
  ['N/A', 'dash'],
  ['na', 'dash'],
  ['2022年', 'by 2022-?-?'],
  ['2021年前完工', 'by 2021-?-?'],
  ['2021年完成', 'by 2021-?-?'],
  ['2021-06', 'by 2021-6-?'],
  ['部分完成。', 'words:partly'],
  ['完成！！', 'words:achieved'],
  ['完成。任务', 'words'],
  ['工作已基本完成', 'words'],
  ['尚有两项未完成', 'words'],
  ['否定意见较少', 'words'],
  ['在项目计划完成时间内完成', 'words'],
  ['100%1000件', 'words'],
  ['》12场', '>12场'],
  ['》=90%', '≥90%'],
  ['〈120万元', '<120万元'],
  ['《工作办法》1份', 'words'],
  ['\uF0B395%', '≥95%'],
  ['\uF0A3 10万元', '≤10万元'],
  ['³90%', '≥90%'],
  ['£5天', '≤5天'],
  ['≮95%', '≥95%'],
  ['90%（含）以上', '≥90%'],
  ['90％以上（含90％）', '≥90%'],
  ['100万元（不含）以下', '<100万元'],
  ['5天内', '≤5天'],
  ['≥90％以上', '≥90%'],
  ['不超过120万元以内', '≤120万元'],
  ['≥12场(次)', '≥12场'],
  ['10场（受天气影响）', '10场'],
  ['100%（全年没有投诉）', '100%'],
  ['≥12次【其中线上3次】', '≥12次'],
  ['98%，超额完成', '98%'],
  ['≥95(%)', '≥95%'],
  ['8（个）', '8个'],
  ['￥120.00', '120'],
  ['≤￥1,140,000元', '≤1140000元'],
  ['¥1，140，000.50', '1140000.5'],
  ['人民币120万元整', '120万元'],
  ['共完成12场', '12场'],
  ['全年实际完成640人次', '640人次'],
  ['N90%', 'N?90%'],
  ['W120万元', 'W?120万元'],
  ['Z95%', 'Z?95%'],
  ['2025.10.31前', 'by 2025-10-31'],
  ['2025.11.20', 'by 2025-11-20'],
  ['2025/6/30', 'by 2025-6-30'],
  ['2025-11-20 00:00:00', 'by 2025-11-20'],
  ['2025-11-20T08:30:00.000Z', 'by 2025-11-20'],
  ['2025年11月20日 15:30', 'by 2025-11-20'],
  ['第三季度', 'by ?-9-?'],
  ['2025年四季度前', 'by 2025-12-?'],
  ['2025Q2', 'by 2025-6-?'],
  ['上半年', 'by ?-6-?'],
  ['2025年下半年', 'by 2025-12-?'],
  ['11月中旬', 'by ?-11-20'],
  ['年底前', 'by ?-12-?'],
  ['二〇二五年十月底前', 'by 2025-10-?'],
  ['十二月', 'by ?-12-?'],
  ['已于2025年11月20日完成竣工验收', 'by 2025-11-20'],
  ['2025年12月（因疫情延期）', 'by 2025-12-?'],
  ['1437.12', '1437.12'],
  ['/', 'dash'],
  ['—', 'dash'],
  ['一', 'dash'],
  ['', 'blank'],
])('«%s» reads as %s', (raw, expected) => {
  expect(shape(raw)).toBe(expected);
  expect(parseValue(raw).raw).toBe(raw);
});

test.each([
  ['12:00', 0.5, 'h:mm'],
  ['36:00', 1.5, '[h]:mm'],
  ['上午9时', 0.375, '上午/下午h"时"'],
  ['30:00.0', 0.0208333, 'mm:ss.0'],
])('a cell that shows the time %s is neither a deadline nor a number', (text, value, numberFormat) => {
  expect(readValue({ value, text, numberFormat, locked: true })).toMatchObject({
    kind: 'qualitative',
    raw: text,
  });
});

test('the number format decides what a number is, not its size', () => {
  expect(readValue(cellWith(0.95, '0%'))).toMatchObject({
    kind: 'quantity',
    unit: '%',
    stored: 'percent',
    raw: '95%',
  });
  expect(readValue(cellWith(0.95))).toMatchObject({ kind: 'quantity', unit: undefined, stored: 'number' });
  expect(readValue(cellWith(44561, 'yyyy/m/d'))).toMatchObject({
    kind: 'deadline',
    year: 2021,
    month: 12,
    day: 31,
  });
  expect(readValue(undefined)).toEqual({ kind: 'none', raw: '', marked: false });
  expect(readValue(cellWith(null))).toEqual({ kind: 'none', raw: '', marked: false });
});

test('a number in a cell is exactly that number; a text keeps how it is written, without the blanks around it', () => {
  expect(readValue(cellWith(5, '0.00'))).toMatchObject({
    kind: 'quantity',
    unit: undefined,
    approximate: false,
  });
  expect(readValue(cellWith(' ≥ 5 个 '))).toMatchObject({
    kind: 'quantity',
    raw: '≥ 5 个',
    unit: '个',
    operator: '≥',
  });
});

test.each([
  [12, '≥12家', '"≥"0"家"', { operator: '≥', unit: '家', number: '12', stored: 'number' }],
  [0.95, '≥95%', '"≥"0%', { operator: '≥', unit: '%', number: '95', stored: 'percent' }],
  [12.4, '12个', '0"个"', { unit: '个', number: '12.4', stored: 'number' }],
  [1200000, '120万元', '0!.0,"万元"', { unit: undefined, number: '1200000', stored: 'number' }],
])('%s shown as %s has what its format prints', (value, text, numberFormat, expected) => {
  const read = readValue({ value, text, numberFormat, locked: true });
  expect(read.kind === 'quantity' && { ...read, number: read.number.toFixed() }).toMatchObject(expected);
});
