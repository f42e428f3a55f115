import { blankContent, templateSheet } from '../../plan/template';
import { defaultPolicy } from '../../policy';
import { newWorkbook } from '../../workbook/xlsx/new-workbook';
import { writeOutput } from '../files';
import { policyNamed } from '../options';
import { type ExitCode, type Terminal, UsageError } from '../terminal';

/** Words of `ziping template`. */
export interface TemplateWords {
  readonly policy?: string;
  readonly output: string;
}

/** `ziping template`: a blank form as a policy wants it. @throws {UsageError | PolicyError | WorkbookError} */
export function templateCommand({ policy, output }: TemplateWords, terminal: Terminal): ExitCode {
  if (!/\.xlsx$/i.test(output)) throw new UsageError('-o 请给出以 .xlsx 结尾的文件名。');
  const chosen = policy === undefined ? defaultPolicy : policyNamed(policy);
  writeOutput(output, newWorkbook(templateSheet(blankContent(chosen))));
  terminal.out(`已生成空白自评表（${chosen.title}）：${output}\n`);
  return 0;
}
