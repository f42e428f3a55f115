import type { Assessment } from '../assess';
import type { IndicatorEvaluation } from '../evaluation/evaluation';
import { isBlankReason } from '../values/reason';
import { findingText } from '../rules/text';
import type { Finding } from '../rules/engine/finding';
import { plain } from '../values/print';
import { concernsOf, countedIndicators, isAllClear } from './concerns';
import { indicatorKeys, indicatorName, valuesText, withoutTemplateMarks } from './indicator-words';
import { clause, sentence, share, tidyPercents, tidyPoints } from './language';
import { outcomeText } from './outcome-words';
import type { Paragraph } from './report';
import { unjudgedLines } from './unjudged';
import { blank, notesOn, paragraph } from './words';

/** Rules whose findings a report states as sentences of its own; what a policy would rather have is no fault of the form. */
const STATED =
  /^(?:total-|weight-(?!level1|concentrated)|grade-|fund-|budget-|score-(?!unexplained|qualitative)|execution-(?!reason|over)|text-|value-in-wrong|reason-contradicts|year-mismatch)/;

/** Everything that speaks against the result: group by group, then what the form and only a person can say. */
export function problems(assessment: Assessment): Paragraph[] {
  const concerns = concernsOf(assessment);
  const keys = indicatorKeys(countedIndicators(assessment));
  const lines = (
    group: string,
    rows: readonly IndicatorEvaluation[],
    text: (row: IndicatorEvaluation) => string,
  ) => rows.map((row) => paragraph(`problem.${group}.${keys.get(row) ?? ''}`, text(row)));
  const clear = isAllClear(assessment, concerns)
    ? [paragraph('problems.none', '按表中数据，各项指标均已达到指标值。')]
    : [];
  return [
    ...clear,
    ...executionLine(assessment, concerns.execution),
    ...lines('unmet', concerns.unmet, unmetLine),
    ...unjudgedLines(assessment, concerns.unjudged, keys),
    ...lines('unexplained', concerns.unexplained, unexplainedLine),
    ...lines('exceeded', concerns.exceeded, exceededLine),
    ...stated(assessment),
    ...notesOn(assessment, /问题/).map((text, index) => paragraph(`problems.noted.${index + 1}`, text)),
    paragraph('problems.more', blank('其他问题及原因；没有的删去本段')),
  ];
}

function executionLine(
  { evaluation, form }: Assessment,
  state: ReturnType<typeof concernsOf>['execution'],
): Paragraph[] {
  const rate = evaluation.executionRate.value;
  if (state === 'enough') return [];
  if (!rate || state === 'unknown')
    return [paragraph('problem.execution', '资金数据不全，预算执行情况无法判断。')];
  const given = form.funds?.total?.reason;
  const hint = state === 'over' ? '超预算支出的原因' : '预算未执行完的原因和改进措施';
  const reason = given && !isBlankReason(given) ? sentence(given.value ?? '') : blank(hint);
  const what = state === 'over' ? '支出超过预算' : '预算未全部执行';
  const text = `预算执行率${share(rate)}，${what}。原因：${reason}`;
  return [paragraph('problem.execution', text)];
}

function reasonOf({ indicator: { reason } }: IndicatorEvaluation, hint: string): string {
  return isBlankReason(reason) ? blank(hint) : sentence(reason.value ?? '');
}

function unmetLine(row: IndicatorEvaluation): string {
  const outcome = outcomeText(row);
  const how = outcome === '' || outcome === '未达到指标值' ? '' : `，${outcome}`;
  return `${indicatorName(row.indicator)}未达到指标值：${valuesText(row.indicator)}${how}。原因：${reasonOf(row, '未完成的原因和改进措施')}`;
}

function unexplainedLine({ indicator }: IndicatorEvaluation): string {
  const { weight, score } = indicator;
  const lost = weight.number && score.number ? plain(weight.number.minus(score.number)) : '';
  return `${indicatorName(indicator)}已达到指标值，扣${lost}分，表中没有说明。原因：${blank('扣分的原因')}`;
}

function exceededLine(row: IndicatorEvaluation): string {
  return `${indicatorName(row.indicator)}大幅超过指标值：${valuesText(row.indicator)}。原因：${reasonOf(row, '超额完成的原因，指标值是否偏低')}`;
}

/** Findings on sums, points, funds and figures in texts: what has to be put right in the form itself. */
function stated({ findings }: Assessment): Paragraph[] {
  const found = findings.filter(
    ({ rule, severity, ignored }) => severity !== 'I' && !ignored && STATED.test(rule),
  );
  const seen = new Map<string, number>();
  return found.map((finding) => {
    const base = keyOf(finding);
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return paragraph(count === 1 ? base : `${base}#${count}`, `表中数据应核实：${findingSentence(finding)}`);
  });
}

/** Without the count of checks that wait for it: that is for whoever corrects the form. */
function findingSentence(finding: Finding): string {
  const text = findingText({ ...finding, waiting: 0 }).replace(/“指标[\s\d]*[:：]\s*/g, '“');
  return sentence(tidyPoints(tidyPercents(clause(withoutTemplateMarks(text)))));
}

function keyOf({ rule, params }: Finding): string {
  return `problem.finding.${rule}.${String(params['name'] ?? params['level'] ?? '')}`;
}
