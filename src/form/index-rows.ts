import type { Cell } from '../sheet/sheet';
import { normalise } from '../values/normalise';

/** Fewer marks in a row may be figures. */
const FEWEST = 4;
/** What stands before the marks of a row: «栏次 | 1 | 2 | 3 | 4=3/1». */
const NAME = /^(?:栏|行|列|项|栏目)[次号]$/;
/** Columns of texts are marked by these, those of figures by numbers: «甲 | 乙 | 1 | 2 | 3». */
const STEMS = '甲乙丙丁戊己庚辛';
/** «(3)», «③», «5=3/2», «C=B/A»: the mark of a column, and how its figures are computed. */
const MARK = /^\(?(\d{1,2}|[A-Z])\)?(?:=[\dA-Z+\-*×/÷%().]*)?$/;

/** A row that only counts the columns of a header: it holds nothing of a form. */
export function isIndexRow(cells: readonly { readonly cell: Cell }[]): boolean {
  // The last one counts: nearly no row of a form ends like that.
  if (cells.length < FEWEST || placeOf(normalise(cells.at(-1)?.cell.text ?? '')) === undefined) return false;
  const texts = cells.map(({ cell }) => normalise(cell.text));
  const marks = texts[0] !== undefined && NAME.test(texts[0]) ? texts.slice(1) : texts;
  const stems = marks.findIndex((text, index) => text !== STEMS[index]);
  const counted = (stems < 0 ? [] : marks.slice(stems)).map(placeOf);
  return (
    stems !== -1 && counted.length + stems >= FEWEST - 1 && counted.every((place, at) => place === at + 1)
  );
}

/** «(3)» → 3, «C=B/A» → 3; undefined for what is no mark. */
function placeOf(text: string): number | undefined {
  const mark = MARK.exec(text)?.[1];
  if (mark === undefined) return undefined;
  return /\d/.test(mark) ? Number(mark) : mark.charCodeAt(0) - 'A'.charCodeAt(0) + 1;
}
