import { bareLabel } from '../labels';
import type { Evidence, LabelReading } from '../reading';
import { isSetAside, type Scan } from '../scan';
import type { HeadLabel, NamedLabel } from './head-labels';
import { HEAD_ROLES, type HeadRole } from './head-names';
import { hasValue, namesAmount, tells } from './head-values';
import { hitReading, subjectsOf } from './readings';
import { bestMeaning, CLEAR, headWords } from './words';

/** Every label of the head as a reading; one that was not read keeps from what no label was read as. */
export function headReadings(
  scan: Scan,
  labels: readonly HeadLabel[],
  found: ReadonlyMap<HeadRole, NamedLabel>,
  isDepartmentWide: boolean,
): LabelReading[] {
  const wanted = wantedRoles(found, isDepartmentWide);
  const used = new Map([...found.values()].map((label) => [label.cell, label]));
  return labels.map((label) => {
    const hit = used.get(label.cell)?.hit ?? label.hit;
    return hit ? hitReading({ ...hit, text: label.text }, 'head') : restReading(scan, label, found, wanted);
  });
}

/** A label that is neither known nor was used. */
function restReading(
  scan: Scan,
  label: HeadLabel,
  found: ReadonlyMap<HeadRole, NamedLabel>,
  wanted: readonly HeadRole[],
): LabelReading {
  const { cell, text } = label;
  const evidence = irrelevance(scan, label, found);
  const about = { cell, text, block: 'head', role: undefined } as const;
  if (evidence) return { ...about, state: 'irrelevant', evidence: [evidence], keepsFrom: [] };
  const missing = wanted.filter((role) => isMissing(scan, found.get(role), label));
  const keepsFrom = namesAmount(scan, label) ? [] : missing.flatMap((role) => subjectsOf(role, 'head'));
  return { ...about, state: 'unread', evidence: [], keepsFrom };
}

/** A form of a whole department has no project, and either a department or a unit. */
function wantedRoles(
  found: ReadonlyMap<HeadRole, NamedLabel>,
  isDepartmentWide: boolean,
): readonly HeadRole[] {
  if (!isDepartmentWide) return HEAD_ROLES;
  const bodies = ['competentDepartment', 'implementingUnit'] as const;
  return bodies.some((role) => found.has(role)) ? [] : bodies;
}

/** Why no check needs a label, if so. */
export function irrelevance(
  scan: Scan,
  label: HeadLabel,
  found: ReadonlyMap<HeadRole, NamedLabel>,
): Evidence | undefined {
  if (isSetAside(scan, label.cell, 'head')) return { code: 'person', params: {} };
  const words = headWords(bareLabel(label.text));
  const spoken = found.get(bestMeaning(words) as HeadRole);
  if (spoken && !isMissing(scan, spoken, label))
    return { code: 'place', params: { place: '同名的另一栏已经用上' } };
  if (tells(scan, label)) return TOLD;
  const { irrelevant } = words;
  return irrelevant && irrelevant.score >= CLEAR
    ? { code: 'words', params: { part: irrelevant.part } }
    : undefined;
}

const TOLD: Evidence = { code: 'values', params: { kind: '文字说明' } };

/** A label of the form that has no value may not be the one that was filled in. */
function isMissing(scan: Scan, label: NamedLabel | undefined, other: HeadLabel): boolean {
  return !label || (!hasValue(scan, label) && hasValue(scan, other));
}
