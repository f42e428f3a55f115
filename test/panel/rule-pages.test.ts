import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const LOADER = join(__dirname, '../../scripts/build/rule-page-loader.cjs');

/** The library is an ES module only, which Jest does not load: the loader runs as webpack runs it, in Node itself. */
function htmlOf(...pages: readonly string[]): string[] {
  const script = `
    const { toHtml } = require(${JSON.stringify(LOADER)});
    Promise.all(${JSON.stringify(pages)}.map(toHtml)).then((all) => process.stdout.write(JSON.stringify(all)));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as string[];
}

test('a page of docs/rules becomes headings, paragraphs and lists under the dialog’s own heading', () => {
  const [html] = htmlOf(
    '# weight-total：标题（E）\n\n## 选项\n- `share`（默认 0.3）：说明。\n\n## 依据\n无。\n',
  );
  expect(html).toBe(
    '<h3>选项</h3>\n<ul>\n<li><code>share</code>（默认 0.3）：说明。</li>\n</ul>\n<h3>依据</h3>\n<p>无。</p>\n',
  );
});

test('HTML, links and pictures in a page are text and nothing else', () => {
  const all = htmlOf(
    '<script>alert(1)</script>',
    '文<img src=x onerror=alert(1)>字',
    '[字](javascript:alert(1)) ![图](x)',
  ).join('');
  expect(all).not.toMatch(/<(?!\/?p>)/);
  expect(all).toContain('&lt;script&gt;');
});
