import type { ChangedText, TextDecision } from '../../report/merge';
import type { ComposedReport } from '../state';
import { useSession } from './context';

/** What the report lacks, where it says something else than the form, and what the person has to decide. */
export function ReportProof({ report: { proof, merged } }: { readonly report: ComposedReport }) {
  return (
    <>
      {proof.length > 0 && (
        <ul className="notice proof" aria-label="报告校对">
          {proof.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {merged.changed.map((changed) => (
        <Changed key={changed.key} changed={changed} />
      ))}
    </>
  );
}

const CHOICES: readonly (readonly [TextDecision | '', string])[] = [
  ['', '先标出，以后再定'],
  ['now', '用现在的'],
  ['own', '保留我写的'],
];

/** Old, new and own side by side; undecided, the report marks it. */
function Changed({ changed: { key, row, own, before, now, decision } }: { readonly changed: ChangedText }) {
  const { reports } = useSession();
  const place = row === undefined ? '报告末尾' : `报告第 ${row} 行`;
  return (
    <fieldset className="changed">
      <legend>{place}：数据已变</legend>
      <p>我写的：{own}</p>
      {before !== undefined && <p className="quiet">原来是：{before}</p>}
      <p>现在应为：{now}</p>
      {CHOICES.map(([value, label]) => (
        <label key={value} className="tick">
          <input
            type="radio"
            name={`changed-${key}`}
            checked={(decision ?? '') === value}
            onChange={() => void reports.decide(key, value === '' ? undefined : value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
