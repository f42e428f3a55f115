import { usePanelState, useSession } from './context';

/** What was done or went wrong, and the way back: always in sight, over the panel, pushing nothing. */
export function Toast() {
  const { notice, written, proposal, filling, report } = usePanelState();
  // What is to be written next has its own buttons where this would lie.
  const isDeciding = proposal !== undefined || filling !== undefined || report !== undefined;
  return (
    <div className="toasts">
      {notice && (
        <div className={`toast toast-${notice.kind}`} role={notice.kind === 'error' ? 'alert' : 'status'}>
          <p>{notice.text}</p>
          {written && <Restore />}
          <Close />
        </div>
      )}
      {!notice && written && !isDeciding && (
        <div className="toast">
          <p>“{written.title}”可以退回写入前的样子。</p>
          <Restore />
        </div>
      )}
    </div>
  );
}

/** Puts back what was written last. */
function Restore() {
  const session = useSession();
  const { written, task } = usePanelState();
  const rests = task !== undefined;
  return (
    <button
      type="button"
      className="plain-button"
      aria-disabled={rests}
      onClick={() => !rests && void session.restore()}
    >
      {written?.asksAgain === true ? '仍然恢复' : '恢复'}
    </button>
  );
}

function Close() {
  const session = useSession();
  return (
    <button
      type="button"
      className="plain-button quiet-button"
      onClick={() => session.dismissNotice()}
      aria-label="关闭这条消息"
    >
      ×
    </button>
  );
}
