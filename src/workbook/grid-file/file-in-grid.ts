import type { WritePlan } from '../../plan/plan';
import type { GridHandle } from '../grid/handle';
import { loadPart } from '../load-part';
import type { GridWorkbook } from '../grid/grid-workbook';
import type { Settings } from '../../settings/settings';
import { cellText } from '../xlsx/sheet-reader';
import { loadWriting } from '../xlsx/load-writing';
import { openXlsx } from '../xlsx/xlsx-workbook';
import { changesOf, isEmpty, type OriginalSheet } from './grid-download';
import { zoomToFit } from './grid-zoom';
import type { GridSnapshot } from '../grid/snapshot';
import { gridSnapshot, originalSheets } from './grid-snapshot';
import type { OpenedFile } from './open-file';

/** A workbook in the page that can be written back into the file it came from. */
export interface PageWorkbook extends GridWorkbook {
  readonly fileName: string;
  /** The person's own file with the changes patched in. @throws {WorkbookError} as the host of files writes */
  download(): Promise<Uint8Array>;
  /** The same bytes, for keeping them in case the page is lost; they do not count as given to the person. */
  keep(): Promise<Uint8Array>;
  /** Whether the grid holds what neither the file nor the last download holds. */
  isChanged(): Promise<boolean>;
  /** Zooms the sheets to a width in pixels anew; one that the person zoomed stays as it is. */
  fit(width: number): void;
  /** What Ctrl+Z and Ctrl+Y do while the keyboard is in the grid. */
  step(which: 'undo' | 'redo'): Promise<boolean>;
  /** Takes the grid out of the page. */
  close(): void;
}

/** The grid itself, for the moment when it is needed or before it. @throws {WorkbookError} part-missing */
export const gridPart = () => loadPart(() => import(/* webpackChunkName: "grid" */ '../grid/grid-part'));
/** With the grid comes what writes the file: what was typed must not be lost with the server. */
const parts = () => Promise.all([gridPart(), loadPart(loadWriting)]);

/** Shows an opened file in an element of the page; loads the grid on first use. @throws {WorkbookError} */
export async function openInGrid(container: HTMLElement, opened: OpenedFile): Promise<PageWorkbook> {
  const [part] = await parts();
  const snapshot = gridSnapshot(opened);
  // The page may draw in between: each half takes its time with a large file.
  await new Promise((resolve) => setTimeout(resolve));
  fit(snapshot, container.clientWidth);
  const handle = await part.createGrid(container, snapshot);
  const front = handle.book.getSheetByName(opened.workbook.activeSheet());
  if (front) handle.book.setActiveSheet(front);
  const settings = await opened.workbook.settings.load();
  return pageWorkbook(part.gridWorkbook(handle, { textOf: cellText, settings }), handle, opened);
}

/** A form is read across: its columns fit into the page where that leaves them readable. */
function fit({ data }: GridSnapshot, width: number): void {
  for (const sheet of Object.values(data.sheets)) sheet.zoomRatio = zoomToFit(sheet, width);
}

/** What the zoom was set to, for telling it from a person's own. */
const fitted = new WeakMap<GridHandle, Map<string, number>>();

function refit(handle: GridHandle, width: number): void {
  const known = fitted.get(handle) ?? new Map<string, number>();
  fitted.set(handle, known);
  for (const sheet of handle.book.getSheets()) {
    const config = sheet.getSheet().getConfig();
    const before =
      known.get(sheet.getSheetId()) ?? handle.snapshot.data.sheets[sheet.getSheetId()]?.zoomRatio;
    const wanted = zoomToFit(config, width);
    if (sheet.getZoom() === before && wanted !== before) sheet.zoom(wanted);
    if (sheet.getZoom() === wanted) known.set(sheet.getSheetId(), wanted);
  }
}

/** The port over a grid, and the way back into the file. */
function pageWorkbook(port: GridWorkbook, handle: GridHandle, opened: OpenedFile): PageWorkbook {
  let given = NOTHING;
  return Object.assign(port, {
    fileName: opened.fileName,
    download: async () => {
      const changes = await changesIn(port, opened);
      const bytes = await patched(opened, changes);
      given = nameOf(changes);
      return bytes;
    },
    keep: async () => patched(opened, await changesIn(port, opened)),
    isChanged: async () => nameOf(await changesIn(port, opened)) !== given,
    fit: (width: number) => refit(handle, width),
    step: (which: 'undo' | 'redo') => handle.univer[which](),
    close: () => handle.dispose(),
  });
}

/** What the grid holds and the file does not. */
interface Changes {
  readonly plan: WritePlan;
  readonly settings: Settings | undefined;
}

async function changesIn(port: GridWorkbook, opened: OpenedFile): Promise<Changes> {
  const state = await port.state();
  return { plan: changesOf(originals(opened), state), settings: state.settings };
}

async function patched({ bytes, fileName }: OpenedFile, { plan, settings }: Changes): Promise<Uint8Array> {
  const file = openXlsx(bytes, fileName);
  if (!isEmpty(plan)) await file.apply(plan);
  if (settings) await file.settings.save(settings);
  return file.save();
}

/** Equal for equal changes. */
function nameOf({ plan, settings }: Changes): string {
  return isEmpty(plan) && !settings ? NOTHING : JSON.stringify([plan, settings]);
}

const NOTHING = '';

/** The sheets of a file; read once, the file itself never changes. */
const known = new WeakMap<OpenedFile, readonly OriginalSheet[]>();

function originals(opened: OpenedFile): readonly OriginalSheet[] {
  const found = known.get(opened) ?? originalSheets(opened);
  known.set(opened, found);
  return found;
}
