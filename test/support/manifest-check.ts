/** Checks of the add-in's manifest that need no network; the official validation is a service of Microsoft. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type XmlElement, childrenOf, descendants, firstChild, parseXml } from './xml-tree';

/** Where the files of the add-in lie and under which address they are served. */
export interface ManifestSite {
  readonly root: string;
  readonly base: string;
}

const ORDER = [
  'Id',
  'Version',
  'ProviderName',
  'DefaultLocale',
  'DisplayName',
  'Description',
  'IconUrl',
  'HighResolutionIconUrl',
  'SupportUrl',
  'AppDomains',
  'Hosts',
  'Requirements',
  'DefaultSettings',
  'Permissions',
  'VersionOverrides',
];
/** Children whose order Office's schema fixes below VersionOverrides. */
const INNER_ORDER: Readonly<Record<string, readonly string[]>> = {
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation', 'Title', 'FunctionName'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};
const OPTIONAL = new Set(['AppDomains']);
const RIBBON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const LOCALE = 'en-US';
const LOCALISED = [
  'DisplayName',
  'Description',
  'IconUrl',
  'HighResolutionIconUrl',
  'SupportUrl',
  'SourceLocation',
];
const LIMITS: Readonly<Record<string, number>> = {
  DisplayName: 125,
  Description: 250,
  'bt:ShortStrings': 125,
  'bt:LongStrings': 250,
};
const URL_LIMIT = 2048;
const RESID_LIMIT = 32;
/** Which kind of resource each element that carries a resid takes; a Title never shows a long string. */
const KIND_OF: Readonly<Record<string, string>> = {
  Label: 'bt:ShortStrings',
  Title: 'bt:ShortStrings',
  Description: 'bt:LongStrings',
  'bt:Image': 'bt:Images',
  SourceLocation: 'bt:Urls',
  FunctionFile: 'bt:Urls',
  LearnMoreUrl: 'bt:Urls',
};

/** Every defect of the manifest in words; none for a manifest that Office takes. */
export function checkManifest(text: string, site: ManifestSite): string[] {
  const parsed = parseXml(text);
  if (typeof parsed === 'string') return [`not well-formed: ${parsed}`];
  return [
    ...checkOrder(parsed),
    ...checkInnerOrder(parsed),
    ...checkIdentity(parsed),
    ...checkHost(parsed),
    ...checkLocales(parsed),
    ...checkLengths(parsed),
    ...checkAddresses(parsed, site),
    ...checkResources(parsed),
    ...checkTopIcons(parsed, site),
    ...checkRibbonIcons(parsed, site),
    ...checkControls(parsed),
  ];
}

function checkOrder(root: XmlElement): string[] {
  const names = root.children.map((child) => child.name);
  const missing = ORDER.filter((name) => !names.includes(name) && !OPTIONAL.has(name));
  const unknown = names.filter((name) => !ORDER.includes(name));
  return [
    ...missing.map((name) => `${name} is missing`),
    ...unknown.map((name) => `${name} is unknown`),
    ...outOfOrder(names, ORDER).map((name) => `${name} is out of order`),
    ...repeated(names).map((name) => `${name} stands twice`),
  ];
}

function checkInnerOrder(root: XmlElement): string[] {
  return descendants(root).flatMap((element) => {
    const order = INNER_ORDER[element.name];
    if (!order) return [];
    const names = element.children.map((child) => child.name);
    return [
      ...outOfOrder(names, order).map((name) => `${name} in ${element.name} is out of order`),
      ...names.filter((name) => !order.includes(name)).map((name) => `${name} in ${element.name} is unknown`),
    ];
  });
}

/** Names that stand after one that the order puts behind them. */
function outOfOrder(names: readonly string[], order: readonly string[]): string[] {
  const places = names.map((name) => order.indexOf(name)).filter((place) => place >= 0);
  return places.flatMap((place, index) =>
    index > 0 && place < places[index - 1]! ? [order[place] ?? ''] : [],
  );
}

function repeated(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}

function checkIdentity(root: XmlElement): string[] {
  const text = (name: string): string => firstChild(root, name)?.text.trim() ?? '';
  const problems: string[] = [];
  if (root.name !== 'OfficeApp' || root.attributes['xsi:type'] !== 'TaskPaneApp') {
    problems.push('the root is not an OfficeApp of type TaskPaneApp');
  }
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(text('Id'))) {
    problems.push('Id is not a GUID');
  }
  if (!/^[1-9]\d*(\.\d+){3}$/.test(text('Version'))) {
    problems.push('Version is not four numbers from 1.0.0.0 on');
  }
  if (text('DefaultLocale') !== 'zh-CN') problems.push('DefaultLocale is not zh-CN');
  if (text('Permissions') !== 'ReadWriteDocument') problems.push('Permissions are not ReadWriteDocument');
  return problems;
}

function checkHost(root: XmlElement): string[] {
  const problems: string[] = [];
  const hosts = descendants(root).filter((element) => element.name === 'Host');
  if (hosts.some((host) => (host.attributes.Name ?? host.attributes['xsi:type']) !== 'Workbook')) {
    problems.push('a Host is not Workbook');
  }
  const requirements = firstChild(root, 'Requirements');
  const sets = requirements ? descendants(requirements).filter((element) => element.name === 'Set') : [];
  if (!sets.some((set) => set.attributes.Name === 'ExcelApi' && set.attributes.MinVersion === '1.14')) {
    problems.push('ExcelApi 1.14 is not required');
  }
  return problems;
}

/** The elements that a locale may override: six at the top and every resource. */
function localisable(root: XmlElement): XmlElement[] {
  const settings = childrenOf(root, 'DefaultSettings').flatMap((element) => element.children);
  const resources = descendants(root)
    .filter((element) => element.name === 'Resources')
    .flatMap((element) => element.children.flatMap((group) => group.children));
  return [...root.children, ...settings]
    .filter((element) => LOCALISED.includes(element.name))
    .concat(resources);
}

function nameOf(element: XmlElement): string {
  return element.attributes.id ?? element.name;
}

function checkLocales(root: XmlElement): string[] {
  return localisable(root).flatMap((element) => {
    const locales = element.children.map((child) => child.attributes.Locale ?? '');
    const problems: string[] = [];
    if (!locales.includes(LOCALE)) problems.push(`${nameOf(element)} has no ${LOCALE} override`);
    if (locales.some((locale) => !/^[a-z]{2}-[A-Z]{2}$/.test(locale))) {
      problems.push(`${nameOf(element)} has an override without a full locale`);
    }
    return problems;
  });
}

/** The value of an element and those of its overrides. */
function valuesOf(element: XmlElement): string[] {
  return [
    element.attributes.DefaultValue ?? '',
    ...element.children.map((child) => child.attributes.Value ?? ''),
  ];
}

function checkLengths(root: XmlElement): string[] {
  return localisable(root).flatMap((element) => {
    const limit = LIMITS[element.name] ?? LIMITS[element.parent] ?? URL_LIMIT;
    return valuesOf(element).flatMap((value) => {
      if (value.trim() === '') return [`${nameOf(element)} has an empty value`];
      return value.length > limit ? [`${nameOf(element)} is longer than ${limit} characters`] : [];
    });
  });
}

function isAddress(element: XmlElement): boolean {
  return !(element.name in LIMITS) && !(element.parent in LIMITS);
}

/** Pages come out of the build; everything below assets/ lies in the repository. */
function checkAddresses(root: XmlElement, site: ManifestSite): string[] {
  return localisable(root)
    .filter(isAddress)
    .flatMap((element) =>
      valuesOf(element).flatMap((value) => {
        if (!value.startsWith('https://')) return [`${nameOf(element)} is not served over https`];
        if (!value.startsWith(site.base)) return [`${nameOf(element)} lies on another host`];
        const path = value.slice(site.base.length);
        if (/^(taskpane|commands|self-check)\.html$/.test(path)) return [];
        return existsSync(join(site.root, path)) ? [] : [`${nameOf(element)}: no file ${path}`];
      }),
    );
}

function checkResources(root: XmlElement): string[] {
  const groups = descendants(root).filter((element) => element.name === 'Resources')[0]?.children ?? [];
  const ids = groups.flatMap((group) => group.children.map((child) => child.attributes.id ?? ''));
  const inGroup = (name: string, id: string): boolean =>
    groups.some((group) => group.name === name && group.children.some((child) => child.attributes.id === id));
  const used = descendants(root).filter((element) => element.attributes.resid !== undefined);
  const names = new Set(used.map((element) => element.attributes.resid));
  return [
    ...repeated(ids).map((id) => `resource ${id} stands twice`),
    ...ids.filter((id) => id.length > RESID_LIMIT).map((id) => `resource ${id} has a long name`),
    ...ids.filter((id) => !names.has(id)).map((id) => `resource ${id} is never used`),
    ...used.flatMap((element) => {
      const resid = element.attributes.resid ?? '';
      return inGroup(KIND_OF[element.name] ?? '', resid)
        ? []
        : [`${element.name} names no resource of its kind: ${resid}`];
    }),
  ];
}

/** Width and height in the header of a PNG file; undefined for any other file. */
export function pngSize(path: string): { width: number; height: number } | undefined {
  if (!existsSync(path)) return undefined;
  const bytes = readFileSync(path);
  if (bytes.length < 24 || bytes.toString('latin1', 1, 4) !== 'PNG') return undefined;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

function checkSize(what: string, address: string, size: number, site: ManifestSite): string[] {
  const png = pngSize(join(site.root, address.slice(site.base.length)));
  return png?.width === size && png.height === size ? [] : [`${what} is not a PNG of ${size}x${size}`];
}

function checkTopIcons(root: XmlElement, site: ManifestSite): string[] {
  return Object.entries({ IconUrl: 32, HighResolutionIconUrl: 64 }).flatMap(([name, size]) =>
    childrenOf(root, name).flatMap((element) =>
      valuesOf(element).flatMap((address) => checkSize(name, address, size, site)),
    ),
  );
}

function checkRibbonIcons(root: XmlElement, site: ManifestSite): string[] {
  const images = new Map(
    descendants(root)
      .filter((element) => element.name === 'bt:Image' && element.parent === 'bt:Images')
      .map((element) => [element.attributes.id ?? '', valuesOf(element)]),
  );
  return descendants(root)
    .filter((element) => element.name === 'Icon')
    .flatMap((icon) => {
      const sizes = icon.children.map((image) => Number(image.attributes.size));
      const missing = RIBBON_SIZES.filter((size) => !sizes.includes(size));
      const wrong = icon.children.flatMap((image) => {
        const resid = image.attributes.resid ?? '';
        const size = Number(image.attributes.size);
        return (images.get(resid) ?? []).flatMap((address) => checkSize(resid, address, size, site));
      });
      return [...missing.map((size) => `an Icon in ${icon.parent} lacks ${size} pixels`), ...wrong];
    });
}

function checkControls(root: XmlElement): string[] {
  const controls = descendants(root).filter((element) => element.name === 'Control');
  const ids = controls.map((control) => control.attributes.id ?? '');
  const actions = controls.map((control) => firstChild(control, 'Action'));
  const panes = actions.filter((action) => action?.attributes['xsi:type'] === 'ShowTaskpane');
  const functions = actions.filter((action) => action?.attributes['xsi:type'] === 'ExecuteFunction');
  const unnamed = functions.filter((action) => !action || !firstChild(action, 'FunctionName')?.text.trim());
  const pane = panes[0] && firstChild(panes[0], 'TaskpaneId')?.text;
  return [
    ...repeated(ids).map((id) => `Control ${id} stands twice`),
    ...(panes.length + functions.length === controls.length ? [] : ['a Control has no Action']),
    ...unnamed.map(() => 'an ExecuteFunction names no function'),
    ...(pane === 'Office.AutoShowTaskpaneWithDocument' ? [] : ['the pane cannot open with a workbook']),
  ];
}

/** The functions that the ribbon calls, which the page of commands must register. */
export function functionNames(text: string): string[] {
  const parsed = parseXml(text);
  if (typeof parsed === 'string') return [];
  return descendants(parsed)
    .filter((element) => element.name === 'FunctionName')
    .map((element) => element.text.trim());
}
