import { PART_WORDS, REPORT_PARTS, type ReportPart } from '../report/report';
import { UsageError } from './terminal';

/** Words of a command that say which parts a Word document has. */
export interface PartWords {
  readonly with?: string;
  readonly without?: string;
}

const ALL = REPORT_PARTS.map((part) => `${part}（${PART_WORDS[part]}）`).join('、');

/** What the help says of --with. */
export const WITH_HELP = `在提纲所定的之外另加：${ALL}，几个用逗号分开`;

/** The parts of an outline with those that a person asks for, and without those that they do not want. @throws {UsageError} */
export function wantedParts(
  { with: more, without: less }: PartWords,
  outlined: readonly ReportPart[] = [],
): ReportPart[] {
  const [added, removed] = [partsIn(more), partsIn(less)];
  return REPORT_PARTS.filter(
    (part) => (outlined.includes(part) || added.includes(part)) && !removed.includes(part),
  );
}

function partsIn(words = ''): ReportPart[] {
  const names = words.split(/[,，、\s]+/).filter((name) => name !== '');
  return names.map((name) => {
    const part = REPORT_PARTS.find((each) => each === name || PART_WORDS[each] === name);
    if (part === undefined) throw new UsageError(`没有“${name}”这一部分，只能是 ${ALL}。`);
    return part;
  });
}
