import type { ChangeEvent, MouseEvent } from 'react';
import type { Desk } from './desk';
import { canPickHandles, pickHandles } from './recent';

/** Picks files to open; where the browser tells the way to them, they are offered again the next time. */
export function OpenButton({ desk, text }: { readonly desk: Desk; readonly text: string }) {
  const pick = ({ target }: ChangeEvent<HTMLInputElement>) => {
    void desk.openPicked([...(target.files ?? [])]);
    target.value = '';
  };
  const pickBetter = (event: MouseEvent) => {
    if (!canPickHandles()) return;
    event.preventDefault();
    void pickHandles().then((handles) => desk.openHandles(handles));
  };
  return (
    <label className="workbench-open">
      {text}
      <input type="file" accept=".xlsx" multiple onChange={pick} onClick={pickBetter} />
    </label>
  );
}
