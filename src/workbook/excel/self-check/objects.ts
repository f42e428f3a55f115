import { absoluteReference } from '../../../sheet/address';
import { type Bench, type Check, holdsIf, refusalOf, SCRATCH, shown } from './bench';

const NAMESPACE = 'urn:jixiao-ziping:self-check';
const PART = `<?xml version="1.0" encoding="UTF-8"?>\n<check xmlns="${NAMESPACE}"><empty></empty>1 &gt; 0</check>`;

/** Milliseconds that an event may take. */
const PATIENCE = 3000;

/** Changes of the scratch sheet that Excel tells of while something is done. */
async function eventsOf(
  bench: Bench,
  act: (sheet: Excel.Worksheet) => void,
): Promise<Excel.WorksheetChangedEventArgs[]> {
  const heard: Excel.WorksheetChangedEventArgs[] = [];
  const registration = await bench.try((sheet) => {
    const result = sheet.onChanged.add(async (event) => void heard.push(event));
    return () => result;
  });
  await bench.try((sheet) => {
    act(sheet);
    return () => undefined;
  });
  await bench.wait(PATIENCE);
  registration.remove();
  await registration.context.sync();
  return heard;
}

/** Names, missing items, XML parts, events, refusals and sizes. */
export const OBJECT_CHECKS: readonly Check[] = [
  {
    id: 'names',
    assumption: '工作表范围的中文名称可以新增，并读回所指的单元格',
    async run(bench) {
      const formula = await bench.try((sheet) => {
        const item = sheet.names.add('自检_总分', sheet.getRange('B2')).load('formula');
        return () => String(item.formula);
      });
      const plain = (text: string) => text.replace(/'/g, '');
      const wanted = `=${absoluteReference(SCRATCH, { row: 2, column: 2 })}`;
      return holdsIf(plain(formula) === plain(wanted), `读回 ${shown(formula)}`);
    },
  },
  {
    id: 'null-objects',
    assumption: '对不存在的项目发出的命令不起作用（产品不依赖这一点）',
    async run(bench) {
      const code = await refusalOf(
        bench.try((_, { workbook }) => {
          workbook.worksheets.getItemOrNullObject('自检_没有').delete();
          return () => undefined;
        }),
      );
      return { observed: { nullObjects: code === undefined ? 'swallow' : 'refuse' } };
    },
  },
  {
    id: 'missing-sheet',
    assumption: '不存在的工作表报 ItemNotFound',
    async run(bench) {
      const code = await refusalOf(
        bench.try((_, { workbook }) => {
          workbook.worksheets.getItem('自检_没有').load('name');
          return () => undefined;
        }),
      );
      return holdsIf(code === 'ItemNotFound', code === undefined ? '没有报错' : `报的是 ${code}`);
    },
  },
  {
    id: 'xml-part',
    assumption: 'XML 部件按命名空间找得到，读回意思不变',
    async run(bench) {
      const xml = await bench.try((_, { workbook }) => {
        workbook.customXmlParts.add(PART);
        const text = workbook.customXmlParts.getByNamespace(NAMESPACE).getOnlyItem().getXml();
        return () => text.value;
      });
      await bench.try((_, { workbook }) => {
        workbook.customXmlParts.getByNamespace(NAMESPACE).getOnlyItem().delete();
        return () => undefined;
      });
      const isSo = /1 (&gt;|>) 0/.test(xml) && xml.includes(NAMESPACE);
      return holdsIf(isSo, `读回 ${shown(xml)}`, { xml: xml === PART ? 'as given' : 'rewritten' });
    },
  },
  {
    id: 'events',
    assumption: '自己的写入引发一次 onChanged，并注明是本加载项所为',
    async run(bench) {
      const heard = await eventsOf(bench, (sheet) => {
        sheet.getRange('A60').values = [['甲']];
      });
      const [first] = heard;
      const observed = { events: heard.length === 1 ? ('prompt' as const) : ('unruly' as const) };
      const isOurs = (first?.triggerSource as string | undefined) === 'ThisLocalAddin';
      return holdsIf(
        isOurs && heard.length === 1,
        `收到 ${heard.length} 次，来源 ${first?.triggerSource ?? '未注明'}`,
        observed,
      );
    },
  },
  {
    id: 'events-of-looks',
    assumption: '合并单元格、改格式不引发 onChanged（所以要能“重新检查”）',
    async run(bench) {
      const heard = await eventsOf(bench, (sheet) => {
        sheet.getRange('A61:B61').merge();
        sheet.getRange('A62').format.fill.color = '#DDEBF7';
      });
      return holdsIf(heard.length === 0, `收到 ${heard.length} 次`);
    },
  },
  {
    id: 'payload',
    assumption: '一次写入并读回 1 MB 可行',
    async run(bench) {
      const text = '长'.repeat(10_000);
      const code = await refusalOf(
        bench.try((sheet) => {
          const range = sheet.getRange('J1:J34');
          range.values = Array.from({ length: 34 }, () => [text]);
          range.load('values');
          return () => range.values.length;
        }),
      );
      return holdsIf(code === undefined, `Excel 拒绝（${code}）`);
    },
  },
  {
    id: 'protected-sheet',
    assumption: '受保护工作表的锁定单元格拒绝写入，报 AccessDenied',
    async run(bench) {
      await bench.try((sheet) => {
        sheet.protection.protect();
        return () => undefined;
      });
      const code = await refusalOf(
        bench.try((sheet) => {
          sheet.getRange('A1').values = [['甲']];
          return () => undefined;
        }),
      );
      return holdsIf(code === 'AccessDenied', code === undefined ? '照样写入了' : `报的是 ${code}`);
    },
  },
];
