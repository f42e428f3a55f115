import type { Assessment } from '../assess';
import { groupBy } from '../values/group';
import { problems, section } from './outline-seed';
import type { Report, Section } from './report';
import { fundsTable, levelTable } from './tables';
import {
  arrivalSentence,
  blank,
  conclusionSentence,
  executionSentence,
  indicatorName,
  indicatorSentence,
  paragraph,
  quoted,
} from './words';

const NUMBERS = ['1', '2', '3', '4', '5', '6'];

/** The outline of transfer-payment self-evaluations: decomposition, completion, deviation, use of results, other. */
export function transferOutline(assessment: Assessment): Report {
  const { form } = assessment;
  const year = form.year.value === undefined ? '' : `${form.year.value}年度`;
  return {
    title: `${year}${form.projectName.value ?? blank('项目名称')}绩效自评报告`,
    preface: [],
    sections: [
      section('targets', 1, '一、绩效目标分解下达情况', [
        paragraph('targets.goal', `绩效目标：${quoted(form.goal.expected.value)}`),
        paragraph('targets.issued', blank('上级下达预算和绩效目标、本级分解下达的情况')),
      ]),
      section('completion', 1, '二、绩效目标完成情况分析'),
      ...funds(assessment),
      section('overall', 2, '（二）总体绩效目标完成情况分析', [
        paragraph('overall.text', quoted(form.goal.actual.value)),
      ]),
      ...indicators(assessment),
      section('deviation', 1, '三、偏离绩效目标的原因和下一步改进措施', problems(assessment)),
      section('use', 1, '四、绩效自评结果拟应用和公开情况', [
        paragraph('use.result', conclusionSentence(assessment)),
        ...(form.isScored ? [levelTable(assessment)] : []),
        paragraph('use.text', blank('结果应用和公开的安排')),
      ]),
      section('other', 1, '五、其他需要说明的问题', [paragraph('other.text', blank('没有的写“无”'))]),
    ],
  };
}

function funds(assessment: Assessment): Section[] {
  return [
    section('funds', 2, '（一）资金投入情况分析'),
    section('funds.arrived', 3, '1.项目资金到位情况', [paragraph('arrived', arrivalSentence(assessment))]),
    section('funds.spent', 3, '2.项目资金执行情况', [
      paragraph('spent', executionSentence(assessment)),
      ...(assessment.form.funds ? [fundsTable(assessment)] : []),
    ]),
    section('funds.managed', 3, '3.项目资金管理情况', [
      paragraph('managed', blank('资金管理制度和执行情况')),
    ]),
  ];
}

function indicators({ evaluation }: Assessment): Section[] {
  const counted = evaluation.indicators.filter(({ isCounted }) => isCounted);
  const groups = groupBy(counted, ({ indicator }) => indicator.level1?.name ?? '绩效指标');
  const sections = [...groups].map(([level, rows], index) =>
    section(
      `level.${level}`,
      3,
      `${NUMBERS[index] ?? index + 1}.${level}`,
      rows.map((row) =>
        paragraph(
          `row.${level}.${row.indicator.level2?.name}.${indicatorName(row.indicator)}`,
          `${indicatorSentence(row)}。`,
        ),
      ),
    ),
  );
  return [section('indicators', 2, '（三）绩效指标完成情况分析'), ...sections];
}
