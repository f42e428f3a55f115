import type { LabelRole } from '../role';

/**
 * One label of the layout book: its meaning, its words (bare: without brackets, marks and points), and where they were
 * seen: published forms («公开样表», with the province where known), or common use («通行叫法»).
 */
export type LayoutLine = readonly [role: LabelRole, label: string, source: string];
