import { writeFileSync } from 'node:fs';
import { ERROR_CODES } from '../src/workbook/error-code';

/** docs/errors.md: every code of an error with its meaning. */
const groups = Object.entries(ERROR_CODES).map(([title, codes]) => {
  const rows = Object.entries(codes).map(([code, meaning]) => `| \`${code}\` | ${meaning} |`);
  return `## ${title}\n\n| code | when |\n|---|---|\n${rows.join('\n')}\n`;
});

writeFileSync(
  'docs/errors.md',
  `# Error codes

Errors for people are Chinese sentences; the code beside them is for machines: \`error.code\` of a \`WorkbookError\`, and
\`files[].error.code\` in the JSON of the command line. The list is closed (\`ErrorCode\` in src/workbook/error-code.ts).
A plan that one host refuses is refused by every host, with the same code and the same words: the pre-flight
(src/workbook/before-writing.ts) and the comparison after writing (src/workbook/after-writing.ts) stand once.
(Made from the table in the code by \`npm run docs\`.)

${groups.join('\n')}`,
);
