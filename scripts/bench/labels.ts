import { readForms } from '../../src/form/read';
import { createSheet, type Sheet } from '../../src/sheet/sheet';
import { formSheet } from '../../test/support/form-sheet';
import type { Task } from './measure';

/** Words of the standard form, and others that nobody has said anything about. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  年初预算数: '年初安排数',
  全年预算数: '批复预算数',
  全年执行数: '累计支出',
  执行率: '支出比例',
  一级指标: '指标类别',
  二级指标: '指标分项',
  三级指标: '考核内容',
  年度指标值: '计划完成',
  实际完成值: '实际达到',
  分值: '设定分值',
  得分: '自评打分',
  偏差原因分析及改进措施: '差异说明',
};

/** A worksheet read into forms, not from a file: with known labels, and with none that is known. */
export function labelTasks(): Readonly<Record<'known' | 'unknown', Task>> {
  const known = formSheet();
  const unknown = renamed(known);
  return { known: () => readForms([known]), unknown: () => readForms([unknown]) };
}

function renamed(sheet: Sheet): Sheet {
  const cells = [...sheet.cells].map(([key, cell]) => {
    const word = OTHER_WORDS[cell.text.replace(/[（(].*$/, '')];
    return [key, word === undefined ? cell : { ...cell, value: word, text: word }] as const;
  });
  return createSheet({ name: sheet.name, cells: new Map(cells), merges: sheet.merges });
}
