import { parseAreas } from '../address';
import { LOOK_PROPERTIES, lookOf } from '../look';
import { USUAL_BOUND } from '../reading';
import { type Check, holdsIf, refusalOf, shown } from './bench';

/** The most merged areas that Excel lists. */
const MOST_MERGES = 512;

/** Merged areas, used ranges, looks and sizes. */
export const LAYOUT_CHECKS: readonly Check[] = [
  {
    id: 'merges-whole',
    assumption: '合并区域按整块列出，左上角以外读到空白',
    async run(bench) {
      const { address, values } = await bench.try((sheet) => {
        sheet.getRange('A30:D31').clear();
        sheet.getRange('A30:B31').merge();
        sheet.getRange('C30:D30').merge();
        sheet.getRange('A30').values = [['左上']];
        const areas = sheet.getRange('A30:D31').getMergedAreasOrNullObject().load('address');
        const read = sheet.getRange('A30:B31').load('values');
        return () => ({
          address: areas.isNullObject ? '' : areas.address,
          values: read.values.flat() as unknown[],
        });
      });
      const isSo = parseAreas(address).length === 2 && values.slice(1).every((value) => value === '');
      return holdsIf(isSo, `列出 ${shown(address)}，内容 ${shown(values)}`, {
        separator: address.includes(', ') ? ', ' : ',',
      });
    },
  },
  {
    id: 'merges-512',
    assumption: '超过 512 个合并区域时 Excel 不列出，而报 GeneralException',
    async run(bench) {
      await bench.try((sheet) => {
        for (let row = 101; row <= 101 + MOST_MERGES; row++) sheet.getRange(`H${row}:I${row}`).merge();
        return () => undefined;
      });
      const code = await refusalOf(
        bench.try((sheet) => {
          const areas = sheet
            .getRange(`H101:I${101 + MOST_MERGES}`)
            .getMergedAreasOrNullObject()
            .load('address');
          return () => areas.address;
        }),
      );
      await bench.try((sheet) => {
        sheet.getRange(`H101:I${101 + MOST_MERGES}`).clear();
        return () => undefined;
      });
      return holdsIf(code === 'GeneralException', code === undefined ? '照样列出' : `报的是 ${code}`);
    },
  },
  {
    id: 'used-range-values',
    assumption: '只看内容的已用区域不含只有格式的单元格',
    async run(bench) {
      const address = await bench.try((sheet) => {
        sheet.getRange().clear();
        sheet.getRange('A1').values = [['甲']];
        sheet.getRange('Z50').format.fill.color = '#FFFF00';
        const used = sheet.getRange(USUAL_BOUND.address).getUsedRangeOrNullObject(true).load('address');
        return () => (used.isNullObject ? '' : used.address);
      });
      return holdsIf(/A1$/.test(address), `已用区域是 ${shown(address)}`);
    },
  },
  {
    id: 'used-range-empty-result',
    assumption: '结果为空文字的公式算作内容',
    async run(bench) {
      const address = await bench.try((sheet) => {
        sheet.getRange().clear();
        sheet.getRange('A1:B2').formulas = [
          ['甲', ''],
          ['', '=""'],
        ];
        const used = sheet.getRange(USUAL_BOUND.address).getUsedRangeOrNullObject(true).load('address');
        return () => (used.isNullObject ? '' : used.address);
      });
      return holdsIf(/A1:B2$/.test(address), `已用区域是 ${shown(address)}`);
    },
  },
  {
    id: 'used-range-nothing',
    assumption: '空工作表的已用区域是空对象',
    async run(bench) {
      const isNull = await bench.try((sheet) => {
        sheet.getRange().clear();
        const used = sheet.getRange(USUAL_BOUND.address).getUsedRangeOrNullObject(true).load('address');
        return () => used.isNullObject;
      });
      return holdsIf(isNull, '得到了一个区域');
    },
  },
  {
    id: 'look-comes-back',
    assumption: '写入的字体、填充、对齐、边框样式读回相同',
    async run(bench) {
      const look = await bench.try((sheet) => {
        const { format } = sheet.getRange('A40');
        format.fill.color = '#DDEBF7';
        format.font.bold = true;
        format.font.size = 14;
        format.horizontalAlignment = 'Center';
        format.borders.getItem('EdgeTop').style = 'Continuous';
        format.borders.getItem('EdgeTop').color = '#FF0000';
        const read = sheet.getRange('A40').getCellProperties(LOOK_PROPERTIES);
        return () => lookOf(read.value[0]?.[0] ?? {});
      });
      const { fill, bold, fontSize, horizontal, borders } = look;
      const found = [fill, bold, fontSize, horizontal, borders?.top.style];
      const isSo = shown(found) === shown(['#DDEBF7', true, 14, 'Center', 'Continuous']);
      return holdsIf(isSo, `读回 ${shown(found)}`, {
        borderColours: borders?.top.color.toUpperCase() === '#FF0000' ? 'kept' : 'black',
      });
    },
  },
  {
    id: 'no-fill',
    assumption: '没有填充的单元格能与白色填充区分',
    async run(bench) {
      const fill = await bench.try((sheet) => {
        const range = sheet.getRange('A41');
        range.format.fill.color = '#FFFFFF';
        range.format.fill.clear();
        const read = sheet.getRange('A41').getCellProperties(LOOK_PROPERTIES);
        return () => lookOf(read.value[0]?.[0] ?? {}).fill;
      });
      return holdsIf(fill === null, `读回 ${shown(fill)}`);
    },
  },
  {
    id: 'sizes-come-back',
    assumption: '行高和列宽写入后读回相同（误差不到 1 磅）',
    async run(bench) {
      const [height, width] = await bench.try((sheet) => {
        sheet.getRange('42:42').format.rowHeight = 33;
        sheet.getRange('G:G').format.columnWidth = 99;
        const row = sheet.getRange('42:42').format.load('rowHeight');
        const column = sheet.getRange('G:G').format.load('columnWidth');
        return () => [row.rowHeight, column.columnWidth] as const;
      });
      return holdsIf(Math.abs(height - 33) < 1 && Math.abs(width - 99) < 1, `行高 ${height}，列宽 ${width}`);
    },
  },
  {
    id: 'number-formats',
    assumption: '数字格式读回相同',
    async run(bench) {
      const formats = ['0.00%', '#,##0.00##', 'yyyy/m/d', '@', 'General'];
      const read = await bench.try((sheet) => {
        sheet.getRange('A43:E43').numberFormat = [formats];
        const range = sheet.getRange('A43:E43').load('numberFormat');
        return () => range.numberFormat.flat().map(String);
      });
      return holdsIf(shown(read) === shown(formats), `读回 ${shown(read)}`);
    },
  },
  {
    id: 'page-setup',
    assumption: 'A4、纵向、按宽缩放的打印设置可以写入',
    async run(bench) {
      const code = await refusalOf(
        bench.try((sheet) => {
          sheet.pageLayout.paperSize = 'A4' as Excel.PaperType;
          sheet.pageLayout.orientation = 'Portrait' as Excel.PageOrientation;
          sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
          return () => undefined;
        }),
      );
      return holdsIf(code === undefined, `Excel 拒绝（${code}）；报告照样写入，只是没有打印设置`);
    },
  },
];
