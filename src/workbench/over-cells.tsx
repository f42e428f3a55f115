import type { RefObject } from 'react';
import { CellChoices } from './cell-choices';
import { CellMenu } from './cell-menu';
import type { Desk } from './desk';
import { HeadingStrip } from './heading-strip';
import { Hint } from './hint';

interface OverCellsProps {
  readonly desk: Desk;
  readonly grid: RefObject<HTMLElement | null>;
}

/** What lies over the cells of the grid; it comes when the grid is there. */
export default function OverCells({ desk, grid }: OverCellsProps) {
  return (
    <>
      <CellMenu desk={desk} grid={grid} />
      <HeadingStrip desk={desk} />
      <CellChoices desk={desk} />
      <Hint desk={desk} grid={grid} />
    </>
  );
}
