/** Programs of the machine that some test suites need, and how to get them. Used by tests and by prepare-tests. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const CANDIDATES = {
  chromium: {
    env: 'CHROMIUM_PATH',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe'],
    places: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
    packages: ['chromium', 'fonts-noto-cjk'],
    hint: 'install Chromium or Chrome, or set CHROMIUM_PATH',
  },
  firefox: {
    env: 'FIREFOX_PATH',
    names: ['firefox-esr', 'firefox', 'firefox.exe'],
    places: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    packages: ['firefox-esr', 'fonts-noto-cjk'],
    hint: 'install Firefox (ESR), or set FIREFOX_PATH',
  },
  libreoffice: {
    env: 'SOFFICE_PATH',
    names: ['soffice', 'libreoffice', 'soffice.exe'],
    places: [
      '/Applications/LibreOffice.app/Contents/MacOS/soffice',
      'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
    ],
    packages: ['libreoffice-calc', 'libreoffice-writer', 'fonts-noto-cjk'],
    hint: 'install LibreOffice (Calc and Writer), or set SOFFICE_PATH',
  },
};

/** Names of the programs that suites may ask for. */
export const PROGRAMS = Object.keys(CANDIDATES);

/** The path of a program, or undefined where it is not on this machine. */
export function findProgram(name) {
  const { env, names, places } = CANDIDATES[name];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = names.flatMap((file) => folders.map((folder) => join(folder, file)));
  return [process.env[env], ...onPath, ...places].find((path) => path && existsSync(path));
}

/** Debian packages that bring a program. */
export function packagesOf(name) {
  return CANDIDATES[name].packages;
}

/** What a person does to get a program. */
export function hintFor(name) {
  return CANDIDATES[name].hint;
}
