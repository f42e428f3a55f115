import { bareLabel } from '../labels';
import type { Evidence } from '../reading';
import { isSetAside, type LabelHit, type Scan } from '../scan';
import type { HeadLabel, NamedLabel } from './head-labels';
import { HEAD_ROLES, type HeadRole } from './head-names';
import { irrelevance } from './head-readings';
import { hasValue, isTold, namesAmount, namesBody, namesLabel } from './head-values';
import { isLevel1 } from './vocabulary';
import { bestMeaning, CLEAR, fundWords, goalWords, headWords, SPEAKS, type WordScores } from './words';

/** Labels that name a unit or department of the whole form; a label for the project's own comes before them. */
const WEAK = /^(?:单位名称|预算单位|部门名称|预算部门|单位|填[报表写](?:单位|部门|机构))$/;

/** Which label is which: a known one with a value first, else the one whose words speak most. */
export function readHeadLabels(
  scan: Scan,
  labels: readonly HeadLabel[],
  isDepartmentWide: boolean,
): ReadonlyMap<HeadRole, NamedLabel> {
  const found = new Map<HeadRole, NamedLabel>();
  for (const role of HEAD_ROLES) {
    const label = knownLabel(scan, labels, role);
    if (label) found.set(role, label);
  }
  const free = labels.filter(
    (label) => !label.hit && !isSetAside(scan, label.cell, 'head') && !namesAmount(scan, label),
  );
  for (const role of HEAD_ROLES) {
    const known = found.get(role);
    if (known && hasValue(scan, known)) continue;
    const label = labelByWords(
      scan,
      free.filter((each) => ![...found.values()].some(({ cell }) => cell === each.cell)),
      role,
    );
    if (label && (!known || (hasValue(scan, label) && label.hit.state === 'inferred')))
      found.set(role, label);
  }
  const last = isDepartmentWide ? undefined : onlyOneLeft(scan, free, found);
  if (last) found.set(last.role, last.label);
  return found;
}

/** The first label of a head without a project is the project's; else one label for one missing role. Not for sure. */
function onlyOneLeft(
  scan: Scan,
  free: readonly HeadLabel[],
  found: ReadonlyMap<HeadRole, NamedLabel>,
): { readonly role: HeadRole; readonly label: NamedLabel } | undefined {
  const missing = HEAD_ROLES.filter((role) => !found.has(role));
  const left = free.filter(
    (label) =>
      ![...found.values()].some(({ cell }) => cell === label.cell) &&
      hasValue(scan, label) &&
      !isBeforeLabel(scan, label) &&
      !isOfGoal(label) &&
      !isOfMoney(label) &&
      !isLevel1(label.text) &&
      !irrelevance(scan, label, found) &&
      (headWords(bareLabel(label.text)).irrelevant?.score ?? 0) < CLEAR,
  );
  const [first] = left;
  const [role] = missing;
  if (!first || !role) return undefined;
  if (isTold(scan, first)) return undefined;
  const isProject = role === 'projectName' && !namesBody(scan, first);
  if (!isProject && (missing.length > 1 || left.length > 1)) return undefined;
  const evidence = [{ code: 'only-one-left', params: {} }] as const;
  const hit: LabelHit = { role, text: first.text, cell: first.cell, state: 'doubtful', evidence };
  return { role, label: { ...first, hit } };
}

/** A copy of a value before «单位»: what stands beside is a known label, and nobody's name. */
function isBeforeLabel(scan: Scan, { value, inline }: HeadLabel): boolean {
  const hits = inline === undefined ? scan.byRow.get(value.row)?.hits : undefined;
  return hits?.some(({ cell }) => cell.column === value.column) ?? false;
}

/** «目标完成情况 | 预期» names nobody. */
function isOfGoal({ text }: HeadLabel): boolean {
  return bestMeaning(goalWords(bareLabel(text)), SPEAKS) !== undefined;
}

/** «资金到位情况 | 资金执行情况» names nobody either. */
function isOfMoney({ text }: HeadLabel): boolean {
  const meaning = bestMeaning(fundWords(bareLabel(text)), CLEAR);
  return meaning === 'arrived' || meaning === 'spent';
}

function knownLabel(scan: Scan, labels: readonly HeadLabel[], role: HeadRole): NamedLabel | undefined {
  const known = labels.filter((label): label is NamedLabel => label.hit?.role === role);
  const strong = known.filter(({ text }) => !WEAK.test(bareLabel(text)));
  const ranked = [...strong, ...known.filter((label) => !strong.includes(label))];
  return ranked.find((label) => hasValue(scan, label)) ?? ranked[0];
}

function labelByWords(scan: Scan, free: readonly HeadLabel[], role: HeadRole): NamedLabel | undefined {
  let best: NamedLabel | undefined;
  let most = 0;
  free.forEach((label, index) => {
    const words = headWords(bareLabel(label.text));
    const match = words[role];
    if (!match || match.score < SPEAKS || speaksMoreForAnother(words, role)) return;
    if (role === 'projectName' && namesLabel(scan, label)) return;
    const rank = match.score + (hasValue(scan, label) ? 2 : 0);
    if (rank <= most) return;
    const isFirst = role === 'projectName' && index === 0;
    const isBody = role !== 'projectName' && namesBody(scan, label);
    const state = match.score >= CLEAR || isFirst || isBody ? 'inferred' : 'doubtful';
    const evidence: Evidence[] = [
      { code: 'words', params: { part: match.part } },
      ...(isFirst ? [{ code: 'place', params: { place: '表头的第一项' } } as const] : []),
      ...(isBody ? [{ code: 'values', params: { kind: '单位或部门的名称' } } as const] : []),
    ];
    best = { ...label, hit: { role, text: label.text, cell: label.cell, state, evidence } };
    most = rank;
  });
  return best;
}

/** «资金使用部门» is the unit by its first words, whatever its last one says. */
function speaksMoreForAnother(words: WordScores, role: HeadRole): boolean {
  const own = words[role]?.score ?? 0;
  const others = HEAD_ROLES.filter((each) => each !== role).map((each) => words[each]?.score ?? 0);
  return (words.irrelevant?.score ?? 0) > own || Math.max(...others) >= own + 1;
}
