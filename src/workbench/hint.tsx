import { type RefObject, useEffect, useState } from 'react';
import { SEVERITY_WORDS } from '../policy/severity';
import { findingsAt } from '../panel/finding-keys';
import type { Finding } from '../rules/engine/finding';
import { findingText } from '../rules/text';
import type { CellRef } from '../workbook/workbook';
import type { Desk } from './desk';

/** Pixels beside the pointer, so that the cell itself stays in sight. */
const BESIDE = 14;
const WIDEST = 320;

/** What is found about the cell under the pointer. The panel says the same to whoever uses no pointer. */
export function Hint({ desk, grid }: { readonly desk: Desk; readonly grid: RefObject<HTMLElement | null> }) {
  const hovered = useHovered(desk, grid);
  const findings = hovered ? found(desk, hovered.ref) : [];
  if (!hovered || findings.length === 0) return null;
  const left = Math.min(hovered.x + BESIDE, window.innerWidth - WIDEST);
  return (
    <div className="workbench-hint" aria-hidden="true" style={{ left, top: hovered.y + BESIDE }}>
      {findings.map((finding) => (
        <p key={`${finding.rule} ${finding.message}`}>
          <strong>{SEVERITY_WORDS[finding.severity]}</strong> {findingText(finding)}
        </p>
      ))}
    </div>
  );
}

interface Hovered {
  readonly ref: CellRef;
  readonly x: number;
  readonly y: number;
}

function useHovered(desk: Desk, grid: RefObject<HTMLElement | null>): Hovered | undefined {
  const [hovered, setHovered] = useState<Hovered>();
  useEffect(() => {
    const place = grid.current;
    const pointer = { x: 0, y: 0 };
    const move = ({ clientX, clientY }: MouseEvent) => Object.assign(pointer, { x: clientX, y: clientY });
    const leave = () => setHovered(undefined);
    place?.addEventListener('pointermove', move, true);
    place?.addEventListener('pointerleave', leave);
    const end = desk.onHover((ref) => setHovered({ ref, ...pointer }));
    return () => {
      place?.removeEventListener('pointermove', move, true);
      place?.removeEventListener('pointerleave', leave);
      end();
    };
  }, [desk, grid]);
  return hovered;
}

function found(desk: Desk, { sheet, cell }: CellRef): Finding[] {
  const { form, assessment } = desk.getState().session?.store.state ?? {};
  return sheet === form?.sheet && assessment ? findingsAt(assessment.findings, cell) : [];
}
