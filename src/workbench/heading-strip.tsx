import { useSyncExternalStore } from 'react';
import type { Session } from '../panel/session';
import type { IndicatorColumns, SelfEvaluationForm } from '../form/form';
import type { CellBox } from '../workbook/grid/places';
import type { PageWorkbook } from '../workbook/grid-file/file-in-grid';
import type { Desk } from './desk';
import { useMoved } from './use-moved';

/** Pixels of a line of headings. */
const HEIGHT = 24;
/** So much of the heading may be out of sight before it is said again. */
const TOLERANCE = 4;

/** The headings of the indicators stay in sight: over the cells while their own row is scrolled away. */
export function HeadingStrip({ desk }: { readonly desk: Desk }) {
  const { page, session } = useSyncExternalStore(desk.subscribe, desk.getState);
  return page && session ? <Strip page={page} session={session} /> : null;
}

function Strip({ page, session }: { readonly page: PageWorkbook; readonly session: Session }) {
  const { store } = session;
  const { assessment } = useSyncExternalStore(store.subscribe, store.getState);
  useMoved(page);
  const view = page.places.view();
  if (!assessment || !view || !isGone(page, assessment.form, view)) return null;
  return (
    // The sheet's own headings are what is read out.
    <div
      className="heading-strip"
      aria-hidden="true"
      style={{ left: view.left, top: view.top, width: view.width, height: HEIGHT }}
    >
      {headings(page, assessment.form).map(({ role, text, box }) => (
        <span key={role} style={{ left: box.left - view.left, width: box.width }}>
          {text}
        </span>
      ))}
    </div>
  );
}

/** Whether the headings are scrolled away and their rows are not. A file that keeps rows in sight itself needs no more. */
function isGone(
  page: PageWorkbook,
  { sheet, indicatorHeaderRow, indicators }: SelfEvaluationForm,
  view: CellBox,
): boolean {
  const last = indicators.at(-1)?.row;
  if (page.places.isFrozen() || last === undefined) return false;
  const heading = page.places.bandOf(sheet, indicatorHeaderRow);
  const end = page.places.bandOf(sheet, last);
  if (!heading || !end) return false;
  return heading.top < view.top - TOLERANCE && end.top > view.top + HEIGHT;
}

interface Heading {
  readonly role: string;
  readonly text: string;
  readonly box: CellBox;
}

function headings(page: PageWorkbook, form: SelfEvaluationForm): Heading[] {
  const roles = Object.keys(form.columnLabels) as (keyof IndicatorColumns)[];
  return roles.flatMap((role) => {
    const [column, text] = [form.columns[role], form.columnLabels[role]];
    const row = form.indicatorHeaderRow;
    const box =
      column === undefined ? undefined : page.places.boxOf({ sheet: form.sheet, cell: { row, column } });
    return box && text !== undefined ? [{ role, text: text.replace(/\s+/g, ''), box }] : [];
  });
}
