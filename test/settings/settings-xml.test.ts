import {
  DEFAULT_SETTINGS,
  isSettingsPart,
  readSettings,
  SETTINGS_NAMESPACE,
  writeSettings,
} from '../../src/settings/settings-xml';
import type { Settings } from '../../src/settings/settings';

const FULL: Settings = {
  policy: 'yichun-2022',
  suppressions: [
    {
      rule: 'fund-unit',
      sheet: '自评表',
      cell: 'G30',
      reason: '按县里口径 <&> "为准"',
      by: '王芳',
      on: '2026-03-02',
    },
    { rule: 'all-full-marks', sheet: '自评表', reason: '属实', by: '王芳', on: '2026-03-02' },
  ],
  ownPolicy: { id: 'county', title: '本县 <2026>', levels: [{ weight: 50 }] },
};

const part = (json: string) => `<settings xmlns="${SETTINGS_NAMESPACE}" version="1">${json}</settings>`;

describe('settings', () => {
  it('come back as they were written', () => {
    expect(readSettings(writeSettings(FULL))).toEqual(FULL);
    expect(readSettings(writeSettings(DEFAULT_SETTINGS))).toEqual({ suppressions: [] });
  });

  it.each([
    ['no XML', 'settings'],
    ['XML cut off', writeSettings(FULL).slice(0, -20)],
    ['no JSON', part('{')],
    ['another kind of JSON', part('[1]')],
    ['a part of others', '<form xmlns="urn:other">{}</form>'],
    ['another element', `<other xmlns="${SETTINGS_NAMESPACE}">{}</other>`],
    ['nothing', ''],
  ])('are the defaults for %s', (_, xml) => {
    expect(readSettings(xml)).toEqual({ suppressions: [] });
  });

  it('lose only the entries that are damaged', () => {
    const json = JSON.stringify({
      policy: 7,
      suppressions: [{ rule: 1 }, FULL.suppressions[1], null],
    });
    expect(readSettings(part(json))).toEqual({ suppressions: [FULL.suppressions[1]] });
  });

  it('hold what XML cannot', () => {
    const odd = { policy: 'a\uFFFE\uFFFF\u0001\uD800', suppressions: [] };
    for (const character of odd.policy.slice(1)) expect(writeSettings(odd)).not.toContain(character);
    expect(readSettings(writeSettings(odd))).toEqual(odd);
  });

  it('are known by namespace, whatever the prefix', () => {
    expect(isSettingsPart(`<z:settings xmlns:z="${SETTINGS_NAMESPACE}">{}</z:settings>`)).toBe(true);
    expect(isSettingsPart('<settings xmlns="urn:other"/>')).toBe(false);
  });
});

test('a layout travels with the workbook, and loses only its damaged entries', () => {
  const layout = {
    labels: [{ label: '全年执行', block: 'funds' as const, meaning: 'spent' as const }],
    cells: [{ sheet: '自评表', cell: { row: 12, column: 9 }, meaning: 'reason' as const }],
  };
  const xml = writeSettings({ suppressions: [], layout });
  expect(readSettings(xml).layout).toEqual(layout);
  expect(readSettings(xml.replace('I12', '??')).layout).toEqual({ ...layout, cells: [] });
});
