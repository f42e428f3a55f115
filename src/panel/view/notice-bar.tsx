import { Button } from '@fluentui/react-components';
import { usePanelState, useSession } from './context';

/** What was done or went wrong, and the way back. */
export function NoticeBar() {
  const session = useSession();
  const { notice, written, task } = usePanelState();
  return (
    <>
      {notice && (
        <div className={`notice notice-${notice.kind}`} role={notice.kind === 'error' ? 'alert' : 'status'}>
          <p>{notice.text}</p>
          <Button
            size="small"
            appearance="subtle"
            onClick={() => session.dismissNotice()}
            aria-label="关闭这条消息"
          >
            关闭
          </Button>
        </div>
      )}
      {written && (
        <div className="receipt">
          <span>
            {written.asksAgain
              ? '写入后有人改过其中的单元格；再点一次，这些改动也会被覆盖。'
              : `“${written.title}”可以退回写入前的样子。`}
          </span>
          <Button size="small" disabled={task !== undefined} onClick={() => void session.restore()}>
            {written.asksAgain ? '仍然恢复' : '恢复'}
          </Button>
        </div>
      )}
    </>
  );
}
