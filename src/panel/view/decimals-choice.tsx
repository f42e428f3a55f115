import { Field, Select } from '@fluentui/react-components';
import type { Policy } from '../../policy/policy';
import { allFields, fieldsOf, type PolicyField } from '../policy-editor/fields';

/** 小数位数 of scores and rates; another one than the pack's makes an own pack of it. */
export function DecimalsChoice({ policy, onChange }: DecimalsChoiceProps) {
  return (
    <div className="field-grid">
      {decimalFields(policy).map(({ path, label, text, kind }) => (
        <Field key={path} label={label}>
          <Select value={text} onChange={(_, { value }) => onChange([path, value])}>
            {digits(kind.is === 'digits' ? kind.most : 0).map((count) => (
              <option key={count} value={count}>
                {count} 位
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </div>
  );
}

interface DecimalsChoiceProps {
  readonly policy: Policy;
  /** Path in the pack, and the number of decimals. */
  readonly onChange: (change: readonly [string, string]) => void;
}

function decimalFields(policy: Policy): PolicyField[] {
  return allFields(fieldsOf(policy)).filter(({ path }) => path.startsWith('decimals.'));
}

function digits(most: number): number[] {
  return Array.from({ length: most + 1 }, (_, count) => count);
}
