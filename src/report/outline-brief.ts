import type { Assessment } from '../assess';
import { isBlankReason } from '../values/reason';
import { plain } from '../values/print';
import { conclusionSentences } from './conclusion';
import { concernsOf, isAllClear } from './concerns';
import { levelGroups } from './indicator-sections';
import { indicatorName, writtenValue } from './indicator-words';
import { clause, numeral, share, withYear } from './language';
import type { Report } from './report';
import { blank, money, notesOn, paragraph, projectName } from './words';

/** The one-paragraph 综述 that goes into published final accounts. */
export function briefOutline(assessment: Assessment): Report {
  const { form } = assessment;
  const parts = [
    `根据年初设定的绩效目标，${score(assessment)}`,
    moneyText(assessment),
    `项目绩效目标完成情况：${completion(assessment)}。`,
    `发现的主要问题及原因：${unmet(assessment)}`,
    `下一步改进措施：${notesOn(assessment, /措施|建议/).join('') || blank('改进措施')}`,
  ];
  return {
    outline: 'brief',
    title: `${withYear(form, projectName(form))}绩效自评综述`,
    preface: [paragraph('brief', parts.join(''))],
    sections: [],
  };
}

/** The total where the form's points allow one; otherwise why not. */
function score(assessment: Assessment): string {
  const text = conclusionSentences(assessment);
  const total = assessment.evaluation.totalScore.value;
  const name = projectName(assessment.form);
  return text.includes('自评等级') && total ? `${name}绩效自评得分为${plain(total)}分。` : `${name}${text}`;
}

function moneyText(assessment: Assessment): string {
  const total = assessment.form.funds?.total;
  const budget = assessment.evaluation.arrival.budget?.number;
  const spent = total?.spent.number;
  const rate = assessment.evaluation.executionRate.value;
  const amount = (number: typeof budget, hint: string) => (number ? money(assessment, number) : blank(hint));
  const share1 = rate ? `，完成预算的${share(rate)}` : '';
  return `全年预算数为${amount(budget, '全年预算数')}，执行数为${amount(spent, '全年执行数')}${share1}。`;
}

function completion(assessment: Assessment): string {
  const groups = levelGroups(assessment);
  if (groups.length === 0) return blank('绩效指标');
  return groups
    .map(({ name, rows }, index) => {
      const facts = rows.map(({ indicator }) => {
        const { value } = indicator.actual;
        const raw = writtenValue(value);
        if (value.kind === 'none') return `${indicatorName(indicator)}完成值未填写`;
        return `${indicatorName(indicator)}${value.kind === 'qualitative' ? `“${raw}”` : raw}`;
      });
      return `${numeral(index + 1)}是${name}方面，${facts.join('，')}`;
    })
    .join('；');
}

function unmet(assessment: Assessment): string {
  const concerns = concernsOf(assessment);
  const noted = notesOn(assessment, /问题/).join('');
  const lines = concerns.unmet.map(
    ({ indicator }) =>
      `${indicatorName(indicator)}未达到指标值，${isBlankReason(indicator.reason) ? blank('原因') : clause(indicator.reason.value ?? '')}`,
  );
  if (concerns.execution === 'low') lines.unshift(`预算未全部执行，${blank('原因')}`);
  if (lines.length > 0)
    return `${lines.map((line, index) => `${numeral(index + 1)}是${line}`).join('；')}。${noted}`;
  return isAllClear(assessment, concerns) && noted !== '' ? noted : `${noted}${blank('没有的写“无”')}`;
}
