import { useSession } from './context';

/** 在表中选中: the cells of these findings together, in programs that do not mark them. */
export function SelectAll({ keys, of }: SelectAllProps) {
  const session = useSession();
  if (!session.walk.canSelectAll || keys.length < 2) return null;
  const select = async () => {
    const count = await session.walk.selectAll(keys);
    if (count !== undefined) session.tell(selectedText(count));
  };
  return (
    <button
      type="button"
      className="plain-button quiet-button"
      onClick={() => void select()}
      aria-label={of === undefined ? '在表中选中列出的问题' : `在表中选中：${of}`}
      title="在表中同时选中这些格子，不留任何标记"
    >
      在表中选中
    </button>
  );
}

interface SelectAllProps {
  /** Keys of findings. */
  readonly keys: readonly string[];
  /** What kind they are of; undefined: all that are listed. */
  readonly of?: string;
}

function selectedText(count: number): string {
  return `已在表中选中 ${count} 格：在表中按 Tab 逐格走过，点任意一格就取消选中。不要按 Delete，会清空选中的全部格子。`;
}
