import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { PreviewGroup, PreviewLine } from '../../plan/preview';
import type { Proposal } from '../state';
import { useSession } from './context';
import { FixChoices } from './fix-choices';
import { useReturnFocus } from './use-return-focus';

/** What will be written, line by line, before it is. */
export default function ProposalDialog({ proposal }: { readonly proposal: Proposal | undefined }) {
  const session = useSession();
  useReturnFocus(proposal !== undefined);
  return (
    <Dialog open={proposal !== undefined} onOpenChange={() => session.dismiss()}>
      <DialogSurface aria-describedby={undefined}>
        {proposal && <ProposalBody proposal={proposal} />}
      </DialogSurface>
    </Dialog>
  );
}

function ProposalBody({ proposal }: { readonly proposal: Proposal }) {
  const session = useSession();
  const { title, groups, obstacles, remarks } = proposal;
  const count = groups.reduce((sum, { lines }) => sum + lines.length, 0);
  const isBlocked = obstacles.length > 0 || count === 0;
  return (
    <DialogBody>
      <DialogTitle>{title}：写入前预览</DialogTitle>
      <DialogContent className="proposal">
        {obstacles.map(({ message }) => (
          <p key={message} className="notice notice-error" role="alert">
            {message}
          </p>
        ))}
        {remarks.length > 0 && <Remarks remarks={remarks} />}
        {proposal.kind === 'grade' && <Acceptance proposal={proposal} />}
        {proposal.kind === 'fix' && <FixChoices proposal={proposal} />}
        {groups.map((group) => (
          <Group key={group.group} group={group} />
        ))}
      </DialogContent>
      <DialogActions>
        <Button appearance="primary" disabled={isBlocked} onClick={() => void session.accept()}>
          写入（{count} 项）
        </Button>
        <Button onClick={() => session.dismiss()}>取消</Button>
      </DialogActions>
    </DialogBody>
  );
}

/** Cells that a person filled are replaced only when asked for. */
function Acceptance({ proposal }: { readonly proposal: Proposal }) {
  const session = useSession();
  const isAccepted = proposal.accepted.has('computed-scores');
  return (
    <Checkbox
      checked={isAccepted}
      label="同时改正已填但与计算结果不同的得分、合计和等级"
      onChange={(_, { checked }) =>
        void session.proposeGrade('grade', new Set(checked === true ? ['computed-scores'] : []))
      }
    />
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

function Group({ group: { title, lines } }: { readonly group: PreviewGroup }) {
  return (
    <section>
      <h3>
        {title}（{lines.length}）
      </h3>
      <ul className="preview">
        {lines.map((line) => (
          <Line key={`${line.sheet} ${line.place} ${line.label}`} line={line} />
        ))}
      </ul>
    </section>
  );
}

function Line({
  line: { place, label, before, after, formula, explanation },
}: {
  readonly line: PreviewLine;
}) {
  return (
    <li>
      <span className="preview-place">{place}</span> {label}：{before} → <strong>{after}</strong>
      {explanation !== '' && <span className="quiet">{explanation}</span>}
      {formula !== undefined && <code>{formula}</code>}
    </li>
  );
}
