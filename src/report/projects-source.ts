import Big from 'big.js';
import type { Assessment } from '../assess';
import { plain } from '../values/print';
import { groupBy } from '../values/group';
import { completionText, moneyText, problemsText, scoreText } from './brief-words';
import type { Repeated, Source } from './build';
import { concernsOf, countedIndicators } from './concerns';
import { isGraded } from './conclusion';
import type { Fact } from './facts';
import { listed, share, withoutCode } from './language';
import { projectMoney } from './money';
import type { ListName, TableName } from './outline';
import type { Paragraph, ReportTable } from './report';
import { projectsTable } from './tables';
import { blank, paragraph, reportingUnit } from './words';

type Projects = readonly Assessment[];

/** Every fact of several forms together, by the name that outlines use. */
export const PROJECTS_FACTS: Readonly<Record<string, Fact<Projects>>> = {
  单位: { about: '各表相同的实施单位或主管部门；不同的留空', of: unitText },
  年度: { about: '各表的年度', of: yearsText },
  项目数: { about: '几个项目', of: (all) => String(all.length) },
  资金合计: { about: '预算、执行合计和总的执行率；资金不全的项目另说', of: fundsText },
  等级情况: { about: '各等级几个项目，不能评的几个', of: gradesText },
  指标完成合计: { about: '全部指标达到、未达到、无法判断各几项', of: countsText },
};

/** What an outline can say of several forms together. */
export function projectsSource(all: Projects): Source {
  const lists: Partial<Record<ListName, () => readonly Paragraph[]>> = {
    'project-problems': () => all.map(problemLine),
  };
  const tables: Partial<Record<TableName, () => readonly ReportTable[]>> = {
    projects: () => [projectsTable(all)],
  };
  return {
    fact: (name) => PROJECTS_FACTS[name]?.of(all),
    list: (name) => lists[name]?.() ?? [],
    table: (name) => tables[name]?.() ?? [],
    notes: () => [],
    repeat: (name) => (name === 'projects' ? all.map(projectSection) : []),
  };
}

/** Two projects of one name keep their own texts. */
function nameOf(assessment: Assessment, index: number): string {
  const { value } = assessment.form.projectName;
  return value === undefined ? `项目${index + 1}（表中没有项目名称）` : withoutCode(value);
}

function projectSection(assessment: Assessment, index: number): Repeated {
  const key = `project.${index + 1}`;
  return {
    name: nameOf(assessment, index),
    blocks: [
      paragraph(`${key}.score`, `${scoreText(assessment)}${moneyText(assessment)}`),
      paragraph(`${key}.completion`, `完成情况：${completionText(assessment)}。`),
    ],
    parts: [],
  };
}

function problemLine(assessment: Assessment, index: number): Paragraph {
  return paragraph(`problems.${index + 1}`, `${nameOf(assessment, index)}：${problemsText(assessment)}`);
}

/** The unit that all forms name; blank where they name none, or several. */
function unitText(all: Projects): string {
  const same = (values: readonly (string | undefined)[]) => {
    const names = new Set(values.map((value) => (value === undefined ? '' : withoutCode(value))));
    return names.size === 1 ? [...names][0] : undefined;
  };
  const unit = same(all.map(({ form }) => reportingUnit(form)));
  const department = same(all.map(({ form }) => form.competentDepartment.value));
  return [unit, department].find((name) => name !== undefined && name !== '') ?? blank('单位名称');
}

/** «2024年度», «2023、2024年度». */
function yearsText(all: Projects): string {
  const years = [
    ...new Set(all.flatMap(({ form }) => (form.year.value === undefined ? [] : [form.year.value]))),
  ];
  return years.length === 0 ? blank('年度') : `${years.sort((a, b) => a - b).join('、')}年度`;
}

function fundsText(all: Projects): string {
  const known = all.flatMap((assessment) => projectMoney(assessment) ?? []);
  const lacking = all.length - known.length;
  const rest = lacking === 0 ? '' : `另有${lacking}个项目的资金数据不全，未计入合计。`;
  if (known.length === 0) return rest;
  const [budget, spent] = (['budget', 'spent'] as const).map((of) =>
    known.reduce((sum, money) => sum.plus(money[of]), Big(0)),
  );
  const rate = budget?.gt(0) && spent ? `，总的预算执行率${share(spent.div(budget))}` : '';
  return `预算数合计${plain(budget ?? Big(0))}万元，执行数合计${plain(spent ?? Big(0))}万元${rate}。${rest}`;
}

function gradesText(all: Projects): string {
  const graded = all.filter(isGraded);
  const groups = [...groupBy(graded, ({ evaluation }) => evaluation.grade.value ?? '')];
  const grades = groups.map(([grade, members]) => `“${grade}”${members.length}个`).join('，');
  const others = all.flatMap((each, index) => (isGraded(each) ? [] : [nameOf(each, index)]));
  const said = graded.length === 0 ? '' : `评出等级的项目${graded.length}个，其中${grades}。`;
  const rest = others.length === 0 ? '' : `不评总分和等级的项目${others.length}个：${listed(others)}。`;
  return `${said}${rest}`;
}

function countsText(all: Projects): string {
  const count = (of: (assessment: Assessment) => number) => all.reduce((sum, each) => sum + of(each), 0);
  const rows = count((each) => countedIndicators(each).length);
  const unmet = count((each) => concernsOf(each).unmet.length);
  const unjudged = count((each) => concernsOf(each).unjudged.length);
  const parts = [
    `达到指标值的${rows - unmet - unjudged}项`,
    ...(unmet > 0 ? [`未达到的${unmet}项`] : []),
    ...(unjudged > 0 ? [`按表中所填无法判断的${unjudged}项`] : []),
  ];
  return `各项目共设绩效指标${rows}项，其中${parts.join('，')}。`;
}
