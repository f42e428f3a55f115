import { appendTo, readOutline } from './container';
import { DECLARATION, PACKAGE } from './namespaces';
import type { XlsxPackage } from './package';
import { readRelationships, relationshipsPath } from './relationships';
import { applySplices } from './splice';
import { escapeXml, parseXml } from './xml';

const TYPES_PATH = '[Content_Types].xml';
const RELATIONSHIPS_NAMESPACE = `${PACKAGE}/relationships`;
export const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';

/** Changed parts of a package, until all of them stand. The package itself stays as it is. */
export class PackageDraft {
  private readonly changes = new Map<string, string | undefined>();

  constructor(private readonly file: XlsxPackage) {}

  has(path: string): boolean {
    return this.changes.has(path) ? this.changes.get(path) !== undefined : this.file.has(path);
  }

  /** The text of a part as it stands in the draft. @throws {WorkbookError} part-missing, damaged-part */
  text(path: string): string {
    return this.changes.get(path) ?? this.file.text(path);
  }

  /** Puts a part in; one that stays the same text stays the same bytes. */
  put(path: string, xml: string): void {
    if (!this.changes.has(path) && this.file.has(path) && this.file.text(path) === xml) return;
    this.changes.set(path, xml);
  }

  /** Removes a part, every relationship of `owner` to it, and its content type. */
  remove(path: string, owner: string): void {
    this.changes.set(path, undefined);
    const relationships = relationshipsPath(owner);
    const ids = readRelationships(this, owner).filter(({ target }) => target === path);
    this.dropChildren(relationships, ({ Id }) => ids.some(({ id }) => id === Id));
    this.dropChildren(TYPES_PATH, ({ PartName }) => PartName?.toLowerCase() === `/${path}`.toLowerCase());
  }

  /**
   * A path that is free: no part stands there, and none that is missing is named there, by content types or by `owner`.
   * @example freePath('xl/workbook.xml', (n) => `xl/worksheets/sheet${n}.xml`)
   */
  freePath(owner: string, pathOf: (number: number) => string): string {
    const named = new Set([...this.namedParts(), ...this.targetsOf(owner)].map((path) => path.toLowerCase()));
    const isTaken = (path: string) => this.has(path) || this.file.has(path) || named.has(path.toLowerCase());
    let number = 1;
    while (isTaken(pathOf(number))) number++;
    return pathOf(number);
  }

  /** Adds a relationship. @returns its id */
  addRelationship(owner: string, type: string, target: string): string {
    const path = relationshipsPath(owner);
    const empty = `${DECLARATION}<Relationships xmlns="${RELATIONSHIPS_NAMESPACE}"></Relationships>`;
    const ids = new Set(this.has(path) ? readRelationships(this, owner).map(({ id }) => id) : []);
    let number = ids.size + 1;
    while (ids.has(`rId${number}`)) number++;
    if (!this.has(path)) this.put(path, empty);
    const attributes = `Id="rId${number}" Type="${type}" Target="${escapeXml(relativeTarget(owner, target))}"`;
    this.append(path, (prefix) => `<${prefix}Relationship ${attributes}/>`);
    return `rId${number}`;
  }

  /** Says what a part is; what was said of one that is missing holds no more. */
  addContentType(path: string, type: string): void {
    this.dropChildren(TYPES_PATH, ({ PartName }) => PartName?.toLowerCase() === `/${path}`.toLowerCase());
    this.append(TYPES_PATH, (prefix) => `<${prefix}Override PartName="/${path}" ContentType="${type}"/>`);
  }

  /** Makes sure that a file ending has a content type. */
  addDefaultContentType(ending: string, type: string): void {
    let known = false;
    parseXml(this.text(TYPES_PATH), TYPES_PATH, {
      open(name, { Extension }) {
        if (name === 'Default' && Extension?.toLowerCase() === ending) known = true;
      },
    });
    if (known) return;
    const outline = readOutline(this.text(TYPES_PATH), TYPES_PATH);
    const text = `<${outline.prefix}Default Extension="${ending}" ContentType="${type}"/>`;
    const at = outline.root.openEnd;
    this.put(TYPES_PATH, applySplices(this.text(TYPES_PATH), [{ start: at, end: at, text }]));
  }

  /** The package with all changes. */
  finish(): XlsxPackage {
    return this.file.with(this.changes);
  }

  /** Paths of parts with a content type of their own. */
  private namedParts(): string[] {
    const named: string[] = [];
    parseXml(this.text(TYPES_PATH), TYPES_PATH, {
      open(name, { PartName }) {
        if (name === 'Override' && PartName !== undefined) named.push(PartName.replace(/^\//, ''));
      },
    });
    return named;
  }

  private targetsOf(owner: string): string[] {
    return readRelationships(this, owner).map(({ target }) => target);
  }

  private append(path: string, child: (prefix: string) => string): void {
    const xml = this.text(path);
    const { root, prefix } = readOutline(xml, path);
    this.put(path, applySplices(xml, [appendTo(xml, root, child(prefix))]));
  }

  private dropChildren(
    path: string,
    isDropped: (attributes: Readonly<Record<string, string>>) => boolean,
  ): void {
    if (!this.has(path)) return;
    const xml = this.text(path);
    const dropped = readOutline(xml, path).children.filter(({ attributes }) => isDropped(attributes));
    if (dropped.length > 0)
      this.put(
        path,
        applySplices(
          xml,
          dropped.map(({ start, end }) => ({ start, end, text: '' })),
        ),
      );
  }
}

/** A target as the relationships of a part write it. @example relativeTarget('xl/workbook.xml', 'customXml/item1.xml') // '../customXml/item1.xml' */
function relativeTarget(owner: string, path: string): string {
  const from = owner.split('/').slice(0, -1);
  const to = path.split('/');
  while (from.length > 0 && from[0] === to[0]) {
    from.shift();
    to.shift();
  }
  return [...from.map(() => '..'), ...to].join('/');
}
