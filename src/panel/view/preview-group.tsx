import { type PropsWithChildren, useId } from 'react';
import type { LineChoice, PreviewGroup, PreviewLine } from '../../plan/preview';
import type { Grading } from '../state';
import { useSession } from './context';
import { useDecide } from './use-decide';

/** One part of the preview with its lines. */
export function Group({ group, grading }: PartProps & { readonly group: PreviewGroup }) {
  const { title, lines, choice } = group;
  const heading = lines.length === 0 ? title : `${title}（${lines.length}）`;
  return (
    <section>
      <h3>
        {choice && grading ? (
          <label className="tick">
            <Tick choice={choice} grading={grading} />
            {heading}
            {!choice.isTaken && '：不写'}
          </label>
        ) : (
          heading
        )}
      </h3>
      <Folded group={group}>
        <ul className="preview">
          {lines.map((line) => (
            <Line key={`${line.sheet} ${line.place} ${line.label}`} line={line} grading={grading} />
          ))}
        </ul>
      </Folded>
    </section>
  );
}

/** The block below the form is one thing that is added: its cells are shown on demand, all else at once. */
function Folded({ group: { group, lines }, children }: PropsWithChildren<{ readonly group: PreviewGroup }>) {
  const [first, last] = [lines[0], lines.at(-1)];
  if (group !== 'block' || !first || !last || lines.length < LONG) return children;
  return (
    <details className="preview">
      <summary>
        写在表的下方（{first.place} 至 {last.place}），逐格查看
      </summary>
      {children}
    </details>
  );
}

/** Fewer lines need no fold. */
const LONG = 6;

interface PartProps {
  /** undefined where nothing is taken or left one by one. */
  readonly grading: Grading | undefined;
}

function Line({ line, grading }: PartProps & { readonly line: PreviewLine }) {
  const session = useSession();
  const id = useId();
  const { sheet, cell, place, label, before, after, formula, explanation, choice } = line;
  const isLeft = choice?.isTaken === false;
  return (
    <li className={isLeft ? 'preview-left' : ''}>
      {choice && grading && <Tick id={id} choice={choice} grading={grading} />}
      {cell && (
        <button
          type="button"
          className="place-button"
          onClick={() => void session.walk.goTo({ sheet, cell })}
          aria-label={`${place}：在表中显示`}
        >
          {place}
        </button>
      )}
      <Words htmlFor={choice && grading && id}>
        {label}：{before} → <strong>{after}</strong>
        {isLeft && '（不改）'}
      </Words>
      {cell && choice?.asks !== undefined && (
        <span className="asks">
          {choice.asks}{' '}
          <button
            type="button"
            className="plain-button"
            aria-label={`${place}：去写理由`}
            onClick={() => void session.walk.correctFirst(cell)}
          >
            去写理由
          </button>
        </span>
      )}
      {explanation !== '' && <span className="quiet">{explanation}</span>}
      {formula !== undefined && (
        <details>
          <summary>公式</summary>
          <code>{formula}</code>
        </details>
      )}
    </li>
  );
}

/** The words of a line; the label of its tick where it has one. */
function Words({ htmlFor, children }: PropsWithChildren<{ readonly htmlFor: string | undefined }>) {
  return htmlFor === undefined ? <span>{children}</span> : <label htmlFor={htmlFor}>{children}</label>;
}

function Tick({
  id,
  choice: { key, isTaken },
  grading,
}: {
  readonly id?: string;
  readonly choice: LineChoice;
  readonly grading: Grading;
}) {
  const decide = useDecide(grading);
  const { decision } = grading;
  const choose = (isWanted: boolean) =>
    decide({ ...decision, lines: new Map(decision.lines).set(key, isWanted) });
  return (
    <input type="checkbox" id={id} checked={isTaken} onChange={({ target }) => choose(target.checked)} />
  );
}
