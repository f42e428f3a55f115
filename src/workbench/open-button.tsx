import type { ChangeEvent } from 'react';
import type { Desk } from './desk';

/** Picks files to open. */
export function OpenButton({ desk, text }: { readonly desk: Desk; readonly text: string }) {
  const pick = ({ target }: ChangeEvent<HTMLInputElement>) => {
    void desk.openPicked([...(target.files ?? [])]);
    target.value = '';
  };
  return (
    <label className="workbench-open">
      {text}
      <input type="file" accept=".xlsx" multiple onChange={pick} />
    </label>
  );
}
