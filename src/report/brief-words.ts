import type { Assessment } from '../assess';
import { plain } from '../values/print';
import type { IndicatorEvaluation } from '../evaluation/evaluation';
import { conclusionSentences, isGraded } from './conclusion';
import { concernsOf, isDoubtful } from './concerns';
import { levelGroups } from './indicator-sections';
import { indicatorName, quotedValue } from './indicator-words';
import { clause, enumerated, listed, share } from './language';
import { givenReason, reasonWords } from './reasons';
import { blank, budgetWord, fundWord, money, notesOn, projectName, unknownSpending } from './words';

/** The total where the form's points allow one; otherwise why not. */
export function scoreText(assessment: Assessment): string {
  const total = assessment.evaluation.totalScore.value;
  const name = projectName(assessment.form);
  if (isGraded(assessment) && total) return `${name}绩效自评得分为${plain(total)}分。`;
  return `对${name}开展了绩效自评。${conclusionSentences(assessment)}`;
}

/** «全年预算数为100万元，执行数为98万元，完成预算的98%。» */
export function moneyText(assessment: Assessment): string {
  const total = assessment.form.funds?.total;
  const budget = assessment.evaluation.arrival.budget?.number;
  const spent = total?.spent.number;
  const rate = assessment.evaluation.executionRate.value;
  const amount = (number: typeof budget, hint: string) => (number ? money(assessment, number) : blank(hint));
  const part = rate ? `，完成预算的${share(rate)}` : '';
  const [planned, used] = [budgetWord(assessment), fundWord(assessment.form.funds, 'spent')];
  const usedWord = used.replace(/^全年/, '');
  return `${planned}为${amount(budget, planned)}，${usedWord}为${amount(spent, used)}${part}。`;
}

/** What was reached, 一级指标 by 一级指标, in one sentence. */
export function completionText(assessment: Assessment): string {
  const groups = levelGroups(assessment);
  if (groups.length === 0) return blank('绩效指标');
  return enumerated(
    groups.flatMap(({ name, rows }) => {
      const shown = rows.filter(({ indicator }) => !indicator.isExecution);
      if (shown.length === 0) return [];
      const filled = shown.filter(({ indicator }) => indicator.actual.value.kind !== 'none');
      const known = filled.filter((row) => !isDoubtful(assessment, row));
      const namesOf = (some: readonly IndicatorEvaluation[]) =>
        listed(
          some.map(({ indicator }) => indicatorName(indicator)),
          NAMED,
        );
      const blanks = shown.filter((row) => !filled.includes(row));
      const doubtful = filled.filter((row) => !known.includes(row));
      const facts = known.map(
        ({ indicator }) => `${indicatorName(indicator)}${quotedValue(indicator.actual.value)}`,
      );
      const hasPlace = blanks.some(({ indicator }) => indicator.actual.cell);
      const missing =
        blanks.length === 0 ? [] : [`${namesOf(blanks)}${hasPlace ? '的完成值未填写' : '没有完成值'}`];
      const open = doubtful.length === 0 ? [] : [`${namesOf(doubtful)}的完成情况待核实`];
      return `${name}方面，${[...facts, ...open, ...missing].join('，')}`;
    }),
  );
}

/** Names in one sentence; the rest is counted. */
const NAMED = 5;

/** What speaks against the result, in one sentence. */
export function problemsText(assessment: Assessment): string {
  const lines = problemsOf(assessment);
  const noted = notesOn(assessment, /问题|不足/).join('');
  if (lines.length > 0) return `${enumerated(lines)}。${noted === '' ? '' : `表中另写明：${noted}`}`;
  return noted === '' ? blank('没有的写“无”') : noted;
}

function problemsOf(assessment: Assessment): string[] {
  const concerns = concernsOf(assessment);
  const names = (rows: readonly IndicatorEvaluation[]) =>
    listed(
      rows.map(({ indicator }) => indicatorName(indicator)),
      NAMED,
    );
  const spending = {
    low: '预算未全部执行',
    over: '支出超过预算',
    unknown: unknownSpending(assessment),
    whole: '',
  };
  const state = assessment.evaluation.spending;
  const execution = spending[state];
  const given = assessment.form.funds?.total?.reason;
  const reason = reasonWords(given?.value, '原因', clause);
  const asked = state === 'unknown' ? '' : `，${reason}`;
  return [
    ...(execution === '' ? [] : [`${execution}${asked}`]),
    ...concerns.unmet.map(
      ({ indicator }) =>
        `${indicatorName(indicator)}未达到指标值，${reasonWords(givenReason(assessment, indicator), '原因', clause)}`,
    ),
    ...(concerns.unjudged.length > 0 ? [`${names(concerns.unjudged)}按表中所填无法判断是否达到指标值`] : []),
    ...(concerns.unexplained.length > 0 ? [`${names(concerns.unexplained)}扣了分而没有说明原因`] : []),
  ];
}
