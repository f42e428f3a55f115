import { Button } from '@fluentui/react-components';
import { usePanelState, useSession } from './context';

/** What one click does. */
export function Toolbar({ onSettings }: { readonly onSettings: () => void }) {
  const session = useSession();
  const { task, phase } = usePanelState();
  const isReady = phase === 'ready' && task === undefined;
  return (
    <div className="toolbar" role="toolbar" aria-label="操作">
      <Button appearance="primary" disabled={!isReady} onClick={() => void session.proposeGrade('grade')}>
        计算等级
      </Button>
      <Button disabled={!isReady} onClick={() => void session.proposeGrade('report')}>
        生成报告
      </Button>
      <Button appearance="subtle" disabled={task !== undefined} onClick={() => void session.refresh()}>
        重新检查
      </Button>
      <Button appearance="subtle" disabled={task !== undefined} onClick={onSettings}>
        设置
      </Button>
    </div>
  );
}
