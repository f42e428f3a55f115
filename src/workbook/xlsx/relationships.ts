import { parseXml } from './xml';

/** Where parts come from: a package, or a draft of one. */
export interface PartSource {
  has(path: string): boolean;
  text(path: string): string;
}

/** One relationship of a part; `target` is the path of a part inside the package. */
export interface Relationship {
  readonly id: string;
  /** The last step of the type: «worksheet», «styles», «sharedStrings». */
  readonly kind: string;
  /** The whole type, in transitional or strict form. */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** Where the relationships of a part stand. @example relationshipsPath('xl/workbook.xml') // 'xl/_rels/workbook.xml.rels' */
export function relationshipsPath(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relationships of a part ('' for the package itself); none where it has no such file. @throws {WorkbookError} */
export function readRelationships(file: PartSource, part: string): Relationship[] {
  const path = relationshipsPath(part);
  if (!file.has(path)) return [];
  const text = file.text(path);
  const known = KNOWN.get(text);
  const written = known ?? readWritten(text, path);
  if (!known) keep(text, written);
  return written.map((each) => ({ ...each, target: resolveTarget(part, each.target) }));
}

/** The files of one program hold the same ones, word for word. */
const KNOWN = new Map<string, readonly Relationship[]>();
const MOST_KNOWN = 100;
/** Longer ones are of one file alone. */
const LONGEST_KNOWN = 4_000;

function keep(text: string, written: readonly Relationship[]): void {
  if (text.length > LONGEST_KNOWN) return;
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  KNOWN.set(text, written);
}

/** Targets as they are written. */
function readWritten(text: string, path: string): readonly Relationship[] {
  const found: Relationship[] = [];
  parseXml(text, path, {
    open(name, { Id, Type = '', Target = '', TargetMode }) {
      if (name !== 'Relationship' || Id === undefined) return;
      const kind = Type.slice(Type.lastIndexOf('/') + 1);
      found.push({ id: Id, kind, type: Type, target: Target, external: TargetMode === 'External' });
    },
  });
  return found;
}

/** A target as it is written (relative to the part, or absolute from «/») → path in the package. */
function resolveTarget(part: string, target: string): string {
  const base = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  const steps: string[] = [...base];
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
