import type { Assessment } from '../assess';
import { conclusionSentences, countsSentence } from './conclusion';
import { indicatorLines, levelGroups, section } from './indicator-sections';
import { withYear } from './language';
import { noted } from './outline-seed';
import { problems } from './problems';
import type { Report, Section } from './report';
import { fundsTable, levelTable } from './tables';
import {
  arrivalSentence,
  blank,
  executionPoints,
  executionSentence,
  notesOn,
  paragraph,
  projectName,
  written,
} from './words';

/** The outline of transfer-payment self-evaluations: decomposition, completion, deviation, use of results, other. */
export function transferOutline(assessment: Assessment): Report {
  const { form } = assessment;
  return {
    outline: 'transfer',
    title: `${withYear(form, projectName(form))}绩效自评报告`,
    preface: [],
    sections: [
      section('targets', 1, '一、绩效目标分解下达情况', [
        paragraph('targets.goal', `绩效目标：${written(assessment, form.goal.expected, '年度总体目标')}`),
        paragraph('targets.issued', blank('上级下达预算和绩效目标、本级分解下达的情况')),
      ]),
      section('work', 1, '二、绩效自评工作开展情况', [
        paragraph('steps', blank('何时、由谁开展，采用哪些取证方式，如问卷份数')),
      ]),
      section('completion', 1, '三、绩效目标完成情况分析'),
      ...funds(assessment),
      section('overall', 2, '（二）总体绩效目标完成情况分析', [
        paragraph('overall.text', written(assessment, form.goal.actual, '总体目标完成情况')),
        paragraph('overall.counts', countsSentence(assessment)),
      ]),
      ...indicators(assessment),
      section('deviation', 1, '四、偏离绩效目标的原因和下一步改进措施', [
        ...problems(assessment),
        ...notesOn(assessment, /措施|建议/).map((text, index) =>
          paragraph(`measures.noted.${index + 1}`, text),
        ),
      ]),
      section('use', 1, '五、绩效自评结果拟应用和公开情况', [
        paragraph('use.result', conclusionSentences(assessment)),
        ...(form.isScored ? [levelTable(assessment)] : []),
        paragraph('use.text', blank('结果应用和公开的安排')),
      ]),
      section('other', 1, '六、其他需要说明的问题', noted(assessment, 'other.text', /其他/, '没有的写“无”')),
    ],
  };
}

function funds(assessment: Assessment): Section[] {
  return [
    section('funds', 2, '（一）资金投入情况分析'),
    section('funds.arrived', 3, '1.项目资金到位情况', [paragraph('arrived', arrivalSentence(assessment))]),
    section('funds.spent', 3, '2.项目资金执行情况', [
      paragraph('spent', `${executionSentence(assessment)}${executionPoints(assessment)}`),
      ...fundsTable(assessment),
    ]),
    section('funds.managed', 3, '3.项目资金管理情况', [
      paragraph('managed', blank('资金管理制度和执行情况')),
    ]),
  ];
}

function indicators(assessment: Assessment): Section[] {
  const sections = levelGroups(assessment).map(({ name, rows }, index) =>
    section(`level.${name}`, 3, `${index + 1}.${name}`, indicatorLines(assessment, rows)),
  );
  return [section('indicators', 2, '（三）绩效指标完成情况分析'), ...sections];
}
