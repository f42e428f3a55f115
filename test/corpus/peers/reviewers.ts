import { policyById } from '../../../src/policy';
import { round } from '../../../src/values/round';
import Big from 'big.js';
import { assessed, fundWith, isFlagged, linearPolicy, plainNumber, rowWith } from './form';
import { listOf, type Mapped, numberOf, type PeerCase, textOf } from './peer-case';
import { qualityScores } from './scores';

const OF_REVIEWS = '检查的是复核人打的分和评语，不是自评表';
const LEFT_OUT: Readonly<Record<string, string>> = {
  'cp-11-count': '比对复核报告与工作簿的项目数，自评表没有',
  'cp-12-percent-sum': '复核报告正文中各组占比之和，自评表没有',
  'cp-real-copied-text': '满意度对象与项目是否相符要由人判断',
  'cp-real-no-complaint': '佐证材料是否算满意度调查要由人判断',
};

/** Checks and figures of an accounting firm's reviews. */
export function reviewFinding(peer: PeerCase): Mapped {
  const run = RUNNERS[peer.id];
  if (run) return run(peer);
  const reason = LEFT_OUT[peer.id] ?? (peer.input['review_score'] === undefined ? undefined : OF_REVIEWS);
  return reason === undefined ? undefined : { leftOut: reason };
}

const RUNNERS: Readonly<Record<string, (peer: PeerCase) => Mapped>> = {
  'cp-9-duplicate': duplicate,
  'cp-real-exec': executionScore,
  'cp-real-exec-low': lowExecution,
  'cp-real-rate': executionRate,
  'cp-real-adjust': adjustment,
  'cp-real-cost-sign': costSign,
  'cp-real-not-accepted': notAccepted,
  'cp-real-categories': categories,
  'cp-real-quality-below': qualityScores,
};

function duplicate({ input }: PeerCase): Mapped {
  const indicators = listOf(input, 'rows').map((row) =>
    rowWith({
      level1: textOf(row, 'level1'),
      level2: '',
      level3: textOf(row, 'level3'),
      target: '≥100人次',
      actual: '100人次',
      weight: 10,
      score: 10,
    }),
  );
  return { theirs: true, ours: isFlagged(assessed({ indicators }), 'indicator-duplicate') };
}

function executionScore({ input, expected }: PeerCase): Mapped {
  const fund = fundWith({ amounts: [100, 100, numberOf(input, 'rate')], weight: numberOf(input, 'weight') });
  const { evaluation } = assessed({ funds: [fund] });
  return { theirs: expected['score'], ours: plainNumber(evaluation.executionScore.value) };
}

function lowExecution({ input, expected }: PeerCase): Mapped {
  const budget = numberOf(input, 'budget_wan');
  const assessment = assessed({
    funds: [
      fundWith({
        amounts: [budget, budget, numberOf(input, 'executed_wan')],
        weight: numberOf(input, 'weight'),
      }),
    ],
    indicators: [
      rowWith({
        target: `≥${textOf(input, 'target')}`,
        actual: textOf(input, 'actual'),
        weight: 90,
        score: 90,
      }),
    ],
  });
  const { executionRate: rate, executionScore: score } = assessment.evaluation;
  return {
    theirs: { rate: expected['rate'], score: expected['score'], isFound: true },
    ours: {
      rate: plainNumber(rate.value?.times(100)),
      score: plainNumber(score.value),
      isFound: isFlagged(assessment, 'spending-gap') && isFlagged(assessment, 'overachievement-reason'),
    },
  };
}

/** Project funds are the whole budget less the basic expenditure. */
function executionRate({ input, expected }: PeerCase): Mapped {
  const budget = Big(numberOf(input, 'total_budget') ?? 0)
    .minus(numberOf(input, 'basic') ?? 0)
    .toNumber();
  const { evaluation } = assessed({
    funds: [fundWith({ amounts: [budget, budget, numberOf(input, 'project')] })],
  });
  const rate = evaluation.executionRate.value;
  return { theirs: expected['rate'], ours: plainNumber(rate?.times(100)) };
}

function adjustment({ input, expected }: PeerCase): Mapped {
  const annual = numberOf(input, 'adjusted');
  const fund = fundWith({ amounts: [numberOf(input, 'year_start'), annual, 10_000] });
  const { findings } = assessed({ funds: [fund] }, policyById('guangxi'));
  const finding = findings.find(({ rule, message }) => rule === 'budget-adjusted' && message === 'large');
  const change = String(finding?.params['change'] ?? '0').replace('%', '');
  return { theirs: expected['rate_pct'], ours: plainNumber(round(Big(change), 1)) };
}

function costSign({ input }: PeerCase): Mapped {
  const target = `${textOf(input, 'sign')}${textOf(input, 'target')}${textOf(input, 'unit')}`;
  const row = rowWith({
    level2: textOf(input, 'level'),
    level3: '项目成本',
    target,
    actual: '17.4万元',
    weight: 10,
    score: 10,
  });
  return { theirs: true, ours: isFlagged(assessed({ indicators: [row] }), 'direction-suspect') };
}

function notAccepted({ input }: PeerCase): Mapped {
  const row = rowWith({
    level2: textOf(input, 'level2'),
    target: '≥1项',
    actual: '1项',
    weight: numberOf(input, 'weight'),
    score: numberOf(input, 'score'),
    reason: textOf(input, 'remark'),
  });
  return { theirs: true, ours: isFlagged(assessed({ indicators: [row] }), 'reason-contradicts') };
}

/** Counts and amounts that add up, as a sentence of the goal. */
function categories({ input, expected }: PeerCase): Mapped {
  const sentence = (parts: unknown, total: unknown, unit: string) =>
    `完成项目分别为${(parts as number[]).map((part) => `${part}${unit}`).join('、')}，合计${String(total)}${unit}。`;
  const actual = `${sentence(input['counts'], input['total'], '个')}${sentence(input['amounts'], input['amount_total'], '万元')}`;
  const assessment = assessed({ goal: { expected: '完成项目。', actual } }, linearPolicy);
  return { theirs: expected['ok'], ours: !isFlagged(assessment, 'text-parts-sum') };
}

/** Sums of weights; a weight typed as text counts, a blank one does not. */
export function calculation({ input, expected }: PeerCase): Mapped {
  if (input['weights'] === undefined) return { leftOut: '自评分与审批分按比例合成，自评表没有' };
  const weights = input['weights'] as (string | number)[];
  const assessment = assessed(
    {
      indicators: weights.map((_, index) =>
        rowWith({ level3: `指标之${index}`, target: '≥1个', actual: '1个', weight: 1 }),
      ),
    },
    linearPolicy,
    ({ indicators }) =>
      indicators.map((indicator, index) => [indicator.weight.cell, weights[index] || null] as const),
  );
  return { theirs: expected['sum'], ours: plainNumber(assessment.evaluation.totalWeight.value) };
}
