import {
  type IWorkbookData,
  LifecycleStages,
  LocaleType,
  LogLevel,
  mergeLocales,
  type Plugin,
  type PluginCtor,
  Univer,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/lib/facade';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import chinese from '@univerjs/preset-sheets-core/locales/zh-CN';
import '@univerjs/preset-sheets-core/lib/index.css';
import { Calculation } from './calculation';
import { Listeners } from '../listeners';
import { Guard } from './guard';
import { History } from './history';
import { hearKeys } from './keys';
import { Marks } from './marks';
import { nameControls } from './naming';
import { Places } from './places';
import type { GridHandle } from './handle';
import type { GridSnapshot } from './snapshot';
import { takeOverJumps } from './view';

const EDITOR = '[data-u-comp="editor"]';

/**
 * Shows a workbook in an element of the page. Load this module with import(): it brings the whole grid.
 * @returns when the first picture is drawn: before that the grid cannot go to a sheet or a cell
 */
export async function createGrid(container: HTMLElement, snapshot: GridSnapshot): Promise<GridHandle> {
  const keys = hearKeys(container);
  const core = new Univer({
    logLevel: LogLevel.WARN,
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: mergeLocales(chinese) },
  });
  registerPlugins(core, container);
  const univer = FUniver.newAPI(core);
  const calculation = new Calculation(univer);
  const book = univer.createWorkbook(copyOf(snapshot.data));
  const guard = new Guard(univer, book, snapshot.facts);
  const marks = new Marks(core, book);
  const history = new History(core, univer, book.getId());
  const places = new Places(univer, book);
  takeOverJumps({ univer, book, places });
  await drawn(univer);
  const leftBehind: GridHandle['leftBehind'] = new Listeners();
  const grid = { univer, book, snapshot, calculation, guard, marks, history, places, leftBehind };
  keys.serve(grid);
  const endNaming = nameControls(container);
  return {
    ...grid,
    onChoose: keys.onChoose,
    // The grid draws on a canvas; its keyboard arrives in an editor that is always there.
    focus: () => focusEditor(container),
    dispose: () => {
      keys.stop();
      endNaming();
      places.close();
      core.dispose();
    },
  };
}

/** Firefox gives an element that takes text no caret with the focus, and without one what is typed is lost. */
function focusEditor({ ownerDocument }: HTMLElement): void {
  const editor = ownerDocument.querySelector<HTMLElement>(EDITOR);
  editor?.focus();
  const selection = ownerDocument.getSelection();
  if (editor && !editor.contains(selection?.anchorNode ?? null)) selection?.collapse(editor, 0);
}

/** Resolves when the grid has drawn for the first time. */
function drawn(univer: FUniver): Promise<void> {
  return new Promise((resolve) => {
    if (univer.getCurrentLifecycleStage() >= LifecycleStages.Rendered) return resolve();
    const hearing = univer.addEvent(univer.Event.LifeCycleChanged, ({ stage }) => {
      if (stage < LifecycleStages.Rendered) return;
      hearing.dispose();
      resolve();
    });
  });
}

function registerPlugins(core: Univer, container: HTMLElement): void {
  // No toolbar, no context menu, no new sheets: what they offer beyond contents cannot be kept in the person's file.
  const { plugins } = UniverSheetsCorePreset({
    container,
    header: true,
    toolbar: false,
    contextMenu: false,
    footer: { addSheetButtonConfig: { show: false } },
  });
  for (const entry of plugins as (PluginCtor<Plugin> | [PluginCtor<Plugin>, object])[]) {
    if (Array.isArray(entry)) core.registerPlugin(entry[0], entry[1]);
    else core.registerPlugin(entry);
  }
}

/** The grid writes into the data that it is given. */
function copyOf(data: IWorkbookData): IWorkbookData {
  return structuredClone(data);
}
