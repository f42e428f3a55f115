import { type Splice, tagStart } from './splice';
import { parseXml } from './xml';

/** Where an element stands in the text of a part. */
export interface Place {
  /** Offset of its «<». */
  readonly start: number;
  /** Offset behind its opening tag. */
  readonly openEnd: number;
  /** Offset of its closing tag; of its end where it closes itself. */
  readonly closeStart: number;
  readonly end: number;
  readonly selfClosing: boolean;
  readonly attributes: Readonly<Record<string, string>>;
  /** With its prefix. */
  readonly fullName: string;
}

/** The places of all children of the root, by name in order, and of the root itself. */
export interface Outline {
  readonly root: Place;
  readonly children: readonly (Place & { readonly name: string })[];
  /** Prefix of the main namespace with its colon, or ''. */
  readonly prefix: string;
}

/** The outline of a part: its root and what stands directly below it. @throws {WorkbookError} damaged-part */
export function readOutline(xml: string, path: string): Outline {
  const children: (Place & { name: string })[] = [];
  const open: Omit<Place, 'closeStart' | 'end'>[] = [];
  let root: Place | undefined;
  const prefix = parseXml(xml, path, {
    open(_, attributes, openEnd, selfClosing, fullName) {
      open.push({ start: tagStart(xml, openEnd), openEnd, selfClosing, attributes, fullName });
    },
    close(name, end, selfClosing) {
      const begun = open.pop();
      if (!begun || open.length > 1) return;
      const place = { ...begun, closeStart: selfClosing ? end : tagStart(xml, end), end };
      if (open.length === 0) root = place;
      else children.push({ name, ...place });
    },
  });
  if (!root) throw new Error(`no root element in ${path}`);
  return { root, children, prefix };
}

/** A splice that puts XML behind the last child of an element. */
export function appendTo(
  xml: string,
  { start, end, closeStart, selfClosing, fullName }: Place,
  text: string,
): Splice {
  if (!selfClosing) return { start: closeStart, end: closeStart, text };
  const opening = xml.slice(start, end).replace(/(?<!\s)\s*\/>$/, '>');
  return { start, end, text: `${opening}${text}</${fullName}>` };
}

/** A splice behind the last of the named children that there is, else at the beginning of the root. */
export function insertAfter({ root, children }: Outline, names: readonly string[], text: string): Splice {
  const at = children.reduce((last, child) => (names.includes(child.name) ? child.end : last), root.openEnd);
  return { start: at, end: at, text };
}
