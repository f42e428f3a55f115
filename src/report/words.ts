import type { Assessment } from '../assess';
import { executionOperands, fundLabel } from '../evaluation/execution';
import type { Funds, SelfEvaluationForm, TextField } from '../form/form';
import { sameCell } from '../sheet/address';
import { plain } from '../values/print';
import { bareLabel } from '../form/labels';
import { clause, sentence, share, withoutCode } from './language';
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

/** A paragraph about several rows together. */
export function listParagraph(key: string, text: string): Paragraph {
  return { ...paragraph(key, text), isList: true };
}

/** A marked blank: what only a person knows, with a hint of what belongs there. */
export function blank(hint: string): string {
  return `〔请填写：${hint}〕`;
}

/** The name of the project as sentences use it: without the code of a system; a blank where the form has none; one of a whole department has none. */
export function projectName({ projectName: { value }, isDepartmentWide }: SelfEvaluationForm): string {
  if (value === undefined) return isDepartmentWide ? '部门整体支出' : blank('项目名称');
  return withoutCode(value);
}

/** Who reports: the 实施单位; in a form of a whole department that department. */
export function reportingUnit(form: SelfEvaluationForm): string | undefined {
  const { implementingUnit, competentDepartment, isDepartmentWide } = form;
  return implementingUnit.value ?? (isDepartmentWide ? competentDepartment.value : undefined);
}

/** A text of the form as a sentence; a blank where there is none, or only template text or a bare number. */
function written({ findings, form }: Assessment, { value, cell }: TextField, hint: string): string {
  const isTemplate = findings.some(
    ({ rule, cells }) => rule === 'placeholder-left' && cell && cells.some((each) => sameCell(each, cell)),
  );
  if (value === undefined || isTemplate || /^[\d.,%\s]+$/.test(value)) return blank(hint);
  // The project's name again says neither what it is for nor what was done.
  if (clause(value) === clause(form.projectName.value ?? '')) return blank(hint);
  return sentence(value);
}

/** The goal of a form, or what became of it; several are counted. */
export function goalText(assessment: Assessment, of: 'expected' | 'actual', hint: string): string {
  const { goal, goals } = assessment.form;
  const several = goals.filter((each) => each[of].value !== undefined);
  if (several.length < 2) return written(assessment, several[0]?.[of] ?? goal[of], hint);
  return several.map((each, index) => `（${index + 1}）${written(assessment, each[of], hint)}`).join('');
}

/** The notes below the form whose label speaks of something first of all, as sentences: each is printed in one place. */
export function notesOn({ form }: Assessment, label: RegExp): string[] {
  return form.notes.flatMap((note) =>
    label.test(ownTopic(note.label.replace(/\s/g, ''))) && note.text.value !== undefined
      ? [sentence(note.text.value)]
      : [],
  );
}

/** What notes below a form are about. */
const TOPICS: readonly RegExp[] = [/结论/g, /经验|做法/g, /问题|不足/g, /措施|建议/g, /其他|其它/g];

/** A label without what it is about besides: «存在问题及改进措施» is about problems, «其他需要说明的问题» about others. */
function ownTopic(label: string): string {
  const first = (topic: RegExp) => (label.search(topic) < 0 ? Infinity : label.search(topic));
  const [own, ...others] = [...TOPICS].sort((a, b) => first(a) - first(b));
  if (!own || first(own) === Infinity) return label;
  return others.reduce((words, topic) => words.replace(topic, ''), label);
}

/** «219.91万元». */
export function money({ form }: Assessment, amount: { toFixed(): string }): string {
  return `${amount.toFixed()}${form.moneyUnit.value ?? '万元'}`;
}

/** What the form calls the budget that its rates are made of: 全年预算数, 年初预算数, 计划投资额. */
export function budgetWord({ form: { funds } }: Assessment): string {
  const isInitial = funds?.total?.annualBudget.number === undefined && funds?.total?.initialBudget.number;
  return fundWord(funds, isInitial ? 'initialBudget' : 'annualBudget');
}

/** What the form calls a column of its funds, without letter, formula or unit. */
export function fundWord(
  funds: Funds | undefined,
  column: 'initialBudget' | 'annualBudget' | 'spent',
): string {
  return bareLabel(fundLabel(funds, column));
}

/** 资金到位率 with its arithmetic; a blank where the form does not say what arrived. */
export function arrivalSentence(assessment: Assessment): string {
  const { arrival } = assessment.evaluation;
  const [budget, arrived] = [arrival.budget?.number, arrival.arrived?.number];
  const rate = assessment.evaluation.arrivalRate.value;
  const word = budgetWord(assessment);
  const head = `${word}${budget ? money(assessment, budget) : blank(`${word}金额`)}`;
  if (!arrived || !budget || !rate)
    return `${head}，实际到位资金${blank('实际到位金额；填入评价结果后重新生成即得到位率')}。`;
  return `${head}，实际到位资金${money(assessment, arrived)}。资金到位率=（实际到位资金÷${word}）×100%=（${plain(arrived)}÷${plain(budget)}）×100%=${share(rate)}。`;
}

/** A budget of 0 is a figure, but no rate can be made of it. */
function hasNoBudget({ evaluation: { arrival } }: Assessment): boolean {
  return arrival.budget?.number.eq(0) === true;
}

/** Why nothing can be said of how much was spent. */
export function unknownSpending(assessment: Assessment): string {
  const why = hasNoBudget(assessment) ? `${budgetWord(assessment)}为0` : '资金数据不全';
  return `${why}，预算执行情况无法判断`;
}

/** 预算执行率 with its arithmetic, naming the denominator that was used. */
export function executionSentence(assessment: Assessment): string {
  const operands = executionOperands(assessment.form, assessment.policy);
  const rate = assessment.evaluation.executionRate.value;
  if (hasNoBudget(assessment)) return `${unknownSpending(assessment)}。`;
  if (typeof operands === 'string' || !rate)
    return `表中资金数据不足以计算预算执行率，${blank('核实年度资金总额一行后重新生成')}。`;
  const { spent, budget, spentLabel, budgetLabel } = operands;
  const labels = `${bareLabel(spentLabel)}÷${bareLabel(budgetLabel)}`;
  return `${bareLabel(spentLabel)}为${money(assessment, spent.number)}。预算执行率=（${labels}）×100%=（${plain(spent.number)}÷${plain(budget.number)}）×100%=${share(rate)}。`;
}

/** The points of 预算执行, as written or as computed; «» where it has none, or a row of its own says them. */
export function executionPoints({ evaluation }: Assessment): string {
  const line = evaluation.lines.find(({ kind }) => kind === 'execution');
  if (!line?.weight || !line.score) return '';
  const isOpen = evaluation.result.missing.some(({ what }) => what === 'execution-score');
  const earned = isOpen
    ? `表中没有填写得分，按执行率计算为${plain(line.score)}分`
    : `得${plain(line.score)}分`;
  return `该项分值${plain(line.weight)}分，${earned}。`;
}
