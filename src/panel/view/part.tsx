import { type ComponentType, createElement, useContext, useEffect, useEffectEvent, useState } from 'react';
import { loadPart } from '../../workbook/load-part';
import { loadLater } from '../later-parts';
import { messageOf } from '../message-of';
import { ComplaintContext } from './context';

/** What a part is told besides its own properties. */
interface Wish {
  /** From the first time on the part stays: a dialog taken out while open leaves the page hidden from screen readers. */
  readonly isWanted: boolean;
  /** Puts away the wish: the part cannot be had now, and the screen has said so. */
  readonly onMissing?: () => void;
}

/**
 * A component in a file of its own, fetched in an idle moment or when it is wanted. Where that fails ComplaintContext says
 * so, and it is tried anew the next time.
 * @example const SettingsDialog = part(() => import('./settings-dialog'))
 */
export function part<Props extends object>(
  fetchCode: () => Promise<{ readonly default: ComponentType<Props> }>,
): ComponentType<Props & Wish> {
  const load = async () => (await loadPart(fetchCode)).default;
  loadLater(load);
  return function Part(props: Props & Wish) {
    const complain = useContext(ComplaintContext);
    const [component, setComponent] = useState<ComponentType<Props>>();
    const { isWanted } = props;
    const missing = useEffectEvent((error: unknown) => {
      complain(messageOf(error));
      props.onMissing?.();
    });
    useEffect(() => {
      if (!isWanted || component) return undefined;
      let isHere = true;
      load().then(
        (loaded) => isHere && setComponent(() => loaded),
        (error: unknown) => isHere && missing(error),
      );
      return () => {
        isHere = false;
      };
    }, [isWanted, component]);
    return component ? createElement(component, props) : null;
  };
}
