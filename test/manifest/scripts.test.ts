import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkManifest } from '../support/manifest-check';

const ROOT = join(__dirname, '../..');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'manifest-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(script: string, words: readonly string[], env: Record<string, string> = {}) {
  const result = spawnSync(process.execPath, [join('scripts', script), ...words], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { code: result.status, said: result.stdout + result.stderr };
}

describe('manifest for an own server', () => {
  test.each([
    ['https://zj.example.gov.cn', 'https://zj.example.gov.cn/'],
    ['https://zj.example.gov.cn:8443/ziping', 'https://zj.example.gov.cn:8443/ziping/'],
    [
      'https://zj.example.gov.cn/绩效&自评/',
      'https://zj.example.gov.cn/%E7%BB%A9%E6%95%88&%E8%87%AA%E8%AF%84/',
    ],
  ])('%s', (address, base) => {
    const file = join(folder, 'out', 'manifest.xml');
    expect(run('set-host.mjs', [address, file])).toMatchObject({ code: 0 });
    const text = readFileSync(file, 'utf8');
    expect(text).not.toContain('localhost');
    expect(checkManifest(text, { root: ROOT, base })).toEqual([]);
  });

  test.each([
    ['nothing', '', '用法'],
    ['no address', 'zj.example.gov.cn', '不是网址'],
    ['http', 'http://zj.example.gov.cn/', '只接受 https'],
    ['a query', 'https://zj.example.gov.cn/?a=1', '不能带 ?'],
    ['a password', 'https://a:b@zj.example.gov.cn/', '密码'],
    ['a page', 'https://zj.example.gov.cn/taskpane.html', '文件夹的网址'],
  ])('%s is refused', (_, address, words) => {
    const file = join(folder, 'refused.xml');
    const { code, said } = run('set-host.mjs', [address, file]);
    expect(code).toBe(2);
    expect(said).toContain(words);
  });
});

describe('validation by the service', () => {
  /** Answers in the service's place: a test that asks Microsoft would fail in every closed network. */
  function validate(answer: string) {
    const stub = join(folder, 'service.cjs');
    const place = JSON.stringify(require.resolve('office-addin-manifest'));
    writeFileSync(
      stub,
      `const place = ${place};
       const validateManifest = async () => { ${answer} };
       require.cache[place] = { id: place, filename: place, loaded: true, exports: { validateManifest } };`,
    );
    return run('validate-manifest.mjs', [], { NODE_OPTIONS: `--require ${JSON.stringify(stub)}` });
  }

  test('a valid manifest', () => {
    const { code, said } = validate('return { isValid: true, status: 200, report: { status: "Accepted" } }');
    expect(code).toBe(0);
    expect(said).toContain('manifest.xml 通过');
  });

  test('an invalid one, with what is wrong', () => {
    const { code, said } = validate(
      'return { isValid: false, status: 200, report: { status: "Rejected", errors: [{ title: "Icon", content: "too small" }] } }',
    );
    expect(code).toBe(1);
    expect(said).toMatch(/E Icon: too small[\s\S]*未通过/);
  });

  test.each([
    ['no network', 'throw new Error("Unable to contact the manifest validation service.")'],
    ['a failing service', 'return { isValid: false, status: 502 }'],
    ['the page of a proxy', 'return { isValid: false, status: 200 }'],
  ])('%s: skipped, not failed', (_, answer) => {
    const { code, said } = validate(answer);
    expect(code).toBe(0);
    expect(said).toContain('已跳过联网校验');
    expect(said).toContain('skipped');
  });

  test('a manifest that cannot be read', () => {
    expect(validate('throw new Error("Unable to read data")').code).toBe(1);
  });
});
