import { chosenOption } from '../../plan/fix-choice';
import type { FixChoice } from '../../rules/engine/finding';
import type { Proposal } from '../state';
import { useSession } from './context';

/** What a fix leaves to the person; the preview follows each choice. */
export function FixChoices({ proposal }: { readonly proposal: Proposal }) {
  const choices = proposal.findings.flatMap(({ fix }) => fix?.choices ?? []);
  return choices.map((choice) => <Choice key={choice.key} choice={choice} proposal={proposal} />);
}

function Choice({ choice, proposal }: { readonly choice: FixChoice; readonly proposal: Proposal }) {
  const session = useSession();
  const { findings, answers } = proposal;
  const choose = (key: string) => void session.proposeFix(findings, { ...answers, [choice.key]: key });
  return (
    <label className="choice">
      {choice.question}
      <select
        value={chosenOption(choice, answers)?.key ?? ''}
        onChange={({ target }) => choose(target.value)}
      >
        {choice.options.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
