import { writeFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { type Fact, FACTS } from '../src/report/facts';
import { OUTLINES } from '../src/report/outline-list';
import type { OutlineJson, OutlineRepeat, OutlineSection } from '../src/report/outline';
import { outlineSchema } from '../src/report/outline-schema';
import { PROJECTS_FACTS } from '../src/report/projects-source';

/** docs/outline.schema.json and docs/outlines.md: the outlines of reports, and what own ones may name. */
const schema = z.toJSONSchema(outlineSchema);
writeFileSync(
  'docs/outline.schema.json',
  `${JSON.stringify({ title: '绩效自评助手的提纲文件', ...schema }, null, 2)}\n`,
);

const REPEATS = {
  levels: '每个一级指标一节',
  'other-levels': '决策、过程以外的每个一级指标一节',
  projects: '每个项目一节',
} as const;

function headings(list: readonly (OutlineSection | OutlineRepeat)[], depth = 0): string[] {
  return list.flatMap((each) => {
    const indent = '  '.repeat(depth);
    if (!('heading' in each))
      return [`${indent}- （${REPEATS[each.repeat]}${each.split ? '，分二级指标' : ''}）`];
    return [`${indent}- ${each.heading}`, ...headings(each.sections ?? [], depth + 1)];
  });
}

function outlineText({ id, name, about, title, sections, preface = [] }: OutlineJson): string {
  const body = sections.length > 0 ? headings(sections) : preface.map(({ text }) => `- ${text}`);
  return `### ${id}：${name}\n${about ?? ''}。标题：${title}\n\n${body.join('\n')}`;
}

function factTable<Of>(facts: Readonly<Record<string, Fact<Of>>>): string {
  return Object.entries(facts)
    .map(([name, { about }]) => `| \`{${name}}\` | ${about} |`)
    .join('\n');
}

const LISTS = [
  ['problems', '执行率、未达到、无法判断、扣分没有说明、大幅超过、数据应核实、表末“存在问题”，一条一段'],
  ['shortcomings', '同上，不含未达到和无法判断的指标'],
  ['met', '达到指标值的指标，一个一级指标一段，写明分值和得分'],
  ['unmet', '未达到和无法判断的指标，一条一段'],
  ['decision', '“项目决策”类一级指标下的指标，一项一句'],
  ['management', '“项目过程”“项目管理”类一级指标下的指标，一项一句'],
  ['indicators', '全部指标，一项一句'],
  ['project-problems', '汇总报告：每个项目的问题一段'],
] as const;

writeFileSync(
  'docs/outlines.md',
  `# 报告提纲

报告按提纲写成。\`ziping report 表.xlsx -o 报告.docx --outline hubei\` 用内置的一种，\`--outline 我的提纲.json\` 用自己的文件；
工作表里的报告记得上次用的提纲，自己的提纲也随报告工作表保存，下次不用再给文件。几个项目合写一份：
\`ziping report 甲.xlsx 乙.xlsx -o 汇总.docx\`（提纲 summary），检查整个文件夹时可以一并写：
\`ziping batch 文件夹 -o 汇总.xlsx --report 汇总.docx\`。

侧栏和网页：“报告”里选提纲，“自己的提纲…”打开 .json 文件，勾选 Word 文档另有的封面、目录、落款、附表；那里也列出还有几处
〔请填写〕，与表中数据不符的总分、等级、执行率、指标数，以及您写过、而数据已变的段落（用现在的，或保留您写的）。
部门整体支出的自评表默认用 department。

## 内置提纲
${OUTLINES.map(outlineText).join('\n\n')}

## 自己写一份
复制 src/report/outlines 里最接近的一份改写，结构见 [outline.schema.json](outline.schema.json)。写错的地方会按路径逐处指出，整份不用。

- \`title\`、\`heading\`、\`text\` 里用 \`{…}\` 放表中的事实，用 \`〔…〕\` 留出只有人知道的内容，报告里写作〔请填写：…〕。
- 标题不写序号：按层级自动编为“一、”“（一）”“1.”“（1）”，最多四级。
- 每段的 \`key\` 不能重复，以后也不要改：再次生成时靠它认出您写过的文字。
- \`notes\` 取表末附注里名称含有这些词（用 | 分开）的文字；表里没有时，写了 \`blank\` 就留空请人填写，没写就省去。
- \`table\`：\`levels\` 各级指标得分，\`funds\` 项目资金，\`projects\` 汇总报告的项目一览。
- \`repeat\`：${Object.entries(REPEATS)
    .map(([key, word]) => `\`${key}\` ${word}`)
    .join('，')}；\`split\` 再按二级指标分节。
- \`annex\` 是否附指标完成情况表，\`signature\` 是否有落款，\`cover\` 是否有封面，\`contents\` 是否有目录（都只用于 Word）；
  生成时可以用 --with、--without 或在侧栏里另选。\`scope\` 写 \`projects\` 的用于几个项目。
- 表格 \`levels\` 后写 \`"picture": true\` 的，下面附分值和得分的图（Word、Excel 自己的图，可以在里面改）。

### 事实（一张表）
| 写法 | 内容 |
|---|---|
${factTable(FACTS)}

### 事实（汇总报告）
| 写法 | 内容 |
|---|---|
${factTable(PROJECTS_FACTS)}

### 列表
| \`list\` | 内容 |
|---|---|
${LISTS.map(([name, about]) => `| \`${name}\` | ${about} |`).join('\n')}
`,
);
