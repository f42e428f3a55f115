import { useSession } from './context';

/** The list for use elsewhere. */
export function FindingsExport() {
  const { givingOut } = useSession();
  const button = (text: string, act: () => void) => (
    <button type="button" className="plain-button quiet-button" onClick={act}>
      {text}
    </button>
  );
  return (
    <div className="actions findings-export" role="group" aria-label="问题清单">
      {button('复制清单', () => void givingOut.copy())}
      {button('导出 .xlsx', () => void givingOut.download())}
      {button('打印', () => void givingOut.print())}
    </div>
  );
}
