import { differences, keptOf, markerOf } from '../../src/report/keep-edited';
import type { Report } from '../../src/report/report';
import { linesOf, reportSheet } from '../../src/report/sheet';
import type { NewSheet } from '../../src/sheet/new-sheet';
import { cellKey } from '../../src/sheet/address';
import { createSheet, type Sheet } from '../../src/sheet/sheet';
import { cellWith, sheetOf } from '../support/form-sheet';

const paragraph = (key: string, text: string) => ({ kind: 'paragraph' as const, key, runs: [{ text }] });

const report = (facts: string, more: Report['sections'] = []): Report => ({
  title: '绩效自评报告',
  preface: [paragraph('preface', '前言')],
  sections: [
    { key: 'one', level: 1, heading: '一、基本情况', blocks: [paragraph('facts', facts)] },
    {
      key: 'two',
      level: 1,
      heading: '二、得分',
      blocks: [
        {
          kind: 'table',
          key: 'table',
          header: ['指标', '得分'],
          rows: [['很长的名称'.repeat(12), '9']],
          align: ['left', 'center'],
          widths: [0.5, 0.5],
        },
      ],
    },
    ...more,
  ],
});

const textsOf = (sheet: NewSheet) =>
  sheet.cells.filter(({ cell, value }) => cell.column === 1 && value !== null).map(({ value }) => value);

/** The sheet after a person changed one text, or wrote a row of their own under it. */
function touched(sheet: NewSheet, text: string, change: (text: string) => string, below?: string): Sheet {
  const read = sheetOf(sheet);
  const row = sheet.cells.find(({ cell, value }) => cell.column === 1 && value === text)!.cell.row;
  const cells = new Map<number, ReturnType<typeof cellWith>>();
  for (const [key, cell] of read.cells) {
    const at = Math.floor((key - 1) / 16384);
    cells.set(key + (below !== undefined && at > row ? 16384 : 0), cell);
  }
  cells.set(cellKey({ row, column: 1 }), cellWith(change(text)));
  if (below !== undefined) cells.set(cellKey({ row: row + 1, column: 2 }), cellWith(below));
  return createSheet({ name: sheet.name, cells, merges: [] });
}

const same = (text: string) => text;

test('untouched, nothing is kept and the next report is the same', () => {
  const sheet = reportSheet(report('甲'), '绩效自评报告', 'form|1');
  const read = sheetOf(sheet);
  expect(markerOf(read)).toBe('form|1');
  const kept = keptOf(read);
  expect([kept.edited.size, kept.inserted.size]).toEqual([0, 0]);
  expect(reportSheet(report('甲'), '绩效自评报告', 'form|1', kept)).toEqual(sheet);
});

test('an edited paragraph, heading and title stay, run after run', () => {
  let sheet = reportSheet(report('甲'), 'r', 'f');
  for (const text of ['\u3000\u3000甲', '一、基本情况', '绩效自评报告']) {
    sheet = reportSheet(report('甲'), 'r', 'f', keptOf(touched(sheet, text, (old) => `${old}（改）`)));
  }
  const again = reportSheet(report('乙'), 'r', 'f', keptOf(sheetOf(sheet)));
  expect(textsOf(again)).toEqual(
    expect.arrayContaining(['\u3000\u3000甲（改）', '一、基本情况（改）', '绩效自评报告（改）']),
  );
});

test('new facts under an edited paragraph are offered as a difference, once', () => {
  const kept = keptOf(touched(reportSheet(report('甲'), 'r', 'f'), '\u3000\u3000甲', () => '我的话'));
  expect(differences(report('甲'), kept)).toEqual([]);
  expect(differences(report('乙'), kept)).toEqual([expect.stringContaining('“乙”')]);
  const next = keptOf(sheetOf(reportSheet(report('乙'), 'r', 'f', kept)));
  expect(differences(report('乙'), next)).toEqual([]);
});

test('a row that a person added stays below the text it stood under', () => {
  const kept = keptOf(touched(reportSheet(report('甲'), 'r', 'f'), '\u3000\u3000甲', same, '补充一段'));
  const next = reportSheet(report('乙'), 'r', 'f', kept);
  const texts = textsOf(next);
  expect(texts[texts.indexOf('\u3000\u3000乙') + 1]).toBe('补充一段');
  expect(textsOf(reportSheet(report('乙'), 'r', 'f', keptOf(sheetOf(next))))).toEqual(texts);
});

test('what has no place any more is kept at the end', () => {
  const extra = { key: 'x', level: 1 as const, heading: '三、其他', blocks: [paragraph('gone', '旧')] };
  const first = reportSheet(report('甲', [extra]), 'r', 'f');
  const kept = keptOf(touched(first, '\u3000\u3000旧', () => '我写的旧段落', '其下一段'));
  const next = reportSheet(report('甲'), 'r', 'f', kept);
  expect(textsOf(next).slice(-2)).toEqual(['我写的旧段落', '其下一段']);
  const later = reportSheet(report('甲'), 'r', 'f', keptOf(sheetOf(next)));
  expect(textsOf(later)).toEqual(textsOf(next));
});

test('a text taller than a row can be takes several rows; table rows grow with their text', () => {
  const sheet = reportSheet(report('长'.repeat(2000)), 'r', 'f');
  expect(Math.max(...sheet.rowHeights.values())).toBeLessThanOrEqual(409);
  const merge = sheet.merges.find(({ top, bottom }) => bottom > top);
  expect(merge).toMatchObject({ left: 1, right: 12 });
  const name = sheet.cells.find(({ value }) => String(value).startsWith('很长的名称'))!;
  expect(sheet.rowHeights.get(name.cell.row)).toBeGreaterThan(30);
});

test('a text that looks like a formula stays a text', () => {
  const sheet = reportSheet({ ...report('甲'), title: '=1+1' }, 'r', 'f');
  expect(sheet.cells.find(({ value }) => value === '=1+1')).not.toHaveProperty('formula');
});

test('lines: a Chinese character is two units wide', () => {
  expect(linesOf('长'.repeat(10), 20.2)).toBe(1);
  expect(linesOf('长'.repeat(11), 20.2)).toBe(2);
  expect(linesOf('a\n\nb', 10)).toBe(3);
});
