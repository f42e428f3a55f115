import { useId } from 'react';
import { type LabelMeaning, NO_LAYOUT } from '../../form/layout';
import { ROLE_WORDS } from '../../form/reading-words';
import { withLayout } from '../../settings/layout-choice';
import { formatA1 } from '../../sheet/address';
import { pointedOut } from '../label-answers';
import { usePanelState, useSession } from './context';

const MEANINGS = Object.entries(ROLE_WORDS) as [LabelMeaning, string][];

/** A heading that the card does not list: the person selects its cell in the sheet and says what it is. */
export function PointOut() {
  const session = useSession();
  const { settings, form } = usePanelState();
  const id = useId();
  const say = async (meaning: LabelMeaning) => {
    const selected = await session.walk.selection();
    if (!selected || selected.sheet !== form?.sheet)
      return session.tell('请先在自评表里点选那个栏目的单元格，再选它的含义。');
    const layout = pointedOut(settings.layout ?? NO_LAYOUT, selected.sheet, selected.cell, meaning);
    if (await session.save(withLayout(settings, layout)))
      session.tell(`已把 ${formatA1(selected.cell)} 认作“${ROLE_WORDS[meaning]}”。`);
  };
  return (
    <div className="point-out">
      <label htmlFor={id}>没列出的栏目：先在表中点选它，再选含义</label>
      <select
        id={id}
        value=""
        onChange={({ target }) => {
          const meaning = MEANINGS.find(([key]) => key === target.value)?.[0];
          if (meaning) void say(meaning);
        }}
      >
        <option value="">所选单元格是…</option>
        {MEANINGS.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
