import { ExcelHost, type ExcelHostOptions } from '../excel-host/host';
import { isSetSupported } from '../excel-host/requirements';
import { teachAreaSelection } from '../excel-host/area-selection';
import { teachUndoGroups } from '../excel-host/undo-groups';
import type { SheetSource } from '../excel-host/model/load';

/**
 * Stands at the address of office.js: what the add-in uses of the Common API, and an Excel behind the bridge. The
 * real client library comes after it. `window.sheets` and `window.hostOptions` are set by the page before.
 */
interface StandInWindow {
  sheets: SheetSource[];
  hostOptions: ExcelHostOptions;
  excelHost: ExcelHost;
  commands: Record<string, (event: { completed: () => void }) => void>;
  dialogs: string[];
  /** The person, or the browser, does not let a window open. */
  isDialogBlocked?: boolean;
  /** The person closes the window. */
  closeDialog: () => void;
  theme?: { bodyBackgroundColor: string };
  _richApiNativeBridge: ExcelHost['bridge'];
  Office: unknown;
  commonApi: object;
  Microsoft: unknown;
  /** What the client library defines, once it is there. */
  Excel?: typeof Excel;
  OfficeExtension?: typeof OfficeExtension;
  libraryLoaded: () => void;
}

const page = window as unknown as StandInWindow;
page.Office = {
  context: { requirements: { isSetSupported: isSetSupported(page.hostOptions.apiLevel ?? 17) } },
};
const host = new ExcelHost(page.sheets, page.hostOptions);
page.excelHost = host;
page.commands = {};
page.dialogs = [];
page._richApiNativeBridge = host.bridge;
page.Microsoft = { Office: { Common: {} } };
page.libraryLoaded = () => {
  const { Excel, OfficeExtension } = page;
  if (!Excel || !OfficeExtension) throw new Error('the client library is not there');
  teachAreaSelection({ Excel, OfficeExtension });
  teachUndoGroups({ Excel, OfficeExtension }, () => isSetSupported(host.apiLevel)('MergeUndoGroup'));
};
page.commonApi = {
  HostType: { Excel: 'Excel' },
  AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
  EventType: { DialogEventReceived: 'dialogEventReceived' },
  PlatformType: { PC: 'PC' },
  onReady: (then?: (info: object) => void) => {
    const info = { host: 'Excel', platform: 'PC' };
    const ready = new Promise((resolve) => addEventListener('DOMContentLoaded', () => resolve(info)));
    const loaded = document.readyState === 'loading' ? ready : Promise.resolve(info);
    return loaded.then(() => (then?.(info), info));
  },
  context: {
    requirements: { isSetSupported: isSetSupported(host.apiLevel) },
    displayLanguage: 'zh-CN',
    officeTheme: page.theme,
    ui: { displayDialogAsync: showDialog },
  },
  actions: {
    associate: (name: string, action: StandInWindow['commands'][string]) => {
      page.commands[name] = action;
    },
  },
};

/** One window at a time; 12009: it was not let open. */
function showDialog(url: string, _options: object, then: (result: object) => void): void {
  if (page.isDialogBlocked) return then({ status: 'failed', error: { code: 12009 } });
  page.dialogs.push(url);
  const addEventHandler = (_type: string, closed: (event: object) => void) => {
    page.closeDialog = () => closed({ error: 12006 });
  };
  then({ status: 'succeeded', value: { addEventHandler } });
}
