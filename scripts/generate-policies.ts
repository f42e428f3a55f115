import { writeFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { bandText } from '../src/evaluation/grade';
import { policies } from '../src/policy';
import { factsOf } from '../src/policy/describe';
import type { Policy, Source } from '../src/policy/policy';
import { MARK_WORDS } from '../src/policy/source-text';
import { policySchema } from '../src/policy/schema';
import { percentText, plain } from '../src/values/print';

/** docs/policies.md and docs/policy.schema.json: the built-in packs with their sources, and the schema for own packs. */
function sourceLine({ document, mark, note, address }: Source): string {
  return `- ${document}〔${MARK_WORDS[mark]}〕${note ? `：${note}` : ''}${address ? `（${address}）` : ''}`;
}

function executionLine({ execution, total }: Policy): string {
  const method =
    execution.method === 'bands'
      ? `分档：${execution.bands.map(({ from, share }) => `执行率≥${percentText(from)}得${plain(execution.weight.times(share))}分`).join('，')}`
      : '按执行率比例计分，超过100%按满分计';
  const reason = execution.reasonBelow ? `；低于${percentText(execution.reasonBelow)}须说明原因` : '';
  return `预算执行 ${plain(execution.weight)} 分（总分 ${plain(total)}），${method}${reason}。`;
}

function section(policy: Policy): string {
  const levels = policy.levels.map(
    ({ name, weight, required }) =>
      `${name}${weight ? ` ${plain(weight)} 分` : ' 分值自行分配'}${required ? '' : '（可不设）'}`,
  );
  const facts = factsOf(policy).map(([heading, each]) => `${heading}：${each.join('；')}。`);
  return `## ${policy.id}：${policy.title}
适用：${policy.region}，${policy.year} 年。${policy.binding ? '一级指标分值有约束力。' : '一级指标分值为“原则上”，不同而总分正确时只提示（W）。'}

${executionLine(policy)}
一级指标：${levels.join('、')}。
${facts.join('\n\n')}

等级：${policy.grades.map(({ name }) => bandText(policy, name)).join('，')}。

依据：
${policy.sources.map(sourceLine).join('\n')}
`;
}

writeFileSync(
  'docs/policies.md',
  `# 评价口径

程序按表中一级指标的分值推荐口径，由使用者决定（\`--policy\`）；选定后存在工作簿里。
标“${MARK_WORDS.memory}”的依据没有见到原文，引用前请查证。自定口径写成 JSON 文件，格式见 [policy.schema.json](policy.schema.json)，
用 \`ziping policies --validate 文件\` 检查；也可在面板的“设置”里调整、导入和导出。自定口径整份随工作簿保存。（本页由 \`npm run docs\` 从口径文件生成。）

${policies.map(section).join('\n')}`,
);
writeFileSync(
  'docs/policy.schema.json',
  `${JSON.stringify(z.toJSONSchema(policySchema, { io: 'input' }), null, 2)}\n`,
);
