import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { RuleFields } from '../policy-editor/fields';
import { type FieldContext, PolicyFieldInput } from './policy-field';

/** Every rule with its severity and options, folded away: few people need them, and there are many. */
export function PolicyRules({ rules, ...context }: PolicyRulesProps) {
  const [wanted, setWanted] = useState('');
  const shown = rules.filter(({ rule }) => `${rule.title} ${rule.id}`.includes(wanted.trim()));
  return (
    <details className="policy-rules">
      <summary>规则的级别与选项（{rules.length} 条）</summary>
      <Field label="查找规则">
        <Input type="search" value={wanted} onChange={(_, { value }) => setWanted(value)} />
      </Field>
      {shown.length === 0 && <p className="quiet">没有名称含“{wanted.trim()}”的规则。</p>}
      <ul>
        {shown.map(({ rule, severity, options }) => (
          <li key={rule.id}>
            <PolicyFieldInput field={severity} {...context} />
            {options.map((option) => (
              <PolicyFieldInput key={option.path} field={option} {...context} />
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}

interface PolicyRulesProps extends FieldContext {
  readonly rules: readonly RuleFields[];
}
