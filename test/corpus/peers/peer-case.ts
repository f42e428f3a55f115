import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORPUS } from '../corpus';

/** Input and result of another system, as recorded. */
export interface PeerCase {
  readonly id: string;
  readonly system: string;
  readonly kind: string;
  readonly input: Values;
  readonly expected: Values;
}

export type Values = Readonly<Record<string, unknown>>;

/** What both sides say of one case, in the same words; or why the case is none of ours. */
export type Mapped =
  { readonly theirs: unknown; readonly ours: unknown } | { readonly leftOut: string } | undefined;

const FILE = join(CORPUS, 'cases/peer-cases.json');

/** All cases; none where the file does not stand beside the project. */
export function peerCases(): readonly PeerCase[] {
  if (!existsSync(FILE)) return [];
  return (JSON.parse(readFileSync(FILE, 'utf8')) as { cases: PeerCase[] }).cases;
}

/** A number of a case, blank where it has none. */
export function numberOf(values: Values, key: string): number | null {
  const value = values[key];
  return typeof value === 'number' ? value : null;
}

/** A text of a case, «» where it has none. */
export function textOf(values: Values, key: string): string {
  const value = values[key];
  return value === undefined || value === null ? '' : String(value);
}

/** A list of a case, empty where it has none. */
export function listOf(values: Values, key: string): readonly Values[] {
  const value = values[key];
  return Array.isArray(value) ? (value as Values[]) : [];
}
