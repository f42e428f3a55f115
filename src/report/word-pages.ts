import {
  AlignmentType,
  type FileChild,
  Footer,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph as WordParagraph,
  TextRun,
} from 'docx';
import { font, MILLIMETRE } from './word-styles';

/** Margins of official documents (GB/T 9704: 天头37, 订口28); page numbers 7 mm below the text. */
const MARGINS = {
  top: 37 * MILLIMETRE,
  bottom: 35 * MILLIMETRE,
  left: 28 * MILLIMETRE,
  right: 26 * MILLIMETRE,
  footer: 23 * MILLIMETRE,
};
const A4 = { width: 210 * MILLIMETRE, height: 297 * MILLIMETRE };

/** Pages of the report itself; where pages go before it, its own count from 1. */
export function portraitPages(children: readonly FileChild[], countsAnew: boolean): ISectionOptions {
  const pageNumbers = countsAnew ? { pageNumbers: { start: 1 } } : {};
  return {
    properties: { page: { margin: MARGINS, size: A4, ...pageNumbers } },
    footers: footers(),
    children: [...children],
  };
}

/** Cover and contents: pages that do not count. */
export function uncountedPages(children: readonly FileChild[]): ISectionOptions {
  const none = () => new Footer({ children: [new WordParagraph({})] });
  return {
    properties: { page: { margin: MARGINS, size: A4 } },
    footers: { default: none(), even: none() },
    children: [...children],
  };
}

/** Pages across, for what is wide. */
export function landscapePages(children: readonly FileChild[]): ISectionOptions {
  const size = { ...A4, orientation: PageOrientation.LANDSCAPE };
  return {
    properties: { page: { margin: MARGINS, size } },
    footers: footers(),
    children: [...children],
  };
}

/** «— 1 —» in 四号 宋体: right on odd pages, left on even ones, one character from the edge. */
function footers(): { readonly default: Footer; readonly even: Footer } {
  return { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) };
}

function pageNumber(alignment: 'left' | 'right'): Footer {
  const run = new TextRun({ size: 28, font: font('宋体'), children: ['— ', PageNumber.CURRENT, ' —'] });
  const indent = alignment === AlignmentType.RIGHT ? { right: 280 } : { left: 280 };
  return new Footer({ children: [new WordParagraph({ alignment, indent, children: [run] })] });
}
