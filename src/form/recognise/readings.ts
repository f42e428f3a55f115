import { bareLabel, type LabelRole } from '../labels';
import type { LabelBlock } from '../layout';
import type { CheckSubject, LabelReading } from '../reading';
import type { LabelHit } from '../scan';
import type { ReadColumn } from './columns';

/** What cannot be relied on while the label of a role is doubtful. */
const SUBJECTS: Readonly<Partial<Record<LabelRole, readonly CheckSubject[]>>> = {
  projectName: ['project'],
  competentDepartment: ['department'],
  implementingUnit: ['unit'],
  year: ['year'],
  fundsBlock: ['funds'],
  initialBudget: ['funds'],
  annualBudget: ['execution-rate'],
  arrived: ['funds'],
  spent: ['execution-rate'],
  rate: ['execution-rate'],
  goalExpected: ['goal'],
  goalActual: ['completion'],
  goalBlock: ['goal'],
  level1: ['indicators'],
  level2: ['indicators'],
  level3: ['indicators'],
  operator: ['targets'],
  target: ['targets'],
  unit: ['targets'],
  actual: ['actuals'],
  weight: ['weights'],
  score: ['scores'],
  reason: ['reasons'],
  total: ['total'],
  statedTotal: ['total'],
  grade: ['grade'],
};

/** What a role's label keeps from being checked while it is doubtful; points of funds are those of execution. */
export function subjectsOf(role: LabelRole, block: LabelBlock): readonly CheckSubject[] {
  if (block === 'funds' && (role === 'weight' || role === 'score')) return ['execution-score'];
  return SUBJECTS[role] ?? [];
}

/** The columns of a block as readings. What is unread keeps from checking what no column of the block was read as. */
export function columnReadings(read: readonly ReadColumn[], block: 'funds' | 'indicators'): LabelReading[] {
  return read.map((column) => ({
    cell: column.heading.cell,
    text: column.heading.text,
    block,
    role: column.role,
    state: column.state,
    evidence: column.evidence,
    keepsFrom: keptFrom(column, read, block),
  }));
}

const NOTHING: readonly CheckSubject[] = [];

function keptFrom(
  { role, state, heading }: ReadColumn,
  read: readonly ReadColumn[],
  block: 'funds' | 'indicators',
): readonly CheckSubject[] {
  if (state === 'doubtful' && role !== undefined) return subjectsOf(role, block);
  if (state === 'unread' && block === 'indicators' && isSecondNames(read, heading)) return SECOND_TABLE;
  return state === 'unread' ? missingSubjects(read, block, heading.values) : NOTHING;
}

const SECOND_TABLE: readonly CheckSubject[] = ['indicators', 'scores'];

/** «指标 | 目标值 | … | 指标 | 目标值 | …»: a table that goes on beside itself. */
function isSecondNames(read: readonly ReadColumn[], { text }: ReadColumn['heading']): boolean {
  const names = read.find(({ role }) => role === 'level3')?.heading.text ?? '';
  const bare = bareLabel(text);
  return bare !== '' && bare === bareLabel(names);
}

/** Which roles a column that was not read may have had: those that no other column has, and that its values fit. */
function missingSubjects(
  read: readonly ReadColumn[],
  block: 'funds' | 'indicators',
  values: ReadColumn['heading']['values'],
): readonly CheckSubject[] {
  const isNumbers = values.numbers + values.percents > values.filled / 2;
  // One number among words is enough: it may be the very figure that a check needs.
  const isWords = values.filled > 0 && values.numbers + values.percents === 0;
  const fitting = NEEDED[block].filter(
    ([role, kind]) =>
      !read.some((column) => column.role === role) &&
      (kind === 'any' || (kind === 'number' ? !isWords : !isNumbers)),
  );
  return [...new Set(fitting.map(([, , subject]) => subject))];
}

/** role, what its column holds, what is lost without it. */
const NEEDED: Readonly<
  Record<'funds' | 'indicators', readonly (readonly [LabelRole, 'any' | 'number' | 'words', CheckSubject])[]>
> = {
  funds: [
    ['annualBudget', 'number', 'execution-rate'],
    ['spent', 'number', 'execution-rate'],
    ['arrived', 'number', 'funds'],
    ['initialBudget', 'number', 'funds'],
    ['rate', 'number', 'execution-rate'],
    ['weight', 'number', 'execution-score'],
    ['score', 'number', 'execution-score'],
  ],
  indicators: [
    ['level3', 'words', 'indicators'],
    ['target', 'any', 'targets'],
    ['actual', 'any', 'actuals'],
    ['weight', 'number', 'weights'],
    ['score', 'number', 'scores'],
    ['reason', 'words', 'reasons'],
  ],
};

/** A known or inferred label as a reading. */
export function hitReading(
  { cell, text, role, state, evidence }: Pick<LabelHit, 'cell' | 'text' | 'role' | 'state' | 'evidence'>,
  block: LabelBlock,
): LabelReading {
  const keepsFrom = state === 'doubtful' ? subjectsOf(role, block) : [];
  return { cell, text: text.trim(), block, role, state, evidence, keepsFrom };
}
