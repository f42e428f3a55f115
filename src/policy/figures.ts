import type { FormFamily } from '../form/form';
import type { RuleSetting, Source } from './parts';
import {
  choice,
  count,
  type Described,
  flag,
  group,
  lines,
  list,
  optional,
  or,
  plainJson,
  points,
  share,
  word,
  words,
} from './shape';

/**
 * 评价标准/口径, described once: what a finance bureau prescribes, each figure with label, unit and bounds. A further
 * figure is one line here and whoever computes with it; schema, JSON, editor, facts, sources and docs follow.
 */

const nth = (what: string) => (_: unknown, index: number) => `第${index + 1}${what}`;
const named = (item: unknown, index: number) =>
  (item as { name?: string } | undefined)?.name ?? `第${index + 1}级`;

/** Where an indicator does not reach its figure: from → share of the points, highest first; below the last: 0. */
const band = group({ from: share('达到', { most: 10 }), share: share('达到时得分比例') });
/** For what is better when less: up to → share, lowest first; above the last: 0. */
const limit = group({ upTo: share('不超过', { most: 10 }), share: share('不超过时得分比例') });

/** 一级指标. */
const level = group({
  /** Normalised: «产出指标». */
  name: word('名称'),
  /** Points; undefined where the policy leaves them to the unit. */
  weight: optional(points('分值'), '留空：由单位自行分配'),
  required: or(flag(), true),
  /** Other names of the same level: «项目产出», «产出». */
  aliases: or(words(), []),
});

/** How points for 预算执行率 are given. */
const execution = group({
  weight: points('预算执行率分值'),
  /** What spending is divided by. */
  denominator: or(
    choice({ annualBudget: '全年预算数', initialBudget: '年初预算数', arrived: '实际到位资金' }),
    'annualBudget',
  ),
  method: or(choice({ proportional: '按比例', bands: '分档' }), 'proportional'),
  /** For `bands`, highest first. */
  bands: or(list(group({ from: share('执行率'), share: share('得分比例') }), 0, nth('档')), []),
  /** Above this rate less is given, whatever the method; highest first. */
  over: lines(
    group({ above: share('执行率超过', { least: 1, most: 100 }), share: share('得分比例') }),
    nth('档'),
  ),
  /** Below this rate a reason is asked for. */
  reasonBelow: optional(share('执行率说明界限'), '低于它须说明原因；留空不要求'),
});

/** How points are given to indicators of a class; the first that applies holds. */
const method = group({
  /** A word in the name of the indicator or of its levels; «» for all. */
  applies: or(word('适用指标', { mayBeEmpty: true, hint: '一、二、三级指标名称含有的词，如“满意度”' }), ''),
  measure: or(
    choice(
      {
        completion: '完成率',
        value: '完成值（百分比）',
        arrival: '资金到位率',
        adjustment: '预算调整率',
        surplus: '资金结余率',
      },
      '按什么计分',
    ),
    'completion',
  ),
  bands: lines(band, nth('档')),
  limits: lines(limit, nth('档')),
  /** Every `stepSize` below the target loses `stepPoints`, down to 0. */
  stepSize: optional(share('每低', { isAboveLeast: true })),
  stepPoints: optional(points('扣分')),
  stepCounting: or(
    choice({ whole: '满一档才扣', started: '不足一档按一档扣', proportional: '按比例扣' }, '不足一档'),
    'whole',
  ),
  /** Below this completion: 0. */
  passMark: optional(share('及格线'), '完成率低于它得0分'),
  /** Over-completion that loses points, highest first. */
  over: lines(
    group({ from: share('超额达到', { least: 1, most: 100 }), share: share('超额时得分比例') }),
    nth('档'),
  ),
});

/** How qualitative answers are bounded: shares of the weight, low included; the best tier first. */
const tier = group({
  /** The fixed answers that belong here; others go by `words`. */
  answer: optional(choice({ achieved: '达成', partly: '部分达成', missed: '未达成' })),
  words: or(words('用词', '完成值写这些词的归入本档，用“、”分开'), []),
  low: share('下限'),
  high: share('上限'),
  highIncluded: flag('含上限'),
});

export const POLICY = group({
  id: word(undefined, { pattern: /^[a-z0-9-]+$/ }),
  title: word(),
  region: word(),
  year: count(2000, 2100),
  /** false where the document says «原则上»: other level-1 weights are then a W, not an E. */
  binding: flag(),
  /** Forms whose grid alone tells this pack; a pack that leaves points to the unit is proposed only for these. */
  families: plainJson<readonly FormFamily[]>('families'),
  total: or(points('总分', { isAboveLeast: true }), 100),
  execution,
  levels: list(level, 1, named),
  quantitative: group({
    reverse: or(
      choice({ 'inverse-ratio': '指标值÷完成值', linear: '按超出比例递减' }, '反向指标计分'),
      'inverse-ratio',
    ),
    /** Completion (fraction of the target) from which a reason is asked for: 1.3. */
    overachievement: or(
      share('超额完成说明界限', { least: 1, most: 100, hint: '完成值达到指标值的这个比例须说明原因' }),
      1.3,
    ),
    /** A reason is due where completion is off by more than this, either way; it then stands for both limits. */
    deviation: optional(
      share('偏差说明界限', { most: 10 }),
      '高于或低于指标值超过它须说明原因；留空按有无完成',
    ),
    /** «=» targets: only the exact value counts as met. */
    equalIsExact: or(flag('“=”须完全相等'), false),
  }),
  methods: lines(method, nth('种')),
  qualitative: list(tier, 1, nth('档')),
  decimals: group({
    score: or(count(0, 4, '得分小数位数'), 2),
    rate: or(count(0, 6, '比率小数位数'), 4),
  }),
  /** Share of the policy total (0.9 = 90 of 100), included. Highest first; the last is 0. */
  grades: list(
    group({ name: word('用词'), from: share('起点') }),
    2,
    (item, index) => `等级“${(item as { name?: string } | undefined)?.name ?? index + 1}”`,
  ),
  /** The total is capped when the execution rate is below. */
  caps: lines(group({ below: share('封顶的执行率'), cap: points('封顶总分') }), () => ''),
  /** The total is capped when the budget was changed by more than this. */
  adjustmentCaps: lines(
    group({ above: share('封顶的预算调整率', { most: 10 }), cap: points('调整封顶总分') }),
    () => '',
  ),
  /** The total is capped where no cost indicator is set. */
  capWithoutCost: optional(points('无成本指标封顶总分'), '没有成本指标时总分最高；留空不封顶'),
  /** Below this total, problems and measures must be written. */
  textsBelow: optional(points('须写问题与措施的总分'), '总分低于它须写存在问题和改进措施；留空不要求'),
  /** Rows that do not apply are left out and the rest is scaled to the total. */
  scalesToTotal: or(flag('不适用的指标剔除后折算'), false),
  /** Of several goals each must have its share, and how they add up; undefined where a bureau asks for none. */
  goalShares: optional(
    choice({ percent: '合计100%', points: '合计为指标的分值' }, '各目标的权重'),
    '有几个年度目标的，每个都须写权重；留空不要求',
  ),
  rules: plainJson<Readonly<Record<string, RuleSetting>>>('rules'),
  sources: plainJson<readonly Source[]>('sources'),
  /** Figures that a person changed: path in the pack («levels.0.weight») → what it was before, «» for nothing. */
  adjusted: plainJson<Readonly<Record<string, number | string | boolean>> | undefined>('adjusted'),
});

/** A policy by the names of its parts. */
export type PolicyFigures = Described<typeof POLICY>;

/** The same as its file holds it. */
export type PolicyJson = Described<typeof POLICY, number>;

/** Parts of a policy in the order and under the headings in which people see them. */
export const SECTIONS: readonly (readonly [heading: string, parts: readonly (keyof PolicyFigures)[]])[] = [
  ['分值', ['total', 'execution', 'levels', 'scalesToTotal', 'goalShares']],
  ['等级（达到多少，含）', ['grades']],
  ['说明界限与封顶', ['quantitative', 'caps', 'adjustmentCaps', 'capWithoutCost', 'textsBelow']],
  ['计分办法', ['methods']],
  ['定性档次', ['qualitative']],
  ['小数位数', ['decimals']],
];
