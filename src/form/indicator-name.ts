import type { Indicator, LevelLabel } from './form';

/** What an indicator is called: its 三级指标, else its 二级指标, else 预算执行率 where that is its level, else its row. */
export function nameOf({ level3, level2, level1, row, isExecution }: Indicator): string {
  const level = level2?.name ?? (isExecution ? beginning(level1, row) : undefined);
  return (level3.value ?? level ?? `第${row}行`).replace(/\s/g, '').replace(POINTS_BEHIND, '');
}

/** «养护里程（20分）»: points printed behind a name are none of it. */
export const POINTS_BEHIND = /[(（[](\d+(?:\.\d+)?)分[)）\]]$/;

/** The name of a level that begins in a row; one that goes on from above names the rows below it, not them. */
export function beginning(level: LevelLabel | undefined, row: number): string | undefined {
  return level?.cell.row === row && level.name !== '' ? level.name : undefined;
}
