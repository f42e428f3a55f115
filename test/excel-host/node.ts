import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import type { ExcelHost } from './host';
import { isSetSupported } from './requirements';
import { teachAreaSelection } from './area-selection';
import { teachUndoGroups } from './undo-groups';

/** What the library defines. */
export interface LoadedOffice {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

let compiled: Script | undefined;

/** Loads the real client library into a world of its own, with a host behind it. */
export function loadOffice(host: ExcelHost): LoadedOffice {
  const window = bareWindow(host);
  createContext(window);
  library().runInContext(window);
  const office = window as unknown as LoadedOffice;
  teachAreaSelection(office);
  teachUndoGroups(office, () => isSetSupported(host.apiLevel)('MergeUndoGroup'));
  return office;
}

/** Another copy of Microsoft's excel-web-16.00.js, to try a newer one than npm has; its licence forbids to keep it here. */
const OTHER_LIBRARY = 'OFFICE_JS_CLIENT';

/** The library is 1.4 MB: read and compiled once per process. */
function library(): Script {
  const file = process.env[OTHER_LIBRARY] ?? require.resolve('@microsoft/office-js/dist/excel-web-16.00.js');
  compiled ??= new Script(readFileSync(file, 'utf8'), { filename: file });
  return compiled;
}

/** The few globals of a browser that the library touches when it loads; the bridge must stand before. */
function bareWindow(host: ExcelHost): Record<string, unknown> {
  const window: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    Promise,
    performance,
    addEventListener: () => undefined,
    document: {
      createElement: () => ({}),
      getElementsByTagName: () => [],
      addEventListener: () => undefined,
    },
    navigator: { userAgent: 'node' },
    location: { href: 'http://localhost/', search: '', hash: '' },
    Microsoft: { Office: { Common: {} } },
    Office: { context: { requirements: { isSetSupported: isSetSupported(host.apiLevel) } } },
    _richApiNativeBridge: host.bridge,
  };
  window['window'] = window;
  window['self'] = window;
  return window;
}
