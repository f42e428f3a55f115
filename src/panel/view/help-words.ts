/** Where the panel stands: Excel's task pane, or the page with a grid of its own. */
export type HelpPlace = 'pane' | 'page';

type Pair = readonly [name: string, does: string];

interface HelpWords {
  readonly steps: readonly string[];
  readonly keys: readonly Pair[];
  readonly privacy: string;
}

/** What each part of the panel is for. */
export const PARTS: readonly Pair[] = [
  ['结论', '可提交、需要修改、无法完整检查、填写中；下面是填写的总分、各项得分相加和改正后的总分'],
  ['问题', '逐条列出，点一条看原因和改法；“修正…”先看写入内容，“忽略…”要写理由'],
  ['计算等级', '计算执行率、得分、总分和等级，确认后写入；已填的内容不勾选就不改'],
  ['报告…', '按所选提纲生成自评报告，写入工作表或下载 Word'],
  ['分值与口径', '分值、等级界限按哪个文件；在“设置”里选用或调整'],
  ['认表', '各栏目认成了什么；认错了可以改正，并可存成版式文件'],
  ['计算过程', '每个数怎么算出来的'],
];

const WALKING: readonly Pair[] = [
  ['F8 / Shift+F8', '下一处 / 上一处问题，表格随之选中那一格'],
  ['↑ ↓ Home End', '在问题列表里上下移动，回车展开'],
];

/** What differs between the places. */
export const HELP: Readonly<Record<HelpPlace, HelpWords>> = {
  pane: {
    steps: [
      '切换到自评表所在的工作表，面板列出问题，随填随更新。',
      '逐处改正：在表中直接改，或点“修正…”“逐处填写原因…”，写入前都能看到内容，写入后可“恢复”。',
      '点“计算等级”填好得分和等级，点“报告…”生成报告，最后照常保存工作簿。',
    ],
    keys: [
      ...WALKING,
      ['在表中选中', '同时选中有问题的格子，在表中按 Tab 逐格走过；不留标记，点任意一格就取消'],
      ['F6', '在 Excel 的表格和面板之间切换（Excel 自己的键）'],
    ],
    privacy: '只读写打开的这个工作簿，不上传任何内容；选用的口径和忽略的理由存在工作簿里，随文件走。',
  },
  page: {
    steps: [
      '点“打开…”或把 .xlsx 文件拖进来，右边列出问题，表中有问题的格子带色角。',
      '逐处改正：在表中直接改，或点“修正…”“逐处填写原因…”，写入前都能看到内容，写入后可“恢复”。',
      '点“计算等级”填好得分和等级，点“报告…”生成报告（工作表或 Word），最后点“下载”。',
    ],
    keys: [
      ...WALKING,
      ['F6', '在表格和检查结果之间切换'],
      ['Esc，再按 Tab', '离开表格'],
      ['Enter / Tab', '填好这一格，到下面 / 右边一格（加 Shift 反向）'],
      ['Ctrl+Home / End', '到表的开头 / 末尾'],
      ['Ctrl+D / Delete', '向下填充 / 清除内容'],
      ['Alt+↓', '这一格有下拉序列时，列出可选的内容'],
      ['Ctrl+V', '粘贴，只贴内容，格式不变；要格式再点“连同格式粘贴”'],
      ['Ctrl+Z / Ctrl+Y', '撤销 / 重做，工具写入的也算'],
      ['Ctrl+S', '下载改好的文件'],
    ],
    privacy: '文件只在这台电脑的浏览器里打开，不上传；没有下载的修改会留在本机，下次打开时提示继续。',
  },
};
