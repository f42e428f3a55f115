import { writeFileSync } from 'node:fs';
import { SEVERITIES, SEVERITY_WORDS } from '../src/policy/severity';
import { rules } from '../src/rules';

/** docs/rules/README.md: every rule in the order of the catalogue, with its severity and a link to its page. */
const rows = rules.map(
  ({ id, severity, title, isFixable }) =>
    `| [${id}](${id}.md) | ${severity} | ${title} | ${isFixable ? '可' : ''} |`,
);

writeFileSync(
  'docs/rules/README.md',
  `# 检查规则

级别：${SEVERITIES.map((each) => `${each} ${SEVERITY_WORDS[each]}`).join('；')}。评价口径可以改变一条规则的级别，或不用这条规则。
（本页由 \`npm run docs\` 从规则本身生成。）

| 规则 | 级别 | 说明 | 可一键修正 |
|---|---|---|---|
${rows.join('\n')}
`,
);
