import { existsSync } from 'node:fs';
import { join } from 'node:path';

interface OfficeSource {
  readonly url: string;
  readonly origin: string;
  readonly files: readonly { readonly from: string; readonly to: string }[];
}
// eslint-disable-next-line @typescript-eslint/no-require-imports -- webpack's own configuration is CommonJS
const { officeSource } = require(join(__dirname, '../../scripts/build/office-source.cjs')) as {
  officeSource: (name?: string) => OfficeSource;
};

test.each([
  [undefined, 'https://appsforoffice.microsoft.com'],
  ['cdn', 'https://appsforoffice.microsoft.com'],
  ['21vianet', 'https://appsforoffice.cdn.partner.office365.cn'],
])('%s: one https address, and scripts allowed from there only', (name, origin) => {
  const source = officeSource(name);
  expect(source.url.startsWith(`${origin}/`)).toBe(true);
  expect([source.origin, source.files]).toEqual([origin, []]);
});

test('vendor: the files that Excel asks for, from the package, in the layout that office.js expects', () => {
  const { url, origin, files } = officeSource('vendor');
  expect([url, origin]).toEqual(['vendor/office-js/office.js', '']);
  expect(files.map(({ to }) => to)).toContain('vendor/office-js/zh-cn/office_strings.js');
  expect(files.filter(({ from }) => !existsSync(from))).toEqual([]);
});

test('anything else is refused with what is possible', () => {
  expect(() => officeSource('edge')).toThrow('expected cdn, 21vianet or vendor');
});
