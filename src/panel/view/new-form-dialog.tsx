import { type SubmitEvent, useState } from 'react';
import type { BlankWishes } from '../../plan/blank/content';
import { BLANK_FAMILIES, familyFor } from '../../plan/blank/family';
import { defaultPolicy, policies, policyById } from '../../policy';
import { NativeDialog } from './native-dialog';

/** Rows for each 二级指标 that a person can choose. */
const ROWS = ['1', '2', '3', '4'].map((count) => [count, `${count} 行`] as const);
const POLICIES = policies.map(({ id, title }) => [id, title] as const);
const FAMILIES = BLANK_FAMILIES.map(({ id, title }) => [id, title] as const);
/** July, as months are counted from 0. */
const SUMMER = 6;

/** 新建空白表: by which policy, on which form, of which year, with how many rows. */
export default function NewFormDialog({ className, isOpen, onClose, onMake }: NewFormDialogProps) {
  return (
    <NativeDialog {...{ className, isOpen, onClose }} title="新建空白自评表">
      {isOpen && <Wishes onClose={onClose} onMake={onMake} />}
    </NativeDialog>
  );
}

interface NewFormDialogProps {
  readonly className: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onMake: (wishes: BlankWishes) => void;
}

function Wishes({ onClose, onMake }: Pick<NewFormDialogProps, 'onClose' | 'onMake'>) {
  const [policyId, setPolicyId] = useState(defaultPolicy.id);
  const policy = policyById(policyId) ?? defaultPolicy;
  const [chosen, setChosen] = useState<string>();
  const family = BLANK_FAMILIES.find(({ id }) => id === chosen)?.id ?? familyFor(policy);
  const [year, setYear] = useState(String(yearInQuestion(new Date())));
  const [rows, setRows] = useState('2');
  const make = (event: SubmitEvent) => {
    event.preventDefault();
    onMake({
      policy,
      family,
      year: /^\d{4}$/.test(year) ? Number(year) : undefined,
      rows: Number(rows),
    });
    onClose();
  };
  return (
    <form className="new-form" onSubmit={make}>
      <Choice label="评价口径" value={policyId} onChange={setPolicyId} options={POLICIES} />
      <Choice label="表样" value={family} onChange={setChosen} options={FAMILIES} />
      <label>
        年度
        <input inputMode="numeric" value={year} onChange={({ target }) => setYear(target.value)} />
      </label>
      <Choice label="每个二级指标留几行" value={rows} onChange={setRows} options={ROWS} />
      <div className="new-form-foot">
        <button type="submit">新建</button>
        <button type="button" onClick={onClose}>
          取消
        </button>
      </div>
    </form>
  );
}

/** A year is evaluated after its end: up to the summer it is the last one. */
function yearInQuestion(today: Date): number {
  return today.getMonth() < SUMMER ? today.getFullYear() - 1 : today.getFullYear();
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly (readonly [value: string, text: string])[];
}

function Choice({ label, value, onChange, options }: ChoiceProps) {
  return (
    <label>
      {label}
      <select value={value} onChange={({ target }) => onChange(target.value)}>
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
