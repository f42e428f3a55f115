import { writeFileSync } from 'node:fs';
import { LAYOUT_BOOK } from '../src/form/layouts';
import type { LabelBlock } from '../src/form/layout';
import { BLOCK_WORDS, ROLE_WORDS } from '../src/form/reading-words';

/** docs/forms.md: the families of real forms, drawn, and every label of the layout book with its source. */
const FAMILIES: readonly (readonly [family: string, about: string, drawing: string])[] = [
  [
    'A 财预〔2020〕10号样表',
    '安徽、江西、河北、云南、山西等地。分值在完成值之后；项目资金有分值、执行率、得分。',
    `项目资金（万元）|            | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
                | 年度资金总额 |   …
年度总体目标     | 预期目标                 | 实际完成情况
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
总分                                                           | 100  |  …`,
  ],
  [
    'B 绩效目标自评表（衔接资金）',
    '四川、安徽、宁夏。分值在年度指标值之前；没有年初预算数。',
    `资金情况（万元） |            | 全年预算数(A) | 全年执行数(B) | 分值 | 执行率(B/A) | 得分
年初设定目标                     | 年度总体目标完成情况综述
一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 | 未完成原因及拟采取的改进措施`,
  ],
  [
    'C 四川一体化样表',
    '指标值拆成性质、值、单位三栏；分值叫权重；表尾有评价结论、存在问题、改进措施。',
    `            | 年初预算 | 调整后预算数 | 预算执行数 | 预算执行率 | 权重 | 得分 | 原因
一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 完成值 | 权重 | 得分 | 未完成原因分析`,
  ],
  [
    'D 转移支付样表（不计分）',
    '没有分值和得分。',
    `            | 全年预算数(A) | 全年执行数(B) | 执行率(B/A)
一级指标 | 二级指标 | 三级指标 | 指标值 | 全年实际完成值 | 未完成原因和改进措施`,
  ],
  [
    'E 湖北样表（20+80）',
    '执行20分、绩效目标80分印在名称里；没有分值栏。',
    `预算执行情况（万元）（20分） |       | 预算数(A) | 执行数(B) | 执行率(B/A) | 得分(20分*执行率)
年度绩效目标（80分） | 一级指标 | 二级指标 | 三级指标 | 年初目标值(A) | 实际完成值(B) | 得分`,
  ],
  [
    'F 决策、过程并列的样表',
    '一级指标有项目决策、项目管理（过程）；执行率是一行指标，或另有一张“评价内容”表。',
    `一级指标 | 二级指标 | 三级指标 | 分值 | 指标值(A) | 全年实际值(B) | 得分
项目决策(10分) | 项目目标 | 完整性 | 4 | …
评价内容 | 分值 | 自评分 | 复核分 | 评价标准及依据`,
  ],
];

const drawn = FAMILIES.map(
  ([name, about, drawing]) => `### ${name}\n${about}\n\n\`\`\`\n${drawing}\n\`\`\`\n`,
);
const books = (Object.entries(LAYOUT_BOOK) as [LabelBlock, (typeof LAYOUT_BOOK)[LabelBlock]][]).map(
  ([block, lines]) =>
    `### ${BLOCK_WORDS[block]}\n| 名称 | 含义 | 来源 |\n|---|---|---|\n${lines
      .map(([role, label, source]) => `| ${label} | ${ROLE_WORDS[role]} | ${source} |`)
      .join('\n')}\n`,
);

writeFileSync(
  'docs/forms.md',
  `# 样表与版式库

（本页由 \`npm run docs\` 从版式库本身生成。）

各地样表叫法不一。名称在版式库里的直接认识；不在的，看名称里的字、位置、下面的内容和算术关系推断：没有把握的请人确认，
读不懂的逐个指出（规则 [label-not-read](rules/label-not-read.md)），都不会悄悄略过。

## 六类样表
${drawn.join('\n')}
除此以外也读：每级各有一栏分值的表，资金横排（中央|省|本级|合计|执行数）或名称旁边就是金额的表，“一、”下有“1、2、”的分组行，
带复核栏的表，原因栏没有名称的表，没有合并单元格的表，一页多张的表。

## 版式库
${books.join('\n')}`,
);
