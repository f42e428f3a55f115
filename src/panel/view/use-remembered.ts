import { useState } from 'react';

/** A choice of how things are shown, kept on this machine for the next time; where nothing is kept, the first one. */
export function useRemembered<Choice extends string>(
  name: string,
  choices: readonly [Choice, ...Choice[]],
): [Choice, (choice: Choice) => void] {
  const key = `jixiao-ziping.view.${name}`;
  const [chosen, setChosen] = useState(() => choices.find((each) => each === read(key)) ?? choices[0]);
  const choose = (choice: Choice) => {
    setChosen(choice);
    keep(key, choice);
  };
  return [chosen, choose];
}

/** Storage may be switched off: then a choice holds for this visit. */
function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // It is asked for again next time.
  }
}
