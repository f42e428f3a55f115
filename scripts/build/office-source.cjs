const path = require('node:path');

const CDN = 'https://appsforoffice.microsoft.com';
const CDN_21VIANET = 'https://appsforoffice.cdn.partner.office365.cn';

/** Files of the package that Excel asks for at run time, in the layout that office.js expects around itself. */
const VENDORED = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-web-16.00.js',
  'excel-mac-16.00.js',
  'excel-ios-16.00.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
];

/**
 * Where office.js comes from: the world's CDN, the one in mainland China, or a trimmed copy beside the pages for
 * networks without either.
 * @param name cdn (default) | 21vianet | vendor
 */
module.exports.officeSource = (name = 'cdn') => {
  if (name === 'cdn') return { url: `${CDN}/lib/1/hosted/office.js`, origin: CDN, files: [] };
  if (name === '21vianet')
    return { url: `${CDN_21VIANET}/appsforoffice/lib/1/hosted/office.js`, origin: CDN_21VIANET, files: [] };
  if (name === 'vendor') return { url: 'vendor/office-js/office.js', origin: '', files: vendored() };
  throw new Error(`OFFICE_JS=${name}: expected cdn, 21vianet or vendor`);
};

function vendored() {
  const from = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
  return VENDORED.map((file) => ({
    from: path.join(from, file),
    to: `vendor/office-js/${file}`,
    info: { minimized: true },
    noErrorOnMissing: true,
  }));
}
