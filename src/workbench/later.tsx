import { type ComponentType, createElement, useEffect, useState } from 'react';
import { loadLater } from '../panel/later-parts';
import { messageOf } from '../panel/message-of';
import { loadPart } from '../workbook/load-part';
import type { Desk } from './desk';

interface Wish {
  readonly desk: Desk;
  /** From the first time on the part stays. */
  readonly isWanted: boolean;
}

/** A part of the page in a file of its own, fetched in an idle moment or when it is wanted; where that fails the page says so. */
export function later<Props extends object>(
  fetchCode: () => Promise<{ readonly default: ComponentType<Props> }>,
): ComponentType<Props & Wish> {
  const load = async () => (await loadPart(fetchCode)).default;
  loadLater(load);
  return function Later(props: Props & Wish) {
    const [part, setPart] = useState<ComponentType<Props>>();
    const { isWanted, desk } = props;
    useEffect(() => {
      if (!isWanted || part) return;
      load().then(
        (loaded) => setPart(() => loaded),
        (error: unknown) => desk.complain(messageOf(error)),
      );
    }, [isWanted, part, desk]);
    return part ? createElement(part, props) : null;
  };
}
