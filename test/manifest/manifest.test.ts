import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkManifest, functionNames, pngSize } from '../support/manifest-check';

const ROOT = join(__dirname, '../..');
const MANIFEST = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
const SITE = { root: ROOT, base: 'https://localhost:3000/' };
const LONG = '长'.repeat(251);

test('Office takes the manifest as it is', () => {
  expect(checkManifest(MANIFEST, SITE)).toEqual([]);
});

test('the ribbon calls the two functions of the add-in', () => {
  expect(functionNames(MANIFEST)).toEqual(['gradeForm', 'writeReport']);
});

test('the page of commands registers every function of the ribbon', () => {
  const page = readFileSync(join(ROOT, 'src/commands/commands.ts'), 'utf8');
  for (const name of functionNames(MANIFEST)) expect(page).toContain(`Office.actions.associate('${name}'`);
});

test('administrators get an icon of 128 pixels', () => {
  expect(pngSize(join(ROOT, 'assets/icon-128.png'))).toEqual({ width: 128, height: 128 });
});

test('the add-in opens without VersionOverrides, as in a SharePoint catalogue', () => {
  const base = MANIFEST.replace(/<VersionOverrides[\s\S]*<\/VersionOverrides>/, '');
  expect(base).toMatch(/<DefaultSettings>\s*<SourceLocation DefaultValue="https:/);
  expect(checkManifest(base, SITE)).toEqual([
    'VersionOverrides is missing',
    'the pane cannot open with a workbook',
  ]);
});

/** What a person could break, and the words in which the check must say it. */
const DEFECTS: readonly (readonly [string, RegExp | string, string, string])[] = [
  ['a tag left open', '</Hosts>', '', 'not well-formed'],
  ['two hyphens in a comment', '<!-- Never', '<!-- Never -- ', 'not well-formed'],
  ['an undeclared prefix', /\n {4}xmlns:bt="[^"]*"/, '', 'not well-formed'],
  ['a mail add-in', 'xsi:type="TaskPaneApp"', 'xsi:type="MailApp"', 'TaskPaneApp'],
  ['elements swapped', /(<Version>.*)(\s*)(<ProviderName>.*)/, '$3$2$1', 'Version is out of order'],
  ['an element forgotten', /<ProviderName>.*/, '', 'ProviderName is missing'],
  ['an element invented', '<Hosts>', '<Colour/><Hosts>', 'Colour is unknown'],
  ['a label behind its icon', /(<Label resid="Group.Label"\/>)([\s\S]*?<\/Icon>)/, '$2$1', 'Label in Group'],
  ['no GUID', /<Id>.*</, '<Id>ziping<', 'Id is not a GUID'],
  ['three numbers', /<Version>.*</, '<Version>1.0.0<', 'Version is not four'],
  ['a version below one', /<Version>.*</, '<Version>0.1.0.0<', 'Version is not four'],
  ['another locale', '<DefaultLocale>zh-CN', '<DefaultLocale>en-US', 'DefaultLocale'],
  ['a locale without its country', 'Locale="en-US"', 'Locale="en"', 'full locale'],
  ['no right to write', 'ReadWriteDocument<', 'ReadDocument<', 'Permissions'],
  ['another application', 'Host Name="Workbook"', 'Host Name="Document"', 'Host is not Workbook'],
  ['too old an Excel', 'MinVersion="1.14"/>', 'MinVersion="1.9"/>', 'ExcelApi 1.14'],
  ['a name in one language', /<Override Locale="en-US" Value="Performance.*/, '', 'DisplayName has no en-US'],
  [
    'a string in one language',
    /<bt:Override Locale="en-US" Value="Open pane".*/,
    '',
    'OpenPane.Label has no en',
  ],
  ['a long name', '"绩效自评助手"', `"${LONG}"`, 'DisplayName is longer than 125'],
  ['a long description', /(<Description DefaultValue=")/, `$1${LONG}`, 'Description is longer than 250'],
  ['a long label', '"Write report"', `"${LONG}"`, 'Report.Label is longer than 125'],
  ['a long tip', 'Value="Checks the form', `Value="${LONG}`, 'OpenPane.Tip is longer than 250'],
  ['a long address', '/taskpane.html"', `/${'a'.repeat(2048)}.html"`, 'longer than 2048'],
  ['an empty tip', /(id="Grade.Tip" DefaultValue=")[^"]*/, '$1', 'Grade.Tip has an empty value'],
  ['http', 'https://localhost:3000/commands', 'http://localhost:3000/commands', 'Commands.Url is not served'],
  ['a foreign host', 'localhost:3000/commands', 'example.com/commands', 'Commands.Url lies on another host'],
  ['a page that is not there', 'assets/help.html', 'assets/hilfe.html', 'no file assets/hilfe.html'],
  ['an icon that is not there', /icon-20\.png/, 'icon-21.png', 'no file assets/icon-21.png'],
  ['a large icon', /(?<=<IconUrl DefaultValue="[^"]*)32/, '64', 'IconUrl is not a PNG of 32x32'],
  ['a small icon', /(?<=<HighRes\w+ DefaultValue="[^"]*)64/, '32', 'Url is not a PNG of 64x64'],
  ['a ribbon icon of another size', /report-40\.png/, 'report-48.png', 'Report.40 is not a PNG of 40x40'],
  ['a size forgotten', /<bt:Image size="80" resid="Grade.80"\/>/, '', 'lacks 80 pixels'],
  ['a resource that is not there', '<Label resid="Grade', '<Label resid="Grad', 'names no resource'],
  ['a resource of another kind', 'Title resid="Taskpane.Title"', 'Title resid="Grade.Tip"', 'of its kind'],
  ['a resource twice', 'bt:Url id="Help.Url"', 'bt:Url id="Commands.Url"', 'Commands.Url stands twice'],
  ['a resource for nothing', '<Title resid="Taskpane.Title"/>', '', 'Taskpane.Title is never used'],
  ['a long resid', /Report\.Tip"/g, `Report.${'t'.repeat(32)}"`, 'has a long name'],
  ['a control twice', 'id="Ziping.Report"', 'id="Ziping.Grade"', 'Control Ziping.Grade stands twice'],
  ['a button that does nothing', /<Action xsi:type="ExecuteFunction">[\s\S]*?<\/Action>/, '', 'no Action'],
  ['a function without a name', '<FunctionName>gradeForm', '<FunctionName>', 'names no function'],
  ['a pane of another name', '.AutoShowTaskpaneWithDocument', '.Pane', 'cannot open with a workbook'],
];

test.each(DEFECTS)('%s is found', (_, found, replacement, words) => {
  const broken = MANIFEST.replace(found, replacement);
  expect(broken).not.toBe(MANIFEST);
  expect(checkManifest(broken, SITE).join('\n')).toContain(words);
});
