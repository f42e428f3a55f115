import { type KeyboardEvent, useId, useState } from 'react';
import type { TypedText } from '../../plan/texts';
import { findingText } from '../../rules/text';
import { formatA1 } from '../../sheet/address';
import type { ReasonPlace } from '../reasons';
import { useSession } from './context';
import { Drawer } from './drawer';
import { useReturnFocus } from './use-return-focus';

/** 逐处填写原因: one box for each row, written in one step. */
export default function ReasonsDrawer({ places }: { readonly places: readonly ReasonPlace[] | undefined }) {
  useReturnFocus(places !== undefined);
  return places ? <Reasons places={places} /> : null;
}

function Reasons({ places }: { readonly places: readonly ReasonPlace[] }) {
  const session = useSession();
  const { store, drafts } = session;
  const keyOf = ({ cell }: ReasonPlace) => `${store.state.form?.sheet ?? ''} ${formatA1(cell)}`;
  const [texts, setTexts] = useState(() => places.map((place) => drafts.get(keyOf(place)) ?? place.text));
  const typed = typedTexts(places, texts);
  const close = () => {
    store.change({ filling: undefined });
    if (typed.length > 0)
      session.tell(`没有写入；填好的 ${typed.length} 处先留着，再打开“逐处填写原因…”时还在。`);
  };
  const put = (index: number, text: string) => {
    const place = places[index];
    if (place) drafts.set(keyOf(place), text);
    setTexts(texts.map((each, at) => (at === index ? text : each)));
  };
  const write = () =>
    void session.fill(
      typed,
      places.map(({ finding }) => finding),
    );
  const keys = ({ key, ctrlKey }: KeyboardEvent) => key === 'Enter' && ctrlKey && typed.length > 0 && write();
  return (
    <Drawer title={`逐处填写原因（${places.length} 处）`} onClose={close} onKeyDown={keys}>
      <p className="quiet">写明原因和下一步措施。Tab 到下一处，Ctrl+Enter 写入；空着的不写。</p>
      <ol className="reasons">
        {places.map((place, index) => (
          <ReasonBox
            key={formatA1(place.cell)}
            place={place}
            text={texts[index] ?? ''}
            above={texts[index - 1]}
            onChange={(text) => put(index, text)}
          />
        ))}
      </ol>
      <Foot count={typed.length} onWrite={write} onClose={close} />
    </Drawer>
  );
}

/** What is new in the boxes; a box left blank, or as it was, writes nothing. */
function typedTexts(places: readonly ReasonPlace[], texts: readonly string[]): TypedText[] {
  return places
    .map(({ cell, name }, index) => ({ cell, label: `原因：${name}`, text: texts[index] ?? '' }))
    .filter(({ text }, index) => text.trim() !== '' && text !== places[index]?.text);
}

function Foot({ count, onWrite, onClose }: FootProps) {
  return (
    <div className="drawer-foot">
      <button type="button" className="plain-button main-button" disabled={count === 0} onClick={onWrite}>
        写入（{count} 项）
      </button>
      <button type="button" className="plain-button" onClick={onClose}>
        取消
      </button>
    </div>
  );
}

interface FootProps {
  /** How many texts are written. */
  readonly count: number;
  readonly onWrite: () => void;
  readonly onClose: () => void;
}

function ReasonBox({ place: { finding, cell, name }, text, above = '', onChange }: ReasonBoxProps) {
  const { walk, store } = useSession();
  const id = useId();
  const sheet = store.state.form?.sheet ?? '';
  return (
    <li>
      <label htmlFor={id}>
        <span className="place">{formatA1(cell)}</span> {findingText(finding)}
      </label>
      <div className="reason-box">
        <textarea
          id={id}
          rows={2}
          value={text}
          onFocus={() => void walk.goTo({ sheet, cell })}
          onChange={({ target }) => onChange(target.value)}
        />
        {above.trim() !== '' && text === '' && (
          <button
            type="button"
            className="plain-button"
            onClick={() => onChange(above)}
            aria-label={`同上：${name}`}
          >
            同上
          </button>
        )}
      </div>
    </li>
  );
}

interface ReasonBoxProps {
  readonly place: ReasonPlace;
  readonly text: string;
  /** What was typed for the place before: often the same holds. */
  readonly above: string | undefined;
  readonly onChange: (text: string) => void;
}
