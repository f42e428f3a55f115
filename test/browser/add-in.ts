import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { buildSync } from 'esbuild';
import type { ExcelHostOptions } from '../excel-host';
import type { SheetSource } from '../excel-host/model/load';

const DIST = join(process.cwd(), 'dist/addin');
const OFFICE_SCRIPT = /<script[^>]*office\.js[^>]*><\/script>/;
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
};

/** What stands in the workbook of the page. */
export interface AddInScene {
  readonly sheets: readonly SheetSource[];
  readonly options?: ExcelHostOptions;
  /** Background of Office's theme. */
  readonly theme?: string;
}

/** The built add-in on a free port, with an Excel of ours in place of office.js. */
export interface AddInServer {
  readonly url: string;
  /** What pages that load from now on find. */
  show(scene: AddInScene): void;
  close(): Promise<void>;
}

/** Serves dist/addin as it was built; only the line that loads office.js is another. */
export async function serveAddIn(): Promise<AddInServer> {
  let scene: AddInScene = { sheets: [] };
  const standIn = bundled();
  const library = `${readFileSync(require.resolve('@microsoft/office-js/dist/excel-web-16.00.js'), 'utf8')}
;window.Office = window.commonApi; window.libraryLoaded();`;
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const body =
      path === '/stand-in.js' ? sceneScript(scene) + standIn : path === '/library.js' ? library : built(path);
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': TYPES[extname(path)] ?? 'text/plain',
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    show: (next) => {
      scene = next;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function built(path: string): string | Buffer | undefined {
  const file = join(DIST, path);
  if (!existsSync(file) || !extname(file)) return undefined;
  const scripts = '<script src="/stand-in.js"></script><script src="/library.js"></script>';
  return extname(file) === '.html'
    ? readFileSync(file, 'utf8').replace(OFFICE_SCRIPT, scripts)
    : readFileSync(file);
}

function bundled(): string {
  const entry = join(process.cwd(), 'test/browser/office-stand-in.ts');
  const { outputFiles } = buildSync({ entryPoints: [entry], bundle: true, write: false, format: 'iife' });
  return outputFiles[0]?.text ?? '';
}

/** Maps travel as lists of pairs. */
function sceneScript({ sheets, options = {}, theme }: AddInScene): string {
  const text = JSON.stringify(sheets, (_, value: unknown) =>
    value instanceof Map ? { pairs: [...value] } : value,
  );
  const revive = '(_, value) => value && value.pairs ? new Map(value.pairs) : value';
  const look = theme === undefined ? '' : `window.theme = { bodyBackgroundColor: '${theme}' };`;
  return `window.sheets = JSON.parse(${JSON.stringify(text)}, ${revive});window.hostOptions = ${JSON.stringify(options)};${look}\n`;
}
