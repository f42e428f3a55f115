import type { IsSetSupported } from '../support';
import type { Observed } from './findings';

/** The sheet that the self-check adds, works on and deletes. */
export const SCRATCH = '自检（可删除）';

/** What a check has to work with. */
export interface Bench {
  readonly excel: typeof Excel;
  readonly isSetSupported: IsSetSupported;
  /** Milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Runs a batch on the scratch sheet and syncs at its end; gives what the batch returns, called after the sync. */
  try<T>(
    queue: (sheet: Excel.Worksheet, context: Excel.RequestContext) => () => T,
    isGrouped?: boolean,
  ): Promise<T>;
}

/** What a check found. No `found`: as assumed. */
export interface Finding {
  /** Chinese: what differs. */
  readonly found?: string;
  /** Chinese: why it was not tried. */
  readonly untried?: string;
  readonly observed?: Observed;
}

/** One assumption of the product, and how to try it. */
export interface Check {
  readonly id: string;
  /** Chinese: what the product assumes. */
  readonly assumption: string;
  run(bench: Bench): Promise<Finding>;
}

/** As assumed if it holds. */
export function holdsIf(isSo: boolean, found: string, observed?: Observed): Finding {
  return { ...(isSo ? {} : { found }), ...(observed ? { observed } : {}) };
}

/** The code with which Excel refuses something; undefined when it does not. */
export async function refusalOf(action: Promise<unknown>): Promise<string | undefined> {
  try {
    await action;
    return undefined;
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    return typeof code === 'string' ? code : 'unknown';
  }
}

/** Anything in a message: «"甲"», «3». */
export function shown(value: unknown): string {
  return JSON.stringify(value) ?? '无';
}
