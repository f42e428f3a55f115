import type { FormReading } from '../form/form';
import { formatA1 } from '../sheet/address';
import { formNotFound } from './form-not-found';
import type { Finding } from './engine/finding';

/** Findings about a workbook as a whole: none of its sheets holds a form. */
export function checkReading({ forms, inspections }: FormReading): Finding[] {
  if (forms.length > 0) return [];
  const sheets = inspections.map(({ sheet, found, missing, otherTitle }) => {
    if (otherTitle !== undefined) return `“${sheet}”是“${otherTitle}”，不是自评表`;
    const has = found.map(({ label, cell }) => `${label}（${formatA1(cell)}）`).join('、');
    return `“${sheet}”${has === '' ? '' : `有${has}，`}没有${missing.join('、')}`;
  });
  const params = { sheets: sheets.join('；') || '没有可见的工作表' };
  return [
    {
      rule: formNotFound.id,
      severity: formNotFound.severity,
      message: 'none',
      params,
      cells: [],
      waiting: 0,
    },
  ];
}
