import type Big from 'big.js';
import type { GoalPart } from '../form/form';
import { plain } from '../values/print';
import { sum } from '../values/sum';
import { defineRule, type DetectionOf } from './engine/define-rule';
import type { RuleContext } from './engine/rule';
import { places } from './shared/places';
import { picked } from '../values/picked';

const messages = {
  sum: '{count}个目标的{kind}合计{sum}，应为{expected}。',
  blank: '“{label}”没有填{kind}，其他目标都填了。',
  required: '有{count}个目标，“{policy}”要求每个目标都有{kind}，表中没有填。',
  kind: '各目标填的是{kind}，“{policy}”要求{expected}。',
  'no-completion': '“{label}”没有写完成情况，其他目标都写了。',
} as const;

type Found = DetectionOf<typeof messages>;

/** Several goals, each with its share: «目标1 权重40%», «目标2 权重50%» make 90. A form whose goals have no shares lacks nothing. */
export const goalShares = defineRule({
  id: 'goal-shares',
  title: '各目标的权重不合计数',
  severity: 'W',
  advice: '请使各目标的权重合计100%（按分值写的，合计为指标的分值），并逐项写明完成情况。',
  sources: [{ document: '湖北省部门整体绩效自评表（几个年度目标各占分值）', mark: 'seen' }],
  messages,
  isFixable: false,
  *check(context) {
    const { goals } = context.form;
    yield* shares(context, goals);
    yield* completions(goals);
  },
});

function* shares(context: RuleContext, goals: readonly GoalPart[]): Iterable<Found> {
  const filled = picked(goals, (goal) => goal.share.number);
  if (filled.length === 0) {
    yield* requiredShares(context, goals);
    return;
  }
  const isPercent = goals.some(({ share }) => share.raw.includes('%') || share.isPercent === true);
  const kind = KINDS[isPercent ? 'percent' : 'points'];
  yield* wrongKind(context, goals, kind);
  for (const { share, label, expected } of goals) {
    if (share.number === undefined)
      yield { message: 'blank', params: { label, kind }, cells: places(expected.cell) };
  }
  const whole = isPercent ? context.policy.total : pointsOfRows(context);
  const all = sum(filled);
  if (filled.length < goals.length || !whole || all.eq(whole)) return;
  const unit = isPercent ? '%' : '分';
  yield {
    message: 'sum',
    params: { count: goals.length, kind, sum: `${plain(all)}${unit}`, expected: `${plain(whole)}${unit}` },
    cells: goals.flatMap(({ share }) => places(share.cell)),
  };
}

const KINDS = { percent: '权重', points: '分值' } as const;

/** A bureau may ask for shares where a form has several goals. */
function* requiredShares({ policy }: RuleContext, goals: readonly GoalPart[]): Iterable<Found> {
  if (policy.goalShares === undefined || goals.length < 2) return;
  const params = { count: goals.length, kind: KINDS[policy.goalShares], policy: policy.title };
  yield { message: 'required', params, cells: goals.flatMap(({ expected }) => places(expected.cell)) };
}

/** Per cent where the bureau asks for points, or the other way round. */
function* wrongKind({ policy }: RuleContext, goals: readonly GoalPart[], kind: string): Iterable<Found> {
  if (policy.goalShares === undefined || KINDS[policy.goalShares] === kind) return;
  const params = { kind, policy: policy.title, expected: KINDS[policy.goalShares] };
  yield { message: 'kind', params, cells: goals.flatMap(({ share }) => places(share.cell)) };
}

/** What the points of execution leave for the indicators; shares in points are of these. */
function pointsOfRows({ policy, evaluation }: RuleContext): Big | undefined {
  const { isApart, weight } = evaluation.execution;
  return isApart ? weight.number && policy.total.minus(weight.number) : policy.total;
}

function* completions(goals: readonly GoalPart[]): Iterable<Found> {
  if (goals.every(({ actual }) => actual.value === undefined)) return;
  for (const { label, actual, expected } of goals) {
    if (actual.value === undefined)
      yield { message: 'no-completion', params: { label }, cells: places(actual.cell ?? expected.cell) };
  }
}
