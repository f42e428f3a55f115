import {
  AlignmentType,
  type IFontAttributesProperties,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
} from 'docx';
import type { TextRole } from './pieces';

/** Twentieths of a point per millimetre. */
export const MILLIMETRE = 56.7;
/** Half-points: 二号, 三号, 四号, 小四. */
const SIZE = { second: 44, third: 32, fourth: 28, smallFourth: 24 } as const;
/** Exact lines of 28 points, as official documents have (GB/T 9704). */
const LINES = { line: 28 * 20, lineRule: LineRuleType.EXACT } as const;
/** Two characters; LibreOffice reads the twips, Word the characters. */
const INDENT = { firstLine: 640, firstLineChars: 200 } as const;

/** Ids of the styles: headings are Word's own, so that its outline and contents know them. */
export const STYLE: Readonly<
  Record<TextRole | 'cell' | 'head' | 'caption' | 'signature' | 'annex' | 'cover' | 'contents', string>
> = {
  title: 'Title',
  1: 'Heading1',
  2: 'Heading2',
  3: 'Heading3',
  4: 'Heading4',
  body: 'ReportBody',
  cell: 'ReportCell',
  head: 'ReportHead',
  caption: 'Caption',
  signature: 'ReportSignature',
  annex: 'ReportAnnex',
  cover: 'ReportCover',
  contents: 'ReportContents',
};

/** Chinese fonts with figures in Times; the hint keeps quotation marks, ÷, × and ≥ Chinese. */
export function font(eastAsia: string): IFontAttributesProperties {
  return { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia, hint: 'eastAsia' };
}

const heading = (eastAsia: string, isBold = false) => ({
  run: { font: font(eastAsia), size: SIZE.third, bold: isBold, color: '000000', italics: false },
  paragraph: { spacing: LINES, indent: INDENT, keepNext: true, keepLines: true },
});

const paragraphStyles: readonly IParagraphStyleOptions[] = [
  {
    id: STYLE.body,
    name: 'Report Body',
    basedOn: 'Normal',
    quickFormat: true,
    run: { font: font('仿宋_GB2312'), size: SIZE.third },
    paragraph: { spacing: LINES, indent: INDENT, alignment: AlignmentType.JUSTIFIED },
  },
  {
    id: STYLE.cell,
    name: 'Report Cell',
    basedOn: 'Normal',
    run: { font: font('仿宋_GB2312'), size: SIZE.smallFourth },
  },
  {
    id: STYLE.head,
    name: 'Report Head',
    basedOn: STYLE.cell,
    run: { font: font('黑体') },
    paragraph: { alignment: AlignmentType.CENTER, keepNext: true },
  },
  {
    id: STYLE.caption,
    name: 'caption',
    basedOn: 'Normal',
    run: { font: font('黑体'), size: SIZE.fourth },
    paragraph: { alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 120, after: 60 } },
  },
  {
    id: STYLE.signature,
    name: 'Report Signature',
    basedOn: STYLE.body,
    paragraph: { alignment: AlignmentType.RIGHT, indent: { right: 640 }, keepLines: true },
  },
  {
    id: STYLE.annex,
    name: 'Report Annex',
    basedOn: 'Normal',
    run: { font: font('黑体'), size: SIZE.third },
    paragraph: { spacing: { after: 120 }, keepNext: true },
  },
  {
    id: STYLE.cover,
    name: 'Report Cover',
    basedOn: 'Normal',
    run: { font: font('楷体_GB2312'), size: SIZE.third },
    // The label hangs, so that a long name goes on beside it.
    paragraph: {
      spacing: { line: 44 * 20, lineRule: LineRuleType.EXACT },
      indent: { left: 2240, hanging: 1600 },
    },
  },
  {
    id: STYLE.contents,
    name: 'Report Contents',
    basedOn: 'Normal',
    run: { font: font('方正小标宋简体'), size: SIZE.second },
    paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 360 }, keepNext: true },
  },
  ...[1, 2].map((level) => ({
    id: `TOC${level}`,
    name: `toc ${level}`,
    basedOn: 'Normal',
    run: { font: font(level === 1 ? '黑体' : '仿宋_GB2312'), size: SIZE.third },
    paragraph: { spacing: LINES, indent: { left: (level - 1) * 320 } },
  })),
];

/** The look of official documents: 方正小标宋 二号, 黑体, 楷体, 仿宋 三号. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: font('仿宋_GB2312'), size: SIZE.third, language: { value: 'en-US', eastAsia: 'zh-CN' } },
    },
    title: {
      run: { font: font('方正小标宋简体'), size: SIZE.second, color: '000000' },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { line: 36 * 20, lineRule: LineRuleType.EXACT, after: 360 },
        keepNext: true,
      },
    },
    heading1: heading('黑体'),
    heading2: heading('楷体_GB2312'),
    heading3: heading('仿宋_GB2312', true),
    heading4: heading('仿宋_GB2312'),
  },
  paragraphStyles: [...paragraphStyles],
};
