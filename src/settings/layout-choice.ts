import type { Layout } from '../form/layout';
import { mergedLayouts, NO_LAYOUT } from '../form/layout';
import type { Settings } from './settings';

/** The answers by which a workbook is read: those given now come before those it keeps. */
export function layoutInForce({ layout }: Settings, given: Layout = NO_LAYOUT): Layout {
  return layout ? mergedLayouts(given, layout) : given;
}

/** Settings that keep a layout with the workbook; an empty one is dropped. */
export function withLayout({ policy, ownPolicy, suppressions }: Settings, layout: Layout): Settings {
  return {
    ...(policy === undefined ? {} : { policy }),
    ...(ownPolicy === undefined ? {} : { ownPolicy }),
    suppressions,
    ...(layout.labels.length + layout.cells.length === 0 ? {} : { layout }),
  };
}
