/** A small tree of an XML document, enough to check one by its structure. */
import { SaxesParser } from 'saxes';

/** An element with its attributes and child elements; text is what stands directly inside it. */
export interface XmlElement {
  readonly name: string;
  readonly parent: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/** The root element, or the parser's complaint where the text is not well-formed. */
export function parseXml(text: string): XmlElement | string {
  // Namespaces are checked too: an undeclared prefix makes Office refuse the whole file.
  const parser = new SaxesParser({ xmlns: true });
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const attributes = Object.fromEntries(
      Object.entries(tag.attributes).map(([name, { value }]) => [name, value]),
    );
    const parent = open.at(-1);
    const element: XmlElement = {
      name: tag.name,
      parent: parent?.name ?? '',
      attributes,
      children: [],
      text: '',
    };
    parent?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('text', (piece) => {
    const current = open.at(-1);
    if (current) current.text += piece;
  });
  parser.on('closetag', () => open.pop());
  try {
    parser.write(text).close();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return root ?? 'no element';
}

/** Child elements of a name. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The first child element of a name. */
export function firstChild(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

/** The element itself and everything below it, in the order of the document. */
export function descendants(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(descendants)];
}
