import Big from 'big.js';
import type { Assessment } from '../assess';
import type { IndicatorEvaluation } from '../evaluation/evaluation';
import { findingText } from '../rules/text';
import type { Finding } from '../rules/engine/finding';
import { plain } from '../values/print';
import { concernsOf, countedIndicators, isAllClear } from './concerns';
import { countsSentence } from './conclusion';
import { levelGroups } from './indicator-sections';
import { indicatorKeys, indicatorName, valuesText, withoutTemplateMarks } from './indicator-words';
import { clause, narrow, sentence, share, tidyPercents, tidyPoints } from './language';
import { reasonWords, givenReason } from './reasons';
import { outcomeText } from './outcome-words';
import type { Paragraph } from './report';
import { unjudgedLines } from './unjudged';
import { blank, listParagraph, notesOn, paragraph, unknownSpending } from './words';

/** Rules whose findings a report states as sentences of its own; what a policy would rather have is no fault of the form. */
const STATED =
  /^(?:total-|weight-(?!level1|concentrated)|grade-|fund-|budget-|score-(?!unexplained|qualitative)|execution-(?!reason|over)|text-|value-in-wrong|reason-contradicts|year-mismatch)/;

/** Everything that speaks against the result: group by group, then what the form and only a person can say. */
export function problems(assessment: Assessment): Paragraph[] {
  const { execution, unmet, unjudged, others } = groupsOf(assessment);
  return [...allClear(assessment), ...execution, ...unmet, ...unjudged, ...others];
}

/** The same without the targets that were not reached or cannot be judged, where an outline has a place for these. */
export function shortcomings(assessment: Assessment): Paragraph[] {
  const { execution, others } = groupsOf(assessment);
  return [...execution, ...others];
}

/** Targets that were not reached, and those that cannot be judged. */
export function unmetLines(assessment: Assessment): Paragraph[] {
  const { unmet, unjudged } = groupsOf(assessment);
  const lines = [...unmet, ...unjudged];
  if (lines.length > 0) return lines;
  const clear = allClear(assessment);
  return clear.length > 0 ? clear : [paragraph('problems.counts', countsSentence(assessment))];
}

/** Targets that were reached, a paragraph for each 一级指标 with its points. */
export function metLines(assessment: Assessment): Paragraph[] {
  const { unmet, unjudged } = concernsOf(assessment);
  const isMet = (row: IndicatorEvaluation) =>
    !row.indicator.isExecution && !unmet.includes(row) && !unjudged.includes(row);
  const lines = levelGroups(assessment).flatMap(({ name, rows }) => {
    const met = rows.filter(isMet);
    if (met.length === 0) return [];
    const facts = met.map(({ indicator }) => `${indicatorName(indicator)}${valuesText(indicator)}`);
    return [listParagraph(`met.${name}`, `${name}${levelPoints(assessment, name)}：${facts.join('；')}。`)];
  });
  return lines.length > 0 ? lines : [paragraph('met.none', '按表中所填，没有能够确认达到指标值的指标。')];
}

/** «（分值50分，自评得48分）»; «» in forms without points. */
function levelPoints({ evaluation }: Assessment, level: string): string {
  const line = evaluation.lines.find(({ kind, name }) => kind === 'level' && name === level);
  const parts = [
    ...(line?.weight ? [`分值${plain(line.weight)}分`] : []),
    ...(line?.score ? [`自评得${plain(line.score)}分`] : []),
  ];
  return parts.length === 0 ? '' : `（${parts.join('，')}）`;
}

function allClear(assessment: Assessment): Paragraph[] {
  return isAllClear(assessment, concernsOf(assessment))
    ? [paragraph('problems.none', '按表中数据，各项指标均已达到指标值。')]
    : [];
}

interface ProblemGroups {
  readonly execution: readonly Paragraph[];
  readonly unmet: readonly Paragraph[];
  readonly unjudged: readonly Paragraph[];
  readonly others: readonly Paragraph[];
}

function groupsOf(assessment: Assessment): ProblemGroups {
  const concerns = concernsOf(assessment);
  const keys = indicatorKeys(countedIndicators(assessment));
  const lines = (
    group: string,
    rows: readonly IndicatorEvaluation[],
    text: (row: IndicatorEvaluation) => string,
  ) => rows.map((row) => paragraph(`problem.${group}.${keys.get(row) ?? ''}`, text(row)));
  return {
    execution: executionLine(assessment),
    unmet: lines('unmet', concerns.unmet, (row) => unmetLine(assessment, row)),
    unjudged: unjudgedLines(assessment, concerns.unjudged, keys),
    others: [
      ...lines('unexplained', concerns.unexplained, unexplainedLine),
      ...lines('exceeded', concerns.exceeded, (row) => exceededLine(assessment, row)),
      ...stated(assessment),
      ...notesOn(assessment, /问题|不足/)
        .filter(saysSomething)
        .map((text, index) => paragraph(`problems.noted.${index + 1}`, text)),
      paragraph('problems.more', blank('其他问题及原因；没有的删去本段')),
    ],
  };
}

/** «无。» says that there is nothing to say. */
function saysSomething(text: string): boolean {
  return !/^[无没][有]?[。.]?$/.test(text);
}

function reasonOf(assessment: Assessment, { indicator }: IndicatorEvaluation, hint: string): string {
  return reasonWords(givenReason(assessment, indicator), hint);
}

function executionLine(assessment: Assessment): Paragraph[] {
  const {
    evaluation: { executionRate, spending },
    form,
  } = assessment;
  const rate = executionRate.value;
  if (spending === 'whole') return [];
  if (!rate || spending === 'unknown')
    return [paragraph('problem.execution', `${unknownSpending(assessment)}。`)];
  const given = form.funds?.total?.reason;
  const hint = spending === 'over' ? '超预算支出的原因' : '预算未执行完的原因和改进措施';
  const reason = reasonWords(given?.value, hint);
  const what = spending === 'over' ? '支出超过预算' : '预算未全部执行';
  const text = `预算执行率${share(rate)}，${what}。原因：${reason}`;
  return [paragraph('problem.execution', text)];
}

function unmetLine(assessment: Assessment, row: IndicatorEvaluation): string {
  const outcome = outcomeText(row);
  const how = outcome === '' || outcome === '未达到指标值' ? '' : `，${outcome}`;
  return `${indicatorName(row.indicator)}未达到指标值：${valuesText(row.indicator)}${how}。原因：${reasonOf(assessment, row, '未完成的原因和改进措施')}`;
}

function unexplainedLine({ indicator, lost }: IndicatorEvaluation): string {
  return `${indicatorName(indicator)}已达到指标值，扣${plain(lost ?? Big(0))}分，表中没有说明。原因：${blank('扣分的原因')}`;
}

function exceededLine(assessment: Assessment, row: IndicatorEvaluation): string {
  const [how, hint] =
    row.direction === 'reverse'
      ? ['远低于指标值的上限', '远低于上限的原因，指标值是否偏高']
      : ['大幅超过指标值', '超额完成的原因，指标值是否偏低'];
  return `${indicatorName(row.indicator)}${how}：${valuesText(row.indicator)}。原因：${reasonOf(assessment, row, hint)}`;
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
  const text = narrow(findingText({ ...finding, waiting: 0 })).replace(/“指标[\s\d]*[:：]\s*/g, '“');
  // «总分填自评总分：98»: a cell that repeats its label.
  const bare = text.replace(/\s*\n\s*/g, '').replace(/填[\u4e00-\u9fff]{2,8}[:：](?=\d)/g, '填');
  return sentence(tidyPoints(tidyPercents(clause(withoutTemplateMarks(bare)))));
}

function keyOf({ rule, params }: Finding): string {
  return `problem.finding.${rule}.${String(params['name'] ?? params['level'] ?? '')}`;
}
