import { escapeXml, parseXml } from './xml';

/** A small piece of a part as a tree: a style, a font, a row's tag. Names keep their prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

/** Reads one element with all it holds. @throws {WorkbookError} damaged-part */
export function readElement(xml: string, path: string): XmlElement {
  const root: Building = { name: '', attributes: {}, children: [], text: '' };
  const stack = [root];
  parseXml(xml, path, {
    open(_, attributes, __, ___, name) {
      const element = { name, attributes, children: [], text: '' };
      stack[stack.length - 1]?.children.push(element);
      stack.push(element);
    },
    text(text) {
      const current = stack[stack.length - 1];
      if (current) current.text += text;
    },
    close() {
      stack.pop();
    },
  });
  return root.children[0] ?? root;
}

interface Building {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Building[];
  text: string;
}

/** An element as XML. */
export function elementXml({ name, attributes, children, text }: XmlElement): string {
  const inner = escapeXml(text) + children.map(elementXml).join('');
  return inner === ''
    ? `<${name}${attributesXml(attributes)}/>`
    : `${openTag(name, attributes)}${inner}</${name}>`;
}

/** @example openTag('row', { r: '3' }) // '<row r="3">' */
export function openTag(name: string, attributes: Readonly<Record<string, string>>): string {
  return `<${name}${attributesXml(attributes)}>`;
}

/** The name without its prefix. */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}

function attributesXml(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');
}
