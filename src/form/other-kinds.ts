import { normalise } from '../values/normalise';
import type { FormRows } from './blocks';
import type { Scan } from './scan';

/** «项目支出绩效运行监控表» has the columns of a form, but what it holds is half a year's; nobody evaluates in it. */
const OTHER_KIND = /(?:监控|监测|跟踪)[^自评]{0,4}表$/;

/** The title of a table that looks like a form and is none. */
export function otherTitle({ rows }: Scan): string | undefined {
  const titles = rows.flatMap(({ cells: [only, ...others] }) =>
    only && others.length === 0 ? [only.cell.text.trim()] : [],
  );
  return titles.find(isOtherKind);
}

/** The forms of a sheet without those whose title says that they are none. */
export function withoutOtherKinds({ rows }: Scan, found: readonly FormRows[]): FormRows[] {
  return found.filter(
    ({ top, tables: [{ headerRow }] }) =>
      !rows.some(
        ({ row, cells: [only, ...others] }) =>
          row >= top && row < headerRow && only && others.length === 0 && isOtherKind(only.cell.text),
      ),
  );
}

function isOtherKind(text: string): boolean {
  return text.length <= LONGEST && OTHER_KIND.test(normalise(text).replace(/[(][^()]*[)]$/, ''));
}

const LONGEST = 60;
