import type { Assessment } from '../../assess';
import { cellKey, formatA1 } from '../../sheet/address';
import { useSession } from './context';
import { Fold } from './fold';

/** What the result still needs, place by place, so that a form is filled in by going down this list. */
export function MissingParts({ assessment }: { readonly assessment: Assessment }) {
  const session = useSession();
  const { missing, state } = assessment.evaluation.result;
  if (missing.length === 0) return null;
  return (
    <Fold title={`还要填写 ${missing.length} 处`} opens={state === 'in-progress'}>
      <ul className="missing-parts">
        {missing.map(({ cell, label }, index) => (
          <li key={cell ? cellKey(cell) : index}>
            {cell && (
              <button
                type="button"
                className="place-button"
                onClick={() => void session.locate(cell)}
                aria-label={`${formatA1(cell)}：去填写${label}`}
              >
                {formatA1(cell)}
              </button>
            )}
            {label}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
