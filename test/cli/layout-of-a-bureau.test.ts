import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/main';
import { type Layout, NO_LAYOUT } from '../../src/form/layout';
import { layoutToJson } from '../../src/form/layout-json';
import { unreadParts } from '../../src/form/reading';
import type { LabelRole } from '../../src/form/role';
import { answered } from '../../src/panel/label-answers';
import { formOn, formSheetWith } from '../support/form-sheet';
import { xlsxFile } from '../support/xlsx-file';

/** A bureau's own words, of which nothing speaks for a meaning. */
const WORDS = { D5: '甲款', E5: '乙款', F5: '丙款', F12: '戊项' };
const MEANINGS: Readonly<Record<string, LabelRole>> = {
  甲款: 'initialBudget',
  乙款: 'annualBudget',
  丙款: 'spent',
  戊项: 'actual',
};

let folder = '';
const path = (name: string) => join(folder, name);
const ofBureau = (spent: number) =>
  formSheetWith({
    ...WORDS,
    ...{ F6: spent, F7: spent - 20, H6: spent / 100, I6: spent / 10, H19: 89 + spent / 10 },
  });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ziping-bureau-'));
  writeFileSync(path('阅读.xlsx'), xlsxFile({ sheets: [ofBureau(98)] }));
  writeFileSync(path('展览.xlsx'), xlsxFile({ sheets: [ofBureau(96)] }));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Line {
  readonly file: string;
  readonly forms: readonly {
    readonly verdict: string;
    readonly funds: readonly { readonly annualBudget: number | null; readonly spent: number | null }[];
    readonly indicators: readonly { readonly actual: { readonly raw: string } }[];
  }[];
}

async function batch(...words: string[]): Promise<Line[]> {
  let err = '';
  await run(['batch', path('阅读.xlsx'), path('展览.xlsx'), '-o', path('all.ndjson'), ...words], {
    out: () => undefined,
    err: (text) => void (err += text),
    isColored: false,
  });
  expect(err).toBe('');
  return readFileSync(path('all.ndjson'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

/** What the card 认表 keeps when a person answers one label after the other, the form being read anew each time. */
function answers(): Layout {
  let layout = NO_LAYOUT;
  for (const [text, meaning] of Object.entries(MEANINGS)) {
    const form = formOn(ofBureau(98), layout);
    const label = form.labels.find((each) => each.text.startsWith(text));
    if (!label) throw new Error(`${text} is no label`);
    layout = answered(layout, form, label, meaning);
  }
  return layout;
}

test('what one person said in the panel reads the files of the whole bureau', async () => {
  const before = await batch();
  expect(before.map(({ forms }) => forms[0]?.verdict)).toEqual(['not-fully-checked', 'not-fully-checked']);
  const layout = answers();
  expect(unreadParts(formOn(ofBureau(98), layout))).toEqual([]);
  writeFileSync(path('版式.json'), JSON.stringify(layoutToJson(layout)));
  const after = await batch('--layout', path('版式.json'));
  expect(after.map(({ forms }) => forms[0]?.funds[0])).toMatchObject([
    { annualBudget: 100, spent: 98 },
    { annualBudget: 100, spent: 96 },
  ]);
  expect(after.map(({ forms }) => forms[0]?.indicators[0]?.actual.raw)).toEqual(['5100册', '5100册']);
  expect(after.map(({ forms }) => forms[0]?.verdict)).toEqual(['submittable', 'submittable']);
});
