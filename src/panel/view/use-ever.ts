import { useState } from 'react';

/**
 * Whether something was ever true: a dialog loaded once stays, closed, because one that is taken out while open leaves
 * the page hidden from screen readers.
 */
export function useEver(isTrue: boolean): boolean {
  const [wasTrue, setWasTrue] = useState(isTrue);
  if (isTrue && !wasTrue) setWasTrue(true);
  return isTrue || wasTrue;
}
