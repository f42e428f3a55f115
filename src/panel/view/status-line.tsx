import { usePanelState, useSession } from './context';

const TASKS = {
  preparing: '正在计算…',
  writing: '正在写入并核对…',
  restoring: '正在恢复…',
  saving: '正在保存设置…',
} as const;

/** One quiet line for what is going on; a way out while Excel waits for a cell. */
export function StatusLine() {
  const session = useSession();
  const { task, connection } = usePanelState();
  if (connection === 'cell-edit')
    return (
      <div className="status-line">
        <span>{task ? '请先按回车结束单元格编辑' : '正在编辑单元格，编辑结束后自动检查'}</span>
        {task && (
          <button type="button" className="plain-button" onClick={() => session.cancelWaiting()}>
            取消
          </button>
        )}
      </div>
    );
  return task ? <div className="status-line">{TASKS[task]}</div> : null;
}
