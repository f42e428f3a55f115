import type { SelfEvaluationForm } from '../form/form';

/** Characters that no file name may have, and those that would make it look like another. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Cf}]/gu;

/** The name of a file that is about a form: its project, then what it is. @example '农村饮水绩效自评报告.docx' */
export function fileNameOf({ projectName }: SelfEvaluationForm, what: string): string {
  return `${(projectName.value ?? '').replace(FORBIDDEN, '').trim()}${what}`;
}
