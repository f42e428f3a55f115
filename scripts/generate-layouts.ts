import { writeFileSync } from 'node:fs';
import { BLOCK_WORDS, ROLE_WORDS } from '../src/form/reading-words';

/** docs/layout.schema.json and the table of meanings in docs/layout.md, from the words of the reader. */
const meanings = Object.entries(ROLE_WORDS);
const blocks = Object.entries(BLOCK_WORDS);
const names = (pairs: readonly (readonly [string, string])[]) => pairs.flatMap(([key, word]) => [key, word]);
const text = (description: string) => ({ type: 'string', minLength: 1, description });
const list = (description: string, required: readonly string[], properties: object) => ({
  type: 'array',
  description,
  items: { type: 'object', additionalProperties: false, required, properties },
});
const meaning = { enum: names(meanings), description: '这一栏是什么' };

const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '绩效自评助手的版式文件',
  type: 'object',
  additionalProperties: false,
  required: ['schema'],
  properties: {
    $schema: { type: 'string' },
    schema: { const: 1 },
    labels: list('按栏目名称：对所有表都有效', ['label', 'meaning'], {
      label: text('表上印的名称；空格、标点、括号里的单位不计'),
      block: { enum: names(blocks), description: '只在表的这一部分有效；省略：在哪里都有效' },
      meaning,
    }),
    cells: list('按位置：名称空白或重复的栏目，只对这张工作表有效', ['sheet', 'cell', 'meaning'], {
      sheet: text('工作表名称'),
      cell: text('栏目名称所在的单元格，例如 H5'),
      meaning,
    }),
  },
};
writeFileSync('docs/layout.schema.json', `${JSON.stringify(schema, null, 2)}\n`);

const table = (pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([key, word]) => `| ${word} | \`${key}\` |`).join('\n');
writeFileSync(
  'docs/layout.md',
  `# 版式文件

表上的栏目名称本程序不认识，或者没有把握时，由人说明它是什么。说明存在工作簿里，也可以写成版式文件，供一个单位的所有表使用。
（本页由 \`npm run docs\` 生成，格式见 [layout.schema.json](layout.schema.json)。）

## 怎样得到
\`ziping layout 表.xlsx\` 列出每个栏目读作什么、凭什么，没有把握的在前；\`-o 版式.json\` 把需要确认的栏目写成版式文件，
没有读懂的含义留空，填好后即可使用。在面板里确认的栏目存在工作簿里，\`ziping layout\` 会一并导出。

## 怎样使用
\`check\`、\`grade\`、\`report\`、\`fix\`、\`batch\` 都可以加 \`--layout 版式.json\`；它先于工作簿里保存的版式。\`grade\` 同时把它存进工作簿。

## 例子
\`\`\`json
{
  "schema": 1,
  "labels": [
    { "label": "全年执行", "block": "funds", "meaning": "spent" },
    { "label": "复核意见", "meaning": "irrelevant" }
  ],
  "cells": [{ "sheet": "自评表", "cell": "I12", "meaning": "reason" }]
}
\`\`\`

\`labels\` 按名称，对所有表都有效；\`cells\` 按位置，用于名称空白或重复的栏目。含义和部分写中文名或英文名都可以。
文件有错时逐处说明位置（例如 \`labels.0.meaning\`）和应填什么，不会被部分采用。

## 含义
| 含义 | 英文名 |
|---|---|
${table(meanings)}

## 部分
| 部分 | 英文名 |
|---|---|
${table(blocks)}
`,
);
