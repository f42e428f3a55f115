/**
 * Completes package-lock.json after `npm install` against a mirror that holds one platform's binaries only: npm leaves
 * the optional packages of other platforms out, and `npm ci` then refuses the file. Their versions stand in the
 * packages that ask for them; platform and processor stand in their names.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const PLATFORM = /(android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|aix|win32|wasi|wasm32)/;
const PROCESSOR = /(arm64|x64|ia32|arm(?=-|$)|ppc64|s390x|riscv64|loong64|mips64el|wasm32)/;

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
let added = 0;
for (const asking of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(asking.optionalDependencies ?? {})) {
    const path = `node_modules/${name}`;
    if (lock.packages[path] || !/^\d/.test(version) || !PLATFORM.test(name)) continue;
    lock.packages[path] = entry(name, version, asking.dev);
    added++;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} optional packages of other platforms added`);

function entry(name, version, dev) {
  const processor = PROCESSOR.exec(name)?.[1];
  const platform = PLATFORM.exec(name)?.[1];
  return {
    version,
    ...(processor ? { cpu: [processor] } : {}),
    ...(dev ? { dev: true } : {}),
    optional: true,
    os: [platform === 'wasi' || platform === 'wasm32' ? 'none' : platform],
  };
}
