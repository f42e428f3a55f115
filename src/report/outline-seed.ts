import type { Assessment } from '../assess';
import { conclusionSentences, countsSentence, weightsSentence } from './conclusion';
import { countedIndicators, isDoubtful } from './concerns';
import { indicatorLines, level2Sections, type LevelGroup, levelGroups, section } from './indicator-sections';
import { indicatorName, quotedValue } from './indicator-words';
import { numeral, withoutCode, withYear, yearText } from './language';
import { problems } from './problems';
import type { Basis, Paragraph, Report, Section } from './report';
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

/** The outline of seven sections that 财预〔2020〕10号 reports follow (the founding report's own headings). */
export function seedOutline(assessment: Assessment, basis: Basis): Report {
  const { form } = assessment;
  const name = projectName(form);
  const unit = form.implementingUnit.value;
  return {
    outline: 'seed',
    title: `${withYear(form, name)}绩效自评报告`,
    preface: [
      paragraph(
        'preface',
        `根据预算绩效管理有关要求，${unit === undefined ? blank('实施单位') : withoutCode(unit)}对${withYear(form, name)}开展绩效自评，现将情况报告如下。`,
      ),
    ],
    sections: [
      ...basics(assessment),
      ...process(assessment, basis),
      section('conclusion', 1, '三、综合评价情况及评价结论', [
        paragraph('conclusion.text', `${conclusionSentences(assessment)}${countsSentence(assessment)}`),
        ...notesOn(assessment, /结论/).map((text, index) => paragraph(`conclusion.noted.${index + 1}`, text)),
        ...(form.isScored ? [levelTable(assessment)] : []),
      ]),
      ...analysis(assessment),
      section('experience', 1, '五、主要经验及做法、存在的问题及原因分析'),
      section(
        'experience.good',
        2,
        '（一）主要经验及做法',
        noted(assessment, 'good', /经验|做法/, '可推广的经验和做法'),
      ),
      section('experience.problems', 2, '（二）存在的问题及原因分析', problems(assessment)),
      section(
        'advice',
        1,
        '六、有关建议',
        noted(assessment, 'advice.text', /建议|措施/, '对政策、预算安排和管理的建议'),
      ),
      section('other', 1, '七、其他需要说明的问题', noted(assessment, 'other.text', /其他/, '没有的写“无”')),
    ],
  };
}

/** What the form's own notes say, else a blank. */
export function noted(assessment: Assessment, key: string, label: RegExp, hint: string): Paragraph[] {
  const texts = notesOn(assessment, label);
  if (texts.length === 0) return [paragraph(key, blank(hint))];
  return texts.map((text, index) => paragraph(index === 0 ? key : `${key}.${index + 1}`, text));
}

function basics(assessment: Assessment): Section[] {
  const { form } = assessment;
  return [
    section('basics', 1, '一、基本情况'),
    section('basics.project', 2, '（一）项目概况'),
    section('basics.background', 3, '1.项目背景及目的', [
      paragraph('background', blank('立项依据、背景和目的')),
    ]),
    section('basics.content', 3, '2.主要内容及实施情况', [
      paragraph('content', mainContent(assessment)),
      paragraph('implementation', `实施情况：${written(assessment, form.goal.actual, '项目实施情况')}`),
    ]),
    section('basics.funds', 3, '3.资金投入和使用情况', [
      paragraph('funds.arrived', `（1）资金投入情况。${arrivalSentence(assessment)}`),
      paragraph('funds.spent', `（2）资金使用情况。${executionSentence(assessment)}`),
      ...fundsTable(assessment),
    ]),
    section('basics.goals', 2, '（二）项目绩效目标'),
    section('basics.goal', 3, '1.总体目标', [
      paragraph('goal', written(assessment, form.goal.expected, '年度总体目标')),
    ]),
    section('basics.stages', 3, '2.阶段目标', [paragraph('stages', stages(assessment))]),
  ];
}

/** What the project does, from the indicators of quantity; the rest only a person knows. */
function mainContent(assessment: Assessment): string {
  const items = targetsOf(assessment, /数量/);
  return items === ''
    ? blank('项目主要内容')
    : `按绩效目标，主要内容包括：${items}。${blank('其他主要内容；没有的删去')}`;
}

/** When it is to be done, from the indicators of time. */
function stages(assessment: Assessment): string {
  const items = targetsOf(assessment, /时效|进度/);
  return items === '' ? blank('分阶段的目标；没有的写“无”') : `时效要求：${items}。`;
}

/** «采购图书册数≥5000册、…»: names with their targets; a target in doubt is not repeated, a missing one says nothing. */
function targetsOf(assessment: Assessment, level2: RegExp): string {
  return countedIndicators(assessment)
    .filter(
      ({ indicator }) => level2.test(indicator.level2?.name ?? '') && indicator.target.value.kind !== 'none',
    )
    .map((row) => {
      const target = isDoubtful(assessment, row) ? '' : quotedValue(row.indicator.target.value);
      return `${indicatorName(row.indicator)}${target}`;
    })
    .join('、');
}

function process(assessment: Assessment, basis: Basis): Section[] {
  const { form } = assessment;
  const year = yearText(form) || blank('年度');
  const documents = basis.documents.length === 0 ? blank('所依据的文件') : `${basis.documents.join('、')}。`;
  return [
    section('process', 1, '二、绩效评价工作开展情况'),
    section('process.scope', 2, '（一）绩效评价目的、对象和范围', [
      paragraph(
        'scope',
        `评价对象为${projectName(form)}，评价范围为${year}该项目全部资金。评价目的：${blank('评价目的')}`,
      ),
    ]),
    section('process.method', 2, '（二）绩效评价原则、评价指标体系、评价方法、评价标准', [
      paragraph('method.weights', weightsSentence(assessment)),
      paragraph('method.basis', `评价依据：${documents}`),
      paragraph('method.standard', `评价方法：${blank('采用的评价方法')}`),
    ]),
    section('process.steps', 2, '（三）绩效评价工作过程', [
      paragraph('steps', blank('何时、由谁开展，采用哪些取证方式，如问卷份数')),
    ]),
  ];
}

const DECISION = /决策|立项/;
const MANAGEMENT = /过程|管理|投入/;

/** Section four: 决策 and 过程 with the indicators that the form has for them, then a section a 一级指标. */
function analysis(assessment: Assessment): Section[] {
  const groups = levelGroups(assessment);
  const of = (name: RegExp) => groups.filter((group) => name.test(group.name));
  const [decision, management] = [of(DECISION), of(MANAGEMENT)];
  const others = groups.filter((group) => !decision.includes(group) && !management.includes(group));
  return [
    section('analysis', 1, '四、绩效评价指标分析'),
    section('analysis.decision', 2, '（一）项目决策情况', [
      ...linesOf(assessment, decision),
      paragraph('decision', blank('立项程序、绩效目标设置、资金分配情况')),
    ]),
    section('analysis.process', 2, '（二）项目过程情况', [
      paragraph('process.rate', `${executionSentence(assessment)}${executionPoints(assessment)}`),
      ...linesOf(assessment, management),
      paragraph('process.management', blank('资金管理和组织实施情况')),
    ]),
    ...others.flatMap((group, index) => [
      section(`analysis.${group.name}`, 2, `（${numeral(index + 3)}）${group.name}`),
      ...level2Sections(assessment, group),
    ]),
  ];
}

function linesOf(assessment: Assessment, groups: readonly LevelGroup[]): Paragraph[] {
  return indicatorLines(
    assessment,
    groups.flatMap(({ rows }) => rows),
  );
}
