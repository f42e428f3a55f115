import { useEffect, useState } from 'react';

/** Milliseconds after which the newest text is announced, so that a person who types is not talked over. */
const CALM = 1200;

/** A text once it has stopped changing, for a screen reader. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), CALM);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
