import { type CellRange, parseArea } from '../../sheet/address';
import type { ChoiceList } from '../grid/choice-list';
import { localName, readElement, type XmlElement } from '../xlsx/element';
import type { SheetLayout } from '../xlsx/sheet-layout';
import type { DefinedName } from '../xlsx/workbook-part';

/** Where rules of entering stand: in the sheet itself, and, where they look at other sheets, in its extensions. */
const SECTIONS = ['dataValidations', 'extLst'];

/** The lists that a worksheet offers for its cells; other rules of entering (numbers, dates) are none. */
export function choiceLists(
  xml: string,
  { sections }: SheetLayout,
  names: readonly DefinedName[],
): ChoiceList[] {
  return SECTIONS.flatMap((name) => {
    const place = sections.get(name);
    return place ? rulesIn(readElement(xml.slice(place.start, place.end), name)) : [];
  }).flatMap((rule) => listOf(rule, names));
}

function rulesIn(element: XmlElement): XmlElement[] {
  return localName(element) === 'dataValidation' ? [element] : element.children.flatMap(rulesIn);
}

function listOf(rule: XmlElement, names: readonly DefinedName[]): ChoiceList[] {
  if (rule.attributes['type'] !== 'list') return [];
  const child = (name: string) => rule.children.find((each) => localName(each) === name);
  const formula = textOf(child('formula1'));
  const places = rule.attributes['sqref'] ?? textOf(child('sqref'));
  const source = sourceOf(formula.trim(), names);
  const ranges = places.trim().split(/\s+/).flatMap(rangeOrNone);
  return source && ranges.length > 0 ? [{ ranges, source }] : [];
}

function textOf(element: XmlElement | undefined): string {
  return element ? element.text + element.children.map(textOf).join('') : '';
}

/** «"优,良"», «$K$1:$K$4», «附表!$A$1:$A$9», a name for such cells; what is computed offers nothing. */
function sourceOf(formula: string, names: readonly DefinedName[]): ChoiceList['source'] | undefined {
  const words = /^"(.*)"$/s.exec(formula)?.[1];
  if (words !== undefined)
    return words
      .replaceAll('""', '"')
      .split(',')
      .map((word) => word.trim());
  const target = names.find(({ name }) => name === formula)?.target ?? formula;
  const [, quoted, plain, cells = ''] =
    /^(?:'((?:[^']|'')+)'!|([^'!]+)!)?(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)$/.exec(target) ?? [];
  const [range] = rangeOrNone(cells.replaceAll('$', ''));
  return range && { sheet: quoted?.replaceAll("''", "'") ?? plain, range };
}

function rangeOrNone(text: string): CellRange[] {
  try {
    return text === '' ? [] : [parseArea(text)];
  } catch {
    return []; // what was deleted (#REF!)
  }
}
