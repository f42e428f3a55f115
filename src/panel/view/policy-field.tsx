import { Field, Input, Select } from '@fluentui/react-components';
import { SEVERITIES, SEVERITY_WORDS } from '../../policy/severity';
import type { Draft } from '../policy-editor/draft';
import type { PolicyField } from '../policy-editor/fields';

/** What every field of the editor is given. */
export interface FieldContext {
  readonly draft: Draft;
  readonly problems: ReadonlyMap<string, string>;
  readonly onChange: (path: string, text: string) => void;
}

/** Fields that belong together. */
export function FieldGroup({ name, fields, ...context }: FieldGroupProps) {
  if (fields.length === 0) return null;
  return (
    <fieldset className="field-group">
      <legend>{name}</legend>
      <div className="field-grid">
        {fields.map((field) => (
          <PolicyFieldInput key={field.path} field={field} {...context} />
        ))}
      </div>
    </fieldset>
  );
}

interface FieldGroupProps extends FieldContext {
  readonly name: string;
  readonly fields: readonly PolicyField[];
}

/** One figure; what is wrong with it is said at it. */
export function PolicyFieldInput({ field, draft, problems, onChange }: PolicyFieldInputProps) {
  const { path, label, kind, hint } = field;
  const value = draft.get(path) ?? field.text;
  const problem = problems.get(path);
  const choices = choicesOf(field);
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(problem === undefined ? {} : { validationMessage: problem, validationState: 'error' })}
    >
      {choices ? (
        <Select value={value} onChange={(_, { value: text }) => onChange(path, text)}>
          {choices.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      ) : (
        <Input
          className="figure-input"
          inputMode={kind.is === 'words' || kind.is === 'names' ? 'text' : 'decimal'}
          value={value}
          contentAfter={'unit' in kind ? kind.unit : ''}
          onChange={(_, { value: text }) => onChange(path, text)}
        />
      )}
    </Field>
  );
}

interface PolicyFieldInputProps extends FieldContext {
  readonly field: PolicyField;
}

function choicesOf({ kind, isOptional }: PolicyField): readonly (readonly [string, string])[] | undefined {
  switch (kind.is) {
    case 'digits':
      return Array.from({ length: kind.most + 1 }, (_, count) => [String(count), `${count} 位`] as const);
    case 'yes-no':
      return [
        ['true', '是'],
        ['false', '否'],
      ];
    case 'choice':
      return [...(isOptional ? [['', ''] as const] : []), ...Object.entries(kind.words)];
    case 'severity':
      return [
        ['', '按规则'],
        ...SEVERITIES.map((severity) => [severity, SEVERITY_WORDS[severity]] as const),
        ['off', '关闭'],
      ];
    default:
      return undefined;
  }
}
