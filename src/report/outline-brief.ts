import type { Assessment } from '../assess';
import type { Report } from './report';
import { groupBy } from '../values/group';
import { percentText } from '../values/print';
import { blank, indicatorName, money, paragraph } from './words';

const ORDER = ['一', '二', '三', '四', '五', '六'];

/** The one-paragraph 综述 that goes into published final accounts. */
export function briefOutline(assessment: Assessment): Report {
  const { form, evaluation } = assessment;
  const total = form.funds?.total;
  const budget = total?.annualBudget.number ?? total?.initialBudget.number;
  const score = evaluation.totalScore.value
    ? `项目绩效自评得分为${evaluation.totalScore.value.toFixed()}分。`
    : '';
  const rate = evaluation.executionRate.value
    ? `，完成预算的${percentText(evaluation.executionRate.value)}`
    : '';
  const money1 = `全年预算数为${money(assessment, budget)}，执行数为${money(assessment, total?.spent.number)}${rate}。`;
  const text = `根据年初设定的绩效目标，${form.projectName.value ?? blank('项目名称')}${score}${money1}项目绩效目标完成情况：${completion(assessment)}。${unmet(assessment)}下一步改进措施：${blank('改进措施')}`;
  return {
    title: `${form.projectName.value ?? blank('项目名称')}绩效自评综述`,
    preface: [paragraph('brief', text)],
    sections: [],
  };
}

function completion({ evaluation }: Assessment): string {
  const counted = evaluation.indicators.filter(({ isCounted }) => isCounted);
  const groups = groupBy(counted, ({ indicator }) => indicator.level1?.name ?? '绩效指标');
  return [...groups]
    .map(([level, rows], index) => {
      const facts = rows.map(
        ({ indicator }) => `${indicatorName(indicator)}${indicator.actual.value.raw.trim() || '未提供'}`,
      );
      return `${ORDER[index] ?? ''}是${level}方面，${facts.join('，')}`;
    })
    .join('；');
}

function unmet({ evaluation }: Assessment): string {
  const rows = evaluation.indicators.filter(({ isCounted, isMet }) => isCounted && isMet === false);
  if (rows.length === 0) return `发现的主要问题及原因：${blank('没有的写“无”')}`;
  const lines = rows.map(
    ({ indicator }, index) =>
      `${ORDER[index] ?? ''}是${indicatorName(indicator)}未完成，${indicator.reason.value ?? blank('原因')}`,
  );
  return `发现的主要问题及原因：${lines.join('；')}。`;
}
