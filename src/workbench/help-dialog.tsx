import { NativeDialog } from '../panel/view/native-dialog';

const KEYS: readonly (readonly [key: string, does: string])[] = [
  ['F8 / Shift+F8', '下一处 / 上一处问题，表格随之选中那一格'],
  ['F6', '在表格和检查结果之间切换'],
  ['Esc，再按 Tab', '离开表格'],
  ['Enter / Tab', '填好这一格，到下面 / 右边一格（加 Shift 反向）'],
  ['Ctrl+Home / End', '到表的开头 / 末尾'],
  ['Ctrl+D / Delete', '向下填充 / 清除内容'],
  ['Alt+↓', '这一格有下拉序列时，列出可选的内容'],
  ['Ctrl+V', '粘贴，只贴内容，格式不变'],
  ['Ctrl+Z / Ctrl+Y', '撤销 / 重做，工具写入的也算'],
  ['Ctrl+S', '下载改好的文件'],
  ['↑ ↓ Home End', '在问题列表里上下移动，回车展开'],
];

/** 帮助: the way through, the keys, and what happens to the file. */
export default function HelpDialog({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  return (
    <NativeDialog className="workbench-dialog" isOpen={isOpen} title="帮助" onClose={onClose}>
      <ol>
        <li>点“打开…”或把 .xlsx 文件拖进来，右边列出问题，表中有问题的格子带色角。</li>
        <li>逐处改正：在表中直接改，或点“修正…”“逐处填写原因…”，写入前都能看到内容，写入后可“恢复”。</li>
        <li>点“计算等级”填好得分和等级，点“报告…”生成报告（工作表或 Word），最后点“下载”。</li>
      </ol>
      <h3>按键</h3>
      <dl className="workbench-keys">
        {KEYS.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <h3>文件去了哪里</h3>
      <p>文件只在这台电脑的浏览器里打开，不上传；没有下载的修改会留在本机，下次打开时提示继续。</p>
      <div className="workbench-choices">
        <button type="button" onClick={onClose}>
          关闭
        </button>
      </div>
    </NativeDialog>
  );
}
