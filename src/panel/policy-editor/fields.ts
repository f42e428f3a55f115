import Big from 'big.js';
import type { Policy } from '../../policy/policy';
import { rules } from '../../rules';
import type { Rule } from '../../rules/engine/rule';
import { plain } from '../../values/print';

/** One figure of a pack that a person may change, as the editor shows it. */
export interface PolicyField {
  /** Where it stands in the pack: «levels.0.weight». */
  readonly path: string;
  readonly label: string;
  readonly kind: FieldKind;
  /** As the pack has it: text of a number, id of a choice, «true»; «» where the pack says nothing. */
  readonly text: string;
  readonly isOptional: boolean;
  readonly hint?: string;
}

/** How the text of a field becomes a figure; percent: of 1. */
export type FieldKind =
  | { readonly is: 'number'; readonly unit: string; readonly least?: number; readonly most?: number }
  | { readonly is: 'percent'; readonly unit: string; readonly least: number; readonly most?: number }
  | { readonly is: 'digits'; readonly most: number }
  | { readonly is: 'severity' }
  | { readonly is: 'yes-no' }
  | { readonly is: 'words' };

/** The fields of a pack in the groups of the editor. */
export interface PolicyFields {
  readonly weights: readonly PolicyField[];
  readonly grades: readonly PolicyField[];
  readonly thresholds: readonly PolicyField[];
  readonly decimals: readonly PolicyField[];
  readonly rules: readonly RuleFields[];
}

/** One rule: its severity, and its options with what they are about. */
export interface RuleFields {
  readonly rule: Rule;
  readonly severity: PolicyField;
  readonly options: readonly PolicyField[];
}

/** Every figure of a pack that can be changed. */
export function fieldsOf(policy: Policy): PolicyFields {
  return {
    weights: weightFields(policy),
    grades: gradeFields(policy),
    thresholds: [...thresholdFields(policy), ...bandFields(policy), ...capFields(policy)],
    decimals: decimalFields(policy),
    rules: rules.map((rule) => ruleFields(rule, policy)),
  };
}

/** The same in one list. */
export function allFields({
  weights,
  grades,
  thresholds,
  decimals,
  rules: each,
}: PolicyFields): PolicyField[] {
  const ofRules = each.flatMap(({ severity, options }) => [severity, ...options]);
  return [...weights, ...grades, ...thresholds, ...decimals, ...ofRules];
}

const POINTS: FieldKind = { is: 'number', unit: '分', least: 0 };
const SHARE: FieldKind = { is: 'percent', unit: '%', least: 0, most: 100 };

function weightFields({ execution, levels }: Policy): PolicyField[] {
  return [
    needed('execution.weight', '预算执行率', POINTS, plain(execution.weight)),
    ...levels.map(({ name, weight }, index) => ({
      ...needed(`levels.${index}.weight`, name, POINTS, weight ? plain(weight) : ''),
      ...(weight ? {} : { isOptional: true, hint: '留空：由单位自行分配' }),
    })),
  ];
}

/** The last band takes what is left. */
function gradeFields({ grades, total }: Policy): PolicyField[] {
  const unit = total.eq(100) ? '分' : '%';
  const kind: FieldKind = { is: 'percent', unit, least: 0, most: 100 };
  return grades
    .slice(0, -1)
    .map(({ name, from }, index) => needed(`grades.${index}.from`, name, kind, percent(from)));
}

function thresholdFields({ execution: { reasonBelow }, quantitative }: Policy): PolicyField[] {
  const over: FieldKind = { is: 'percent', unit: '%', least: 100 };
  return [
    {
      ...optional('execution.reasonBelow', '执行率说明界限', SHARE, reasonBelow),
      hint: '低于它须说明原因；留空不要求',
    },
    {
      ...needed(
        'quantitative.overachievement',
        '超额完成说明界限',
        over,
        percent(quantitative.overachievement),
      ),
      hint: '完成值达到指标值的这个比例须说明原因',
    },
  ];
}

function bandFields({ execution: { bands } }: Policy): PolicyField[] {
  return bands.flatMap(({ from, share }, index) => [
    needed(`execution.bands.${index}.from`, `第${index + 1}档执行率达到`, SHARE, percent(from)),
    needed(`execution.bands.${index}.share`, `第${index + 1}档得满分的`, SHARE, percent(share)),
  ]);
}

/** One line where the pack has none, so that there is a place to write one. */
function capFields({ caps }: Policy): PolicyField[] {
  const lines = caps.length > 0 ? caps : [{ below: undefined, cap: undefined }];
  return lines.flatMap(({ below, cap }, index) => [
    { ...optional(`caps.${index}.below`, '总分封顶：执行率低于', SHARE, below), hint: '两格都留空不封顶' },
    { ...needed(`caps.${index}.cap`, '总分封顶：最高', POINTS, cap ? plain(cap) : ''), isOptional: true },
  ]);
}

function decimalFields({ decimals: { score, rate } }: Policy): PolicyField[] {
  return [
    needed('decimals.score', '得分小数位数', { is: 'digits', most: 4 }, String(score)),
    needed('decimals.rate', '比率小数位数', { is: 'digits', most: 6 }, String(rate)),
  ];
}

function ruleFields(rule: Rule, { rules: chosen }: Policy): RuleFields {
  const { severity = '', options = {} } = chosen[rule.id] ?? {};
  return {
    rule,
    severity: {
      ...needed(`rules.${rule.id}.severity`, rule.title, { is: 'severity' }, severity),
      isOptional: true,
    },
    options: Object.entries(rule.options ?? {}).map(([name, { about, default: usual }]) => ({
      ...needed(`rules.${rule.id}.options.${name}`, about, kindOf(usual), String(options[name] ?? usual)),
      ...(typeof usual === 'number' ? { hint: `通常为 ${usual}` } : {}),
    })),
  };
}

function kindOf(usual: number | string | boolean): FieldKind {
  if (typeof usual === 'boolean') return { is: 'yes-no' };
  return typeof usual === 'number' ? { is: 'number', unit: '', least: 0 } : { is: 'words' };
}

function needed(path: string, label: string, kind: FieldKind, text: string): PolicyField {
  return { path, label, kind, text, isOptional: false };
}

function optional(path: string, label: string, kind: FieldKind, value: Big | undefined): PolicyField {
  return { ...needed(path, label, kind, value ? percent(value) : ''), isOptional: true };
}

function percent(share: Big): string {
  return plain(Big(share).times(100));
}
