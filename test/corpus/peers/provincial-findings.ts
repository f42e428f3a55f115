import { policyById } from '../../../src/policy';
import { convert } from '../../../src/values/convert';
import { parseValue } from '../../../src/values/parse';
import { assessed, fundWith, isFlagged, linearPolicy, plainNumber, rowWith } from './form';
import { listOf, type Mapped, numberOf, type PeerCase, textOf, type Values } from './peer-case';

/** Checks before saving. */
export function savingFinding(peer: PeerCase): Mapped {
  const { input } = peer;
  if (input['level1'] !== undefined) return levelWeights(peer);
  if (input['level2'] !== undefined) return levelTwoWeights(peer);
  if (input['weights_sum'] !== undefined) return weightSum(peer);
  if (input['target'] !== undefined) return overachievement(peer);
  if (input['budget_adjust_rate'] !== undefined) return adjustment(peer);
  if (input['problems'] !== undefined)
    return { leftOut: '“80分以下须填存在问题和整改措施”是宁夏一地的必填项，规则表没有' };
  return writtenScore(peer);
}

function levelWeights({ input, expected }: PeerCase): Mapped {
  const indicators = listOf(input, 'level1').flatMap((level) =>
    (level['rows'] as number[]).map((weight, index) =>
      rowWith({
        level1: `${textOf(level, 'name')}指标`,
        level3: `指标之${index + 1}`,
        target: '≥1个',
        actual: '1个',
        weight,
      }),
    ),
  );
  const { findings } = assessed({ indicators, funds: [fundWith({})] });
  const finding = findings.find(({ rule }) => rule === 'weight-level1');
  const at = String(finding?.params['level'] ?? '').replace(/指标$/, '');
  return {
    theirs: { blocked: expected['blocked'], at: expected['at'] },
    ours: { blocked: finding !== undefined, at },
  };
}

/** Sums of level 2 are checked only where something states them; with us the label's own points. */
function levelTwoWeights({ input, expected }: PeerCase): Mapped {
  const indicators = listOf(input, 'level2').flatMap((level) =>
    (level['rows'] as number[]).map((weight, index) =>
      rowWith({
        level2: textOf(level, 'name'),
        level3: `指标之${index + 1}`,
        target: '≥1个',
        actual: '1个',
        weight,
      }),
    ),
  );
  return { theirs: expected['level2_checked'], ours: isFlagged(assessed({ indicators }), 'weight-label') };
}

function weightSum({ input, expected }: PeerCase): Mapped {
  const isHubei = input['province'] === '湖北';
  const funds = isHubei ? [fundWith({ weight: 20 })] : undefined;
  const row = rowWith({ target: '≥1个', actual: '1个', weight: numberOf(input, 'weights_sum') });
  const form = { indicators: [row], ...(funds ? { funds } : {}) };
  const assessment = assessed(form, isHubei ? policyById('hubei') : linearPolicy);
  return { theirs: expected['blocked'], ours: isFlagged(assessment, 'weight-total') };
}

function overachievement({ input, expected }: PeerCase): Mapped {
  const row = rowWith({
    target: `≥${textOf(input, 'target')}`,
    actual: textOf(input, 'actual'),
    weight: 10,
    score: 10,
  });
  const assessment = assessed({ indicators: [row] }, policyById('guangxi'));
  return { theirs: expected['blocked'], ours: isFlagged(assessment, 'overachievement-reason') };
}

/** Blocking is E with us; a W only asks. */
function adjustment({ input, expected }: PeerCase): Mapped {
  const total = numberOf(input, 'total') ?? 0;
  const annual = 100 + (numberOf(input, 'budget_adjust_rate') ?? 0);
  const assessment = assessed(
    {
      funds: [fundWith({ amounts: [100, annual, annual - 1], score: 10 })],
      indicators: [rowWith({ target: '持续改善', actual: '效果明显', weight: 90, score: total - 10 })],
    },
    policyById('guangxi'),
  );
  const isBlocked = assessment.findings.some(
    ({ rule, severity }) => rule === 'budget-adjusted' && severity === 'E',
  );
  return { theirs: expected['blocked'], ours: isBlocked };
}

function writtenScore({ input, expected }: PeerCase): Mapped {
  const row = rowWith({
    target: '≥1个',
    actual: '1个',
    weight: numberOf(input, 'weight'),
    score: numberOf(input, 'score'),
  });
  const assessment = assessed({ indicators: [row] });
  return {
    theirs: expected['blocked'] ?? expected['message'] !== null,
    ours: isFlagged(assessment, 'score-over-weight', 'deviation-reason', 'score-unexplained'),
  };
}

/** Messages of the import of a filled-in sheet: the rules of ours that speak of the same cell. */
export function importFinding({ input }: PeerCase): Mapped {
  const isWords = input['computesign'] === '6';
  const row = rowWith({
    target: isWords ? '持续改善' : '≥1',
    actual: textOf(input, 'actual') || '1',
    weight: numberOf(input, 'weight') ?? 10,
    score: numberOf(input, 'score') ?? 10,
  });
  const assessment = assessed({ indicators: [row] }, linearPolicy, ({ indicators: [indicator] }) => [
    [indicator?.weight.cell, typed(input, 'weight', 10)],
    [indicator?.score.cell, typed(input, 'score', 10)],
  ]);
  const rules = [
    'weight-invalid',
    'score-invalid',
    'score-over-weight',
    'actual-not-number',
    'actual-approximate',
  ];
  return { theirs: true, ours: isFlagged(assessment, ...rules, 'placeholder-left') };
}

function typed(values: Values, key: string, otherwise: number): string | number {
  return numberOf(values, key) ?? (textOf(values, key) || otherwise);
}

/** 万元 in 元. */
export function unitCase({ input, expected }: PeerCase): Mapped {
  const amount = parseValue(`${textOf(input, 'cell_wan')}万元`);
  const yuan = amount.kind === 'quantity' ? convert(amount, '元') : undefined;
  return { theirs: expected['stored_yuan'], ours: plainNumber(yuan) };
}
