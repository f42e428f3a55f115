import type { Inspection } from './inspection';

/** What a receipt of this host carries. */
export class Snapshot {
  constructor(readonly before: Inspection) {}
}
