import { ExcelHost, type ExcelHostOptions } from '../excel-host/host';
import { isSetSupported } from '../excel-host/requirements';
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
  theme?: { bodyBackgroundColor: string };
  _richApiNativeBridge: ExcelHost['bridge'];
  Office: unknown;
  commonApi: object;
  Microsoft: unknown;
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
page.commonApi = {
  HostType: { Excel: 'Excel' },
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
    ui: { displayDialogAsync: (url: string) => page.dialogs.push(url) },
  },
  actions: {
    associate: (name: string, action: StandInWindow['commands'][string]) => {
      page.commands[name] = action;
    },
  },
};
