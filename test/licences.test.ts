import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');
const PERMISSIVE =
  /^\(?(MIT|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD|Unlicense|CC0-1\.0|BlueOak-1\.0\.0|Zlib|MIT-0|Python-2\.0)\)?$/;

interface LockedPackage {
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly license?: string;
}

/** Licence words of a package: «(MIT OR GPL-3.0)» is fine because one may choose. */
function isPermissive(licence: string): boolean {
  return licence
    .replace(/[()]/g, '')
    .split(/ OR /)
    .some((choice) => choice.split(/ AND /).every((part) => PERMISSIVE.test(part.trim())));
}

function licenceOf(path: string, locked: LockedPackage): string {
  if (locked.license) return locked.license;
  const manifest = join(ROOT, path, 'package.json');
  if (!existsSync(manifest)) return 'not installed';
  const { license } = JSON.parse(readFileSync(manifest, 'utf8')) as { license?: unknown };
  return typeof license === 'string' ? license : licenceFromText(path);
}

/** Some packages state no licence in package.json but carry its text. */
function licenceFromText(path: string): string {
  const file = join(ROOT, path, 'LICENSE');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (/Apache License\s+Version 2\.0/.test(text)) return 'Apache-2.0';
  return /^MIT License/.test(text) ? 'MIT' : 'none stated';
}

test('every package that ships has a permissive licence', () => {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockedPackage>;
  };
  const shipped = Object.entries(lock.packages).filter(([path, locked]) => path !== '' && !locked.dev);
  const wrong = shipped
    .map(([path, locked]) => [path, licenceOf(path, locked)] as const)
    .filter(([, licence]) => !isPermissive(licence));
  expect(shipped.length).toBeGreaterThan(10);
  expect(wrong).toEqual([]);
});
