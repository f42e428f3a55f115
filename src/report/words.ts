import type { Assessment } from '../assess';
import { bandText } from '../evaluation/grade';
import { denominatorOf, fundLabel } from '../evaluation/execution';
import type { IndicatorEvaluation } from '../evaluation/evaluation';
import type { Indicator } from '../form/form';
import { fixed, percentText, plain } from '../values/print';
import type { Paragraph, Run } from './report';

/** A paragraph of plain text; text between 〔 and 〕 is a marked blank that only a person can fill. */
export function paragraph(key: string, text: string): Paragraph {
  const runs = text.split(/(〔请填写：[^〕]*〕)/).filter((piece) => piece !== '');
  return {
    kind: 'paragraph',
    key,
    runs: runs.map((piece): Run =>
      piece.startsWith('〔请填写：') ? { text: piece, blank: true } : { text: piece },
    ),
  };
}

/** A marked blank: what only a person knows, with a hint of what belongs there. */
export function blank(hint: string): string {
  return `〔请填写：${hint}〕`;
}

/** A text of the form as written, ended like a sentence; 未提供 where the form is blank. */
export function quoted(text: string | undefined): string {
  if (text === undefined) return '（表中未提供）';
  return /[。！？.!?；;]$/.test(text) ? text.replace(/[；;]$/, '。') : `${text}。`;
}

/** «219.91万元». */
export function money(assessment: Assessment, amount: { toFixed(): string } | undefined): string {
  return amount === undefined ? '未提供' : `${amount.toFixed()}${assessment.form.moneyUnit.value ?? '万元'}`;
}

/** 资金到位率 with its arithmetic; a blank where the form does not say what arrived. */
export function arrivalSentence(assessment: Assessment): string {
  const total = assessment.form.funds?.total;
  const budget = total?.annualBudget.number ?? total?.initialBudget.number;
  const arrived = total?.arrived.number;
  const rate = assessment.evaluation.arrivalRate.value;
  const head = `项目全年预算资金${money(assessment, budget)}`;
  if (arrived === undefined || budget === undefined || !rate) {
    return `${head}，实际到位资金${blank('实际到位金额')}。资金到位率=（实际到位资金÷全年项目资金）×100%=${blank('由到位金额算出，可在评价结果中填写后重新生成')}。`;
  }
  return `${head}，实际到位资金${money(assessment, arrived)}。资金到位率=（实际到位资金÷全年项目资金）×100%=（${plain(arrived)}÷${plain(budget)}）×100%=${percentText(rate)}。`;
}

/** 预算执行率 with its arithmetic, naming the denominator that was used. */
export function executionSentence(assessment: Assessment): string {
  const { funds } = assessment.form;
  const { executionRate } = assessment.evaluation;
  const total = funds?.total;
  if (!funds || !total || executionRate.value === undefined)
    return `预算执行率未能计算：${executionRate.explanation}`;
  const column = denominatorOf(funds, assessment.policy);
  const [spent, budget] = [total.spent.number, total[column].number];
  if (!spent || !budget) return `预算执行率未能计算：${executionRate.explanation}`;
  const labels = `${bare(fundLabel(funds, 'spent'))}÷${bare(fundLabel(funds, column))}`;
  return `项目全年执行数为${money(assessment, spent)}。预算执行率=（${labels}）×100%=（${plain(spent)}÷${plain(budget)}）×100%=${percentText(executionRate.value)}。`;
}

/** «全年预算数(A)» → «全年预算数». */
function bare(label: string): string {
  return label.replace(/[(（][A-Za-z/]*[)）]?$/, '');
}

/** The points that 预算执行 earned, as written or as computed. */
export function executionPoints({ evaluation, form }: Assessment): string {
  const written = form.funds?.total?.score.number;
  const score = written ?? evaluation.executionScore.value;
  if (evaluation.executionWeight === undefined || score === undefined) return '';
  return `该项分值${plain(evaluation.executionWeight)}分，得${plain(score)}分。`;
}

/** Total, grade and its band. */
export function conclusionSentence({ evaluation, policy, form }: Assessment): string {
  const { totalScore, grade } = evaluation;
  if (!form.isScored) return '本表不设分值，不评总分和等级。';
  if (totalScore.value === undefined || grade.value === undefined)
    return '表中得分尚未填写，未评总分和等级。';
  const bands = policy.grades.map(({ name }) => bandText(policy, name)).join('，');
  return `评价等级按总分划分：${bands}。本项目自评总分${fixed(totalScore.value, policy.decimals.score)}分，自评等级为“${grade.value}”。`;
}

/** «一级指标 …分» list of the weights in force. */
export function weightsSentence({ evaluation }: Assessment): string {
  const levels = evaluation.levels.filter(({ weight }) => weight !== undefined);
  if (levels.length === 0) return '本表不设分值。';
  const execution =
    evaluation.executionWeight === undefined ? [] : [`预算执行${plain(evaluation.executionWeight)}分`];
  return `评价指标及分值为：${[...execution, ...levels.map(({ name, weight }) => `${name}${weight ? plain(weight) : ''}分`)].join('、')}。`;
}

/** What an indicator is called in sentences. */
export function indicatorName({ level3, level2, row }: Indicator): string {
  return (level3.value ?? level2?.name ?? `第${row}行指标`)
    .replace(/^指标\d*[:：.、]?/, '')
    .replace(/[★☆\s]+/g, '');
}

/** One line per indicator: target, actual, completion, points. */
export function indicatorSentence({ indicator, completion }: IndicatorEvaluation): string {
  const { target, actual, weight, score, reason } = indicator;
  const values = `指标值${value(target.value.raw)}，完成值${value(actual.value.raw)}`;
  const rate = completion === undefined ? '' : `，完成率${percentText(completion)}`;
  const points =
    weight.number === undefined
      ? ''
      : `，分值${plain(weight.number)}分，得${score.number === undefined ? '分未填' : `${plain(score.number)}分`}`;
  const why = reason.value === undefined ? '' : `。说明：${reason.value.replace(/[。；;]$/, '')}`;
  return `${indicatorName(indicator)}：${values}${rate}${points}${why}`;
}

function value(raw: string): string {
  return raw.trim() === '' ? '未提供' : raw.trim();
}
