import type { Assessment } from '../assess';
import type { Repeated, Source } from './build';
import { FACTS, type Subject } from './facts';
import { indicatorLines, level2Parts, type LevelGroup, levelGroups } from './indicator-sections';
import type { ListName, TableName } from './outline';
import { metLines, problems, shortcomings, unmetLines } from './problems';
import type { Paragraph, ReportTable } from './report';
import { fundsTable, levelTable } from './tables';
import { notesOn } from './words';

const DECISION = /决策|立项/;
const MANAGEMENT = /过程|管理|投入/;

/** What an outline can say of one form. */
export function projectSource(subject: Subject): Source {
  const { assessment } = subject;
  const groups = levelGroups(assessment);
  const decision = groups.filter(({ name }) => DECISION.test(name));
  const management = groups.filter((group) => MANAGEMENT.test(group.name) && !decision.includes(group));
  const others = groups.filter((group) => !decision.includes(group) && !management.includes(group));
  const lines = (of: readonly LevelGroup[]) =>
    indicatorLines(
      assessment,
      of.flatMap(({ rows }) => rows),
    );
  const lists: Readonly<Record<ListName, () => readonly Paragraph[]>> = {
    problems: () => problems(assessment),
    shortcomings: () => shortcomings(assessment),
    met: () => metLines(assessment),
    unmet: () => unmetLines(assessment),
    decision: () => lines(decision),
    management: () => lines(management),
    indicators: () => lines(groups),
    'project-problems': () => [],
  };
  const tables: Readonly<Record<TableName, () => readonly ReportTable[]>> = {
    levels: () => (hasPoints(assessment) ? [levelTable(assessment)] : []),
    funds: () => fundsTable(assessment),
    projects: () => [],
  };
  const repeated = ({ name, rows }: LevelGroup, isSplit: boolean): Repeated =>
    isSplit && rows.some(({ indicator }) => indicator.level2 !== undefined)
      ? { name, blocks: [], parts: level2Parts(assessment, { name, rows }) }
      : { name, blocks: indicatorLines(assessment, rows), parts: [] };
  return {
    fact: (name) => FACTS[name]?.of(subject),
    list: (name) => lists[name](),
    table: (name) => tables[name](),
    notes: (label) => notesOn(assessment, label),
    repeat: (name, isSplit) => {
      if (name === 'projects') return [];
      return (name === 'levels' ? groups : others).map((group) => repeated(group, isSplit));
    },
  };
}

/** A table of dashes tells nothing. */
function hasPoints({ evaluation: { lines } }: Assessment): boolean {
  return lines.some(({ weight, score }) => weight !== undefined || score !== undefined);
}
