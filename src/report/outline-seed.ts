import type { Assessment } from '../assess';
import { groupBy } from '../values/group';
import type { IndicatorEvaluation } from '../evaluation/evaluation';
import { sourceRemark } from '../policy/remark';
import type { Paragraph, Report, ReportTable, Section } from './report';
import { fundsTable, levelTable } from './tables';
import {
  arrivalSentence,
  blank,
  conclusionSentence,
  executionPoints,
  executionSentence,
  indicatorName,
  indicatorSentence,
  paragraph,
  quoted,
  weightsSentence,
} from './words';

type Blocks = readonly (Paragraph | ReportTable)[];

/** The outline of seven sections that 财预〔2020〕10号 reports follow (the founding report's own headings). */
export function seedOutline(assessment: Assessment): Report {
  const { form } = assessment;
  const year = form.year.value === undefined ? '' : `${form.year.value}年度`;
  const name = form.projectName.value ?? blank('项目名称');
  return {
    title: `${year}${name}绩效自评报告`,
    preface: [
      paragraph(
        'preface',
        `根据预算绩效管理有关要求，${form.implementingUnit.value ?? blank('实施单位')}对${year}${name}开展绩效自评，现将情况报告如下。`,
      ),
    ],
    sections: [
      ...basics(assessment),
      ...process(assessment),
      section('conclusion', 1, '三、综合评价情况及评价结论', [
        paragraph('conclusion.text', conclusionSentence(assessment)),
        ...(form.isScored ? [levelTable(assessment)] : []),
      ]),
      ...analysis(assessment),
      ...experience(assessment),
      section('advice', 1, '六、有关建议', [
        paragraph('advice.text', note(assessment, /建议/) ?? blank('对政策、预算安排和管理的建议')),
      ]),
      section('other', 1, '七、其他需要说明的问题', [
        paragraph('other.text', note(assessment, /其他/) ?? blank('没有的写“无”')),
      ]),
    ],
  };
}

/** A section of a report. */
export function section(key: string, level: Section['level'], heading: string, blocks: Blocks = []): Section {
  return { key, level, heading, blocks };
}

function note({ form }: Assessment, label: RegExp): string | undefined {
  return form.notes.find((each) => label.test(each.label) && each.text.value !== undefined)?.text.value;
}

function basics(assessment: Assessment): Section[] {
  const { goal } = assessment.form;
  return [
    section('basics', 1, '一、基本情况'),
    section('basics.project', 2, '（一）项目概况'),
    section('basics.background', 3, '1.项目背景及目的', [
      paragraph('background', blank('立项依据、背景和目的')),
    ]),
    section('basics.content', 3, '2.主要内容及实施情况', [
      paragraph('content', blank('项目主要内容')),
      paragraph('implementation', `实施情况：${quoted(goal.actual.value)}`),
    ]),
    section('basics.funds', 3, '3.资金投入和使用情况', [
      paragraph('funds.arrived', `（1）资金投入情况。${arrivalSentence(assessment)}`),
      paragraph('funds.spent', `（2）资金使用情况。${executionSentence(assessment)}`),
      ...(assessment.form.funds ? [fundsTable(assessment)] : []),
    ]),
    section('basics.goals', 2, '（二）项目绩效目标'),
    section('basics.goal', 3, '1.总体目标', [paragraph('goal', quoted(goal.expected.value))]),
    section('basics.stages', 3, '2.阶段目标', [paragraph('stages', blank('分阶段的目标；没有的写“无”'))]),
  ];
}

function process(assessment: Assessment): Section[] {
  const { form, policy } = assessment;
  return [
    section('process', 1, '二、绩效评价工作开展情况'),
    section('process.scope', 2, '（一）绩效评价目的、对象和范围', [
      paragraph(
        'scope',
        `评价对象为${form.projectName.value ?? blank('项目名称')}，范围为${form.year.value ?? blank('年度')}年度该项目全部资金。${blank('评价目的')}`,
      ),
    ]),
    section('process.method', 2, '（二）绩效评价原则、评价指标体系、评价方法、评价标准', [
      paragraph('method.weights', weightsSentence(assessment)),
      paragraph(
        'method.standard',
        `评价口径：${policy.title}${sourceRemark(policy)}。定量指标按完成值与指标值的比例计分，定性指标按达成、部分达成、未达成分档计分。${blank('采用的评价方法')}`,
      ),
    ]),
    section('process.steps', 2, '（三）绩效评价工作过程', [
      paragraph('steps', blank('何时、由谁开展，采用哪些取证方式，如问卷份数')),
    ]),
  ];
}

function analysis(assessment: Assessment): Section[] {
  const sections = [
    section('analysis', 1, '四、绩效评价指标分析'),
    section('analysis.decision', 2, '（一）项目决策情况', [
      paragraph('decision', blank('立项程序、绩效目标设置、资金分配情况')),
    ]),
    section('analysis.process', 2, '（二）项目过程情况', [
      paragraph('process.rate', `${executionSentence(assessment)}${executionPoints(assessment)}`),
      paragraph('process.management', blank('资金管理和组织实施情况')),
    ]),
  ];
  return [
    ...sections,
    ...assessment.evaluation.levels.flatMap(({ name }, index) => levelSections(assessment, name, index + 3)),
  ];
}

const NUMBERS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** One section per 一级指标, one subsection per 二级指标, one line per indicator. */
function levelSections(assessment: Assessment, level: string, number: number): Section[] {
  const rows = assessment.evaluation.indicators.filter(
    ({ indicator, isCounted }) => isCounted && indicator.level1?.name === level,
  );
  const groups = groupBy(rows, ({ indicator }) => indicator.level2?.name ?? '其他指标');
  const heading = section(`analysis.${level}`, 2, `（${NUMBERS[number - 1] ?? number}）${level}`);
  return [
    heading,
    ...[...groups].map(([level2, members], index) => level2Section(level, level2, members, index + 1)),
  ];
}

function level2Section(
  level: string,
  level2: string,
  rows: readonly IndicatorEvaluation[],
  number: number,
): Section {
  const lines = rows.map((row) =>
    paragraph(`row.${level}.${level2}.${indicatorName(row.indicator)}`, `${indicatorSentence(row)}。`),
  );
  return section(`analysis.${level}.${level2}`, 3, `${number}.${level2}`, lines);
}

function experience(assessment: Assessment): Section[] {
  return [
    section('experience', 1, '五、主要经验及做法、存在的问题及原因分析'),
    section('experience.good', 2, '（一）主要经验及做法', [paragraph('good', blank('可推广的经验和做法'))]),
    section('experience.problems', 2, '（二）存在的问题及原因分析', problems(assessment)),
  ];
}

/** Unmet targets with the reasons given, targets far exceeded, and the problems that the form itself names. */
export function problems(assessment: Assessment): Paragraph[] {
  const counted = assessment.evaluation.indicators.filter(({ isCounted }) => isCounted);
  const unmet = counted.filter(({ isMet }) => isMet === false);
  const over = counted.filter(
    ({ completion, direction }) =>
      direction !== 'reverse' && completion?.gte(assessment.policy.quantitative.overachievement),
  );
  const lines = [...unmet.map((row) => unmetLine(row)), ...over.map((row) => overLine(row))];
  const noted = note(assessment, /问题/);
  return [
    ...(lines.length === 0 ? [paragraph('problems.none', '按表中数据，没有未完成的指标。')] : []),
    ...lines.map((text, index) => paragraph(`problems.${index + 1}`, `${index + 1}. ${text}`)),
    ...(noted === undefined ? [] : [paragraph('problems.noted', quoted(noted))]),
    paragraph('problems.more', blank('其他问题及原因；没有的删去本段')),
  ];
}

function unmetLine({ indicator }: IndicatorEvaluation): string {
  const { target, actual, reason } = indicator;
  return `${indicatorName(indicator)}未完成：指标值${target.value.raw}，完成值${actual.value.raw}。原因：${reason.value === undefined ? blank('未完成的原因和改进措施') : quoted(reason.value)}`;
}

function overLine({ indicator }: IndicatorEvaluation): string {
  const { target, actual, reason } = indicator;
  return `${indicatorName(indicator)}大幅超过目标：指标值${target.value.raw}，完成值${actual.value.raw}。原因：${reason.value === undefined ? blank('超额完成的原因，指标值是否偏低') : quoted(reason.value)}`;
}
