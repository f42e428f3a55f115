import { unreadText } from '../workbook/unread-sheet';
import { XlsxPackage } from '../workbook/xlsx/package';
import type { OpenedFile } from '../workbook/grid-file/open-file';

/** What the grid does not draw: by the path of a part, or by a section of a worksheet. */
const PARTS: readonly (readonly [title: string, path: RegExp])[] = [
  ['图表', /^xl\/charts\/chart/],
  ['图片', /^xl\/media\//],
  ['批注', /^xl\/(threadedComments\/|comments)/],
  ['数据透视表', /^xl\/pivotTables\//],
  ['控件', /^xl\/(ctrlProps|activeX)\//],
];
const SECTIONS: readonly (readonly [title: string, tag: RegExp])[] = [
  ['条件格式', /<(\w+:)?conditionalFormatting\b/],
  ['数据有效性（序列以外）', /<(\w+:)?dataValidation\b(?![^>]*\stype="list")/],
  ['筛选', /<(\w+:)?autoFilter\b/],
];
const WORKSHEET = /^xl\/worksheets\/[^/]+\.xml$/;

/** What of a file the page does not show but keeps, in Chinese; undefined where it shows everything. */
export function notShownText(opened: OpenedFile): string | undefined {
  const kinds = partsNotShown(opened);
  const parts = kinds.length === 0 ? [] : [`本文件里的${kinds.join('、')}在网页里不显示，下载时原样保留。`];
  const sheets = opened.unread.map((each) => `${unreadText(each)} 这个工作表不显示，下载时原样保留。`);
  const lines = [...sheets, ...parts];
  return lines.length === 0 ? undefined : lines.join('\n');
}

function partsNotShown({ bytes }: OpenedFile): string[] {
  const file = XlsxPackage.open(bytes);
  const paths = file.paths();
  const sheets = paths.filter((path) => WORKSHEET.test(path)).map((path) => file.text(path));
  return [
    ...PARTS.filter(([, part]) => paths.some((path) => part.test(path))),
    ...SECTIONS.filter(([, tag]) => sheets.some((xml) => tag.test(xml))),
  ].map(([title]) => title);
}
