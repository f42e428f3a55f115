import { aside, type HeaderColumn } from './columns';
import { surely } from './words';

/** «调整后指标值» beside «年初指标值»: what the year is held to in the end. */
const ADJUSTED = /^(?:全年)?\(?调整后?\)?的?(?:年度|绩效)*(?:指标|目标|计划)值?$/;

/** Of two columns of targets the adjusted one counts, where each row of the first has a value in it. */
export function withAdjusted(columns: readonly HeaderColumn[]): readonly HeaderColumn[] {
  const first = columns.find(({ hit }) => hit?.role === 'target');
  const adjusted = columns.find(({ hit, bare }) => !hit && ADJUSTED.test(bare));
  if (!first || !adjusted) return columns;
  const { filled } = adjusted.values;
  const isWhole = filled > 0 && adjusted.reached >= first.reached;
  return columns.map((column) => {
    if (column === first) return isWhole ? aside(column) : filled > 0 ? doubted(column) : column;
    if (column === adjusted) return isWhole ? asTarget(column) : aside(column);
    return column;
  });
}

function asTarget(column: HeaderColumn): HeaderColumn {
  return { ...column, words: surely('target', column.bare) };
}

/** Some rows only were adjusted: which value holds in the others, a person says. */
function doubted({ hit, ...column }: HeaderColumn): HeaderColumn {
  return { ...column, hit: hit && (hit.state === 'chosen' ? hit : { ...hit, state: 'doubtful' }) };
}
