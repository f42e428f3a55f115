import type { Assessment } from '../assess';
import { completionText, moneyText, problemsText, scoreText } from './brief-words';
import { conclusionSentences, countsSentence, weightsSentence } from './conclusion';
import { mainContent, stages } from './content-words';
import { withoutCode, withYear, yearText } from './language';
import type { Basis } from './report';
import {
  arrivalSentence,
  blank,
  executionPoints,
  executionSentence,
  goalText,
  notesOn,
  projectName,
  reportingUnit,
} from './words';

/** One form and what it is judged by. */
export interface Subject {
  readonly assessment: Assessment;
  readonly basis: Basis;
}

/** A fact that an outline may name in { }. */
export interface Fact<Of> {
  /** What it prints, for whoever writes an outline. */
  readonly about: string;
  readonly of: (subject: Of) => string;
}

/** Every fact of one form, by the name that outlines use. What a form does not say is a marked blank. */
export const FACTS: Readonly<Record<string, Fact<Subject>>> = {
  项目名称: {
    about: '项目名称，不带系统编码',
    of: ({ assessment }) => projectName(assessment.form),
  },
  年度: {
    about: '“2022年度”',
    of: ({ assessment }) => yearText(assessment.form) || blank('年度'),
  },
  年度项目: {
    about: '年度加项目名称；名称里已有年份的不重复',
    of: ({ assessment: { form } }) => withYear(form, projectName(form)),
  },
  实施单位: {
    about: '表中的实施单位；部门整体的表为该部门',
    of: ({ assessment: { form } }) => unitName(reportingUnit(form), '实施单位'),
  },
  主管部门: {
    about: '表中的主管部门',
    of: ({ assessment: { form } }) => unitName(form.competentDepartment.value, '主管部门'),
  },
  总体目标: {
    about: '年度预期目标，照表中原文',
    of: ({ assessment }) => goalText(assessment, 'expected', '年度总体目标'),
  },
  实施情况: {
    about: '实际完成情况，照表中原文',
    of: ({ assessment }) => goalText(assessment, 'actual', '项目实施和总体目标完成情况'),
  },
  主要内容: told('数量指标的名称和指标值', mainContent),
  阶段目标: told('时效指标的名称和指标值', stages),
  资金到位: told('预算、到位资金和资金到位率的算式', arrivalSentence),
  预算执行: told('执行数和预算执行率的算式', executionSentence),
  预算执行得分: told('预算执行的分值和得分；表中没有的不写', executionPoints),
  资金情况: told('预算数、执行数和完成预算的比例，一句话', moneyText),
  指标分值: told('预算执行和各一级指标的分值', weightsSentence),
  评价依据: {
    about: '所选口径的文件；没有选口径的留空',
    of: ({ basis: { documents } }) =>
      documents.length === 0 ? blank('所依据的文件') : `${documents.join('、')}。`,
  },
  评价结论: told('等级划分、总分和等级；不能评的写明原因', conclusionSentences),
  自评得分: told('总分一句话；不能评的写明原因', scoreText),
  指标完成数: told('达到、未达到、无法判断的指标各几项', countsSentence),
  各方面完成情况: told('按一级指标的完成值，一是、二是', completionText),
  主要问题: told('执行偏低、未达到、无法判断、扣分没有说明的，一句话', problemsText),
  改进措施: {
    about: '表末附注里的措施和建议',
    of: ({ assessment }) => notesOn(assessment, /措施|建议/).join('') || blank('改进措施'),
  },
};

/** A fact of the form alone. */
function told(about: string, of: (assessment: Assessment) => string): Fact<Subject> {
  return { about, of: ({ assessment }) => of(assessment) };
}

function unitName(value: string | undefined, hint: string): string {
  return value === undefined ? blank(hint) : withoutCode(value);
}
