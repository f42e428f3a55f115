import type { PreviewLine } from '../../plan/preview';
import type { Proposal } from '../state';
import { useSession } from './context';
import { Drawer } from './drawer';
import { FixChoices } from './fix-choices';
import { GradeResult, TakeAll } from './grade-result';
import { Group } from './preview-group';
import { useReturnFocus } from './use-return-focus';

/** What will be written, line by line, before it is: in the panel, so that the sheet stays in sight. */
export default function ProposalDrawer({ proposal }: { readonly proposal: Proposal | undefined }) {
  useReturnFocus(proposal !== undefined);
  const session = useSession();
  if (!proposal) return null;
  return (
    <Drawer title={`${proposal.title}：写入前预览`} onClose={() => session.dismiss()}>
      <DrawerBody proposal={proposal} />
      <DrawerFoot proposal={proposal} />
    </Drawer>
  );
}

function DrawerBody({ proposal }: { readonly proposal: Proposal }) {
  const { groups, obstacles, remarks, grading } = proposal;
  return (
    <div className="proposal">
      {obstacles.map(({ message }) => (
        <p key={message} className="notice notice-error" role="alert">
          {message}
        </p>
      ))}
      {grading ? <GradeResult grading={grading} /> : <Result proposal={proposal} />}
      {grading && <TakeAll grading={grading} />}
      {proposal.kind === 'fix' && <FixChoices proposal={proposal} />}
      {groups.map((group) => (
        <Group key={group.group} group={group} grading={grading} />
      ))}
      {remarks.length > 0 && <Remarks remarks={remarks} />}
    </div>
  );
}

function DrawerFoot({ proposal: { count, obstacles } }: { readonly proposal: Proposal }) {
  const session = useSession();
  return (
    <div className="drawer-foot">
      <button
        type="button"
        className="plain-button main-button"
        disabled={obstacles.length > 0 || count === 0}
        onClick={() => void session.accept()}
      >
        写入（{count} 项）
      </button>
      <button type="button" className="plain-button" onClick={() => session.dismiss()}>
        取消
      </button>
    </div>
  );
}

/** What comes of it, in one line. */
function Result({ proposal }: { readonly proposal: Proposal }) {
  const results = resultsOf(proposal);
  if (results.length === 0) return null;
  return (
    <p className="result">写入后：{results.map(({ label, after }) => `${label} ${after}`).join('，')}</p>
  );
}

/** The lines at the cells that the plan names: 总分, 等级, 预算执行率. */
function resultsOf({ plan, groups }: Proposal): PreviewLine[] {
  const lines = groups.flatMap((group) => group.lines);
  return plan.names.flatMap(({ sheet, refersTo: { row, column } }) =>
    lines.filter((line) => line.sheet === sheet && line.cell?.row === row && line.cell.column === column),
  );
}

function Remarks({ remarks }: { readonly remarks: readonly string[] }) {
  return (
    <details className="remarks">
      <summary>留给您判断的 {remarks.length} 处</summary>
      <ul>
        {remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
    </details>
  );
}
