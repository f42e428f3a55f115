import { normalise } from '../values/normalise';
import type { FormRows } from './blocks';
import type { Scan } from './scan';

/** «项目支出绩效运行监控表» has the columns of a form, but what it holds is half a year's; nobody evaluates in it. */
const OTHER_KIND = /(?:监控|监测|跟踪)[^自评]{0,4}表$/;
/** «绩效目标申报表» says what is wanted; nothing was reached yet. */
const OF_TARGETS = /绩效目标(?:申[报请]|批复|审[核批])?表$/;

/** The title of a table that looks like a form and is none. */
export function otherTitle({ rows }: Scan): string | undefined {
  return titlesIn(rows).find((title) => speaks(OTHER_KIND, title) || speaks(OF_TARGETS, title));
}

/** The forms of a sheet without those whose title says that they are none. */
export function withoutOtherKinds({ rows }: Scan, found: readonly FormRows[]): FormRows[] {
  return found.filter(({ top, tables: [{ headerRow, headings }] }) => {
    const titles = titlesIn(rows.filter(({ row }) => row >= top && row < headerRow));
    const isReached = headings.some(({ text }) => /完成|实际|实现|得分|自评/.test(text));
    return !titles.some((title) => speaks(OTHER_KIND, title) || (!isReached && speaks(OF_TARGETS, title)));
  });
}

/** Texts alone in their row. */
function titlesIn(rows: Scan['rows']): string[] {
  return rows.flatMap(({ cells: [only, ...others] }) =>
    only && others.length === 0 ? [only.cell.text.trim()] : [],
  );
}

function speaks(kind: RegExp, title: string): boolean {
  return title.length <= LONGEST && kind.test(normalise(title).replace(/[(][^()]*[)]$/, ''));
}

const LONGEST = 60;
