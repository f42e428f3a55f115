import { SaxesParser } from 'saxes';
import { WorkbookError } from '../workbook';
import { AlternateContent } from './alternate-content';
import type { EmptyRows } from './empty-rows';
import { MAIN } from './namespaces';

/** What a reader of a part wants to hear. Names come without the prefix of the part's main namespace. */
export interface XmlHandlers {
  /** `position` is the offset behind the tag; `fullName` keeps the prefix. */
  open?(
    name: string,
    attributes: Readonly<Record<string, string>>,
    position: number,
    selfClosing: boolean,
    fullName: string,
  ): void;
  /** Text and CDATA alike; one stretch may come in several pieces. */
  text?(text: string): void;
  close?(name: string, position: number, selfClosing: boolean): void;
}

/**
 * Parses a part of a workbook in one pass.
 * A part may bind its main namespace to a prefix (`<x:worksheet xmlns:x=…>`): the prefix of the root is taken off. Of
 * alternate contents the branch that counts is handed on, as if it stood there alone.
 * @param passedBy stretches that are not parsed, in order; each holds whole elements
 * @returns the prefix of the root with its colon, '' where there is none
 * @throws {WorkbookError} damaged-part on XML that is not well-formed; xml-entities on a DOCTYPE
 */
export function parseXml(
  xml: string,
  path: string,
  handlers: XmlHandlers,
  passedBy: readonly EmptyRows[] = [],
): string {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const alternatives = new AlternateContent();
  let prefix: string | undefined;
  let passed = 0;
  const local = (name: string) => (prefix && name.startsWith(prefix) ? name.slice(prefix.length) : name);
  parser.on('doctype', () => {
    throw new WorkbookError(
      'xml-entities',
      `部件“${path}”含有 DOCTYPE（实体定义），不是正常的工作簿，未读取。`,
    );
  });
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    prefix ??= name.slice(0, name.indexOf(':') + 1);
    if (alternatives.enter(name, attributes))
      handlers.open?.(local(name), attributes, parser.position + passed, isSelfClosing, name);
  });
  const text = (written: string) => {
    if (alternatives.counts) handlers.text?.(written);
  };
  if (handlers.text) parser.on('text', text);
  if (handlers.text) parser.on('cdata', text);
  parser.on('closetag', ({ name, isSelfClosing }) => {
    if (alternatives.leave(name)) handlers.close?.(local(name), parser.position + passed, isSelfClosing);
  });
  try {
    let at = 0;
    for (const { start, end } of passedBy) {
      parser.write(xml.slice(at, start));
      passed += end - start;
      at = end;
    }
    parser.write(at === 0 ? xml : xml.slice(at)).close();
  } catch (cause) {
    throw cause instanceof WorkbookError ? cause : brokenXml(path, parser, cause);
  }
  return prefix ?? '';
}

function brokenXml(path: string, { line, column }: SaxesParser, cause: unknown): WorkbookError {
  const message = `部件“${path}”不是完整的 XML（第 ${line} 行第 ${column + 1} 个字符附近），请用 Excel 或 WPS 打开后另存一份再试。`;
  return new WorkbookError('damaged-part', message, { cause });
}

const MAIN_NAMESPACES = [MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main'];

/** Whether a namespace is the main one of workbooks: transitional or strict. */
export function isMainNamespace(namespace: string): boolean {
  return MAIN_NAMESPACES.includes(namespace);
}

/** The namespace that is bound to the prefix of a root element; '' where it binds none. */
export function namespaceOfRoot(fullName: string, attributes: Readonly<Record<string, string>>): string {
  const colon = fullName.indexOf(':');
  return attributes[colon < 0 ? 'xmlns' : `xmlns:${fullName.slice(0, colon)}`] ?? '';
}

/** Enough of a part for its root element, as a rule. */
const HEAD = 4096;

/** The namespace of the root of a part, without parsing all of it. @throws {WorkbookError} damaged-part */
export function namespaceOfPart(xml: string): string {
  let namespace: string | undefined;
  const parser = new SaxesParser({ xmlns: false });
  parser.on('opentag', ({ name, attributes }) => (namespace ??= namespaceOfRoot(name, attributes)));
  for (let at = 0; namespace === undefined && at < xml.length; at += HEAD) {
    parser.write(xml.slice(at, at + HEAD));
  }
  return namespace ?? '';
}

/** The attribute with this local name, whatever its prefix: `r:id` is bound to other prefixes by some writers. */
export function attributeByLocalName(
  attributes: Readonly<Record<string, string>>,
  name: string,
): string | undefined {
  const found = Object.keys(attributes).find((key) => key.endsWith(`:${name}`));
  return found === undefined ? undefined : attributes[found];
}

/** Whether an XML boolean is on. */
export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** Text for an element or attribute in double quotes. */
export function escapeXml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\n/g, '&#10;')
    .replace(/\t/g, '&#9;');
}

/** Characters that XML cannot hold, and carriage returns, which a parser would drop. */
const UNWRITABLE = /[^\t\n -\uFFFD]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** A string as cells hold it: «_x000D_» stands for a character that XML cannot hold. */
export function decodeCellString(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPED, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** The opposite of decodeCellString, escaped for XML. */
export function encodeCellString(text: string): string {
  const literal = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  const written = literal.replace(UNWRITABLE, (found) => {
    return `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
  });
  return written.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
