import { type ReactNode, useRef } from 'react';

/** A file of ours (口径, 版式, 提纲) to be picked: the hidden field that goes into the page, and what opens it. */
export function useJsonFile(label: string, onPick: (file: File) => void): readonly [ReactNode, () => void] {
  const picker = useRef<HTMLInputElement>(null);
  const field = (
    <input
      ref={picker}
      type="file"
      accept=".json,application/json"
      hidden
      aria-label={label}
      onChange={({ target }) => {
        const file = target.files?.[0];
        // The same file may be picked again.
        target.value = '';
        if (file) onPick(file);
      }}
    />
  );
  return [field, () => picker.current?.click()];
}
