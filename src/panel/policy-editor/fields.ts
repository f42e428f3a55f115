import { type DescribedFigure, figureInput, type FigureShape, sectionsOf } from '../../policy/describe';
import type { Policy } from '../../policy/policy';
import { rules } from '../../rules';
import type { OptionValue, Rule } from '../../rules/engine/rule';

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
type FieldKind =
  | { readonly is: 'number'; readonly unit: string; readonly least?: number; readonly most?: number }
  | { readonly is: 'percent'; readonly unit: string; readonly least: number; readonly most?: number }
  | { readonly is: 'digits'; readonly most: number }
  | { readonly is: 'severity' }
  | { readonly is: 'yes-no' }
  | { readonly is: 'choice'; readonly words: Readonly<Record<string, string>> }
  | { readonly is: 'names' }
  | { readonly is: 'words' };

/** The fields of a pack under the headings of the editor, and those of the rules. */
export interface PolicyFields {
  readonly sections: readonly { readonly heading: string; readonly fields: readonly PolicyField[] }[];
  readonly rules: readonly RuleFields[];
}

/** One rule: its severity, and its options with what they are about. */
export interface RuleFields {
  readonly rule: Rule;
  readonly severity: PolicyField;
  readonly options: readonly PolicyField[];
}

/** Every figure of a pack that can be changed, as the pack's description names it. */
export function fieldsOf(policy: Policy): PolicyFields {
  return {
    sections: sectionsOf(policy, { offers: true }).map(({ heading, figures }) => ({
      heading,
      fields: figures.map(fieldOf),
    })),
    rules: rules.map((rule) => ruleFields(rule, policy)),
  };
}

/** The same in one list. */
export function allFields({ sections, rules: each }: PolicyFields): PolicyField[] {
  const ofRules = each.flatMap(({ severity, options }) => [severity, ...options]);
  return [...sections.flatMap(({ fields }) => fields), ...ofRules];
}

function fieldOf({ path, label, shape, value, isOptional, hint }: DescribedFigure): PolicyField {
  return {
    path,
    label,
    kind: kindOf(shape),
    text: figureInput(shape, value),
    isOptional,
    ...(hint === undefined ? {} : { hint }),
  };
}

function kindOf(shape: FigureShape): FieldKind {
  switch (shape.is) {
    case 'figure': {
      const [is, unit, scale] =
        shape.unit === 'share' ? (['percent', '%', 100] as const) : (['number', '分', 1] as const);
      return {
        is,
        unit,
        least: shape.least * scale,
        ...(shape.most === undefined ? {} : { most: shape.most * scale }),
      };
    }
    case 'count':
      return { is: 'digits', most: shape.most };
    case 'flag':
      return { is: 'yes-no' };
    case 'choice':
      return { is: 'choice', words: shape.words };
    case 'words':
      return { is: 'names' };
    default:
      return { is: 'words' };
  }
}

function ruleFields(rule: Rule, { rules: chosen }: Policy): RuleFields {
  const { severity = '', options = {} } = chosen[rule.id] ?? {};
  const path = `rules.${rule.id}`;
  return {
    rule,
    severity: {
      ...{ path: `${path}.severity`, label: rule.title, kind: { is: 'severity' }, text: severity },
      isOptional: true,
    },
    options: Object.entries(rule.options ?? {}).map(([name, { about, default: usual }]) => ({
      ...{ path: `${path}.options.${name}`, label: about, kind: optionKind(usual), isOptional: false },
      text: String(options[name] ?? usual),
      ...(typeof usual === 'number' ? { hint: `通常为 ${usual}` } : {}),
    })),
  };
}

function optionKind(usual: OptionValue): FieldKind {
  if (typeof usual === 'boolean') return { is: 'yes-no' };
  return typeof usual === 'number' ? { is: 'number', unit: '', least: 0 } : { is: 'words' };
}
