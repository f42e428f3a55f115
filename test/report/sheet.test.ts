import { markerOf, readEarlier } from '../../src/report/earlier';
import { findReport, reportId } from '../../src/report/find';
import { fill, merge } from '../../src/report/merge';
import type { Report } from '../../src/report/report';
import { reportSheet } from '../../src/report/sheet';
import { linesOf, pageBreaks } from '../../src/report/sheet-measure';
import type { NewSheet } from '../../src/sheet/new-sheet';
import { reportRows, sheetOfRows, textsOf, touch } from '../support/report-rows';
import { sheetOf } from '../support/form-sheet';

const paragraph = (key: string, text: string) => ({
  kind: 'paragraph' as const,
  key,
  runs: [{ text }],
});

/** A small report; what is left out of `texts` has no such paragraph. */
function report(texts: Readonly<Record<string, string>>, outline: string = 'seed', number = '9'): Report {
  const blocks = (keys: readonly string[]) =>
    keys.flatMap((key) => (texts[key] === undefined ? [] : [paragraph(key, texts[key])]));
  return {
    outline,
    title: '绩效自评报告',
    preface: blocks(['preface']),
    sections: [
      { key: 'one', level: 1, heading: '一、基本情况', blocks: blocks(['facts', 'goal']) },
      {
        key: 'two',
        level: 1,
        heading: '二、得分',
        blocks: [
          {
            kind: 'table',
            key: 'scores',
            caption: '得分',
            header: ['指标', '得分'],
            rows: [['很长的名称'.repeat(12), number]],
            align: ['left', 'center'],
            widths: [0.5, 0.5],
          },
          ...blocks(['reason']),
        ],
      },
    ],
  };
}

const BASE = { preface: '前言', facts: '甲', goal: '乙', reason: '原因：〔请填写：原因〕' };
const sheetFor = (of: Report, earlier?: NewSheet) =>
  reportSheet(merge(of, earlier && readEarlier(sheetOf(earlier))), 'r', 'form#1');
/** The next report after a person changed the rows of the last one. */
const next = (of: Report, last: NewSheet, change: Parameters<typeof touch>[1]) =>
  reportSheet(merge(of, readEarlier(touch(last, change))), 'r', 'form#1');
const same = (rows: ReturnType<typeof reportRows>) => rows;

/** A cell without what it takes over from the earlier sheet. */
function plainCell({ cell, value, style: { like: _like, fill, ...style } }: NewSheet['cells'][number]) {
  return { cell, value, style: fill === 'none' ? style : { ...style, fill } };
}

test('untouched, the next report is the same, and names its form', () => {
  const first = sheetFor(report(BASE));
  expect(markerOf(sheetOf(first))).toBe('form#1');
  const again = sheetFor(report(BASE), first);
  expect({ ...again, cells: again.cells.map(plainCell) }).toEqual({
    ...first,
    cells: first.cells.map(plainCell),
  });
});

test('texts that nobody touched follow the facts', () => {
  const texts = textsOf(sheetFor(report({ ...BASE, facts: '新甲' }), sheetFor(report(BASE))));
  expect(texts).toContain('新甲');
  expect(texts).not.toContain('甲');
});

describe('what a person wrote', () => {
  const first = sheetFor(report(BASE));

  test.each(['甲', '一、基本情况', '绩效自评报告'])('«%s» changed stays changed, run after run', (text) => {
    let sheet = next(report(BASE), first, (rows) =>
      rows.map((row) => (row.text === text ? { ...row, text: `${text}（改）` } : row)),
    );
    for (let run = 0; run < 3; run++) sheet = next(report(BASE), sheet, same);
    expect(textsOf(sheet)).toContain(`${text}（改）`);
    expect(textsOf(sheet)).not.toContain(text);
  });

  test('a filled blank stays filled while the facts around it are new', () => {
    const filled = (rows: ReturnType<typeof reportRows>) =>
      rows.map((row) => (row.text.includes('请填写') ? { ...row, text: '原因：到货晚' } : row));
    const after = next(report({ ...BASE, reason: '未完成。原因：〔请填写：原因〕' }), first, filled);
    expect(textsOf(after)).toContain('未完成。原因：到货晚');
    expect(textsOf(next(report(BASE), after, same))).toContain('原因：到货晚');
  });

  test('facts changed under a text of theirs: theirs stays, ours stands beside it until the row is deleted', () => {
    const own = next(report(BASE), first, (rows) =>
      rows.map((row) => (row.text === '甲' ? { ...row, text: '我写的' } : row)),
    );
    const changed = report({ ...BASE, facts: '丙' });
    const stale = next(changed, own, same);
    expect(textsOf(stale)).toContain('我写的');
    expect(textsOf(stale).join()).toContain('上一段应为：“丙”');
    expect(textsOf(next(changed, stale, same)).join()).toContain('上一段应为：“丙”');
    const seen = next(changed, stale, (rows) => rows.filter(({ text }) => !text.includes('应为')));
    expect(textsOf(seen)).toContain('我写的');
    expect(textsOf(seen).join()).not.toContain('应为');
    expect(merge(changed, readEarlier(sheetOf(own))).changed).toMatchObject([
      { own: '我写的', before: '甲', now: '丙' },
    ]);
  });

  test('what they deleted does not come back, what is new comes where it belongs', () => {
    const without = next(report(BASE), first, (rows) =>
      rows.filter(({ text }) => text !== '甲' && text !== '二、得分'),
    );
    const again = textsOf(next(report({ ...BASE, facts: '丙' }), without, same));
    expect(again).not.toContain('丙');
    expect(again).not.toContain('二、得分');
    expect(again).toContain('乙');
    const { goal: _goal, ...lacking } = BASE;
    const later = textsOf(next(report(BASE), sheetFor(report(lacking)), same));
    expect(later[later.indexOf('甲') + 1]).toBe('乙');
  });

  test('what they moved stays moved', () => {
    const moved = next(report(BASE), first, (rows) => {
      const row = rows.find(({ text }) => text === '乙')!;
      const rest = rows.filter((each) => each !== row);
      return [...rest.slice(0, 1), row, ...rest.slice(1)];
    });
    const texts = textsOf(next(report({ ...BASE, goal: '新乙' }), moved, same));
    expect(texts.indexOf('新乙')).toBeLessThan(texts.indexOf('前言'));
  });

  test('rows that they added or copied are theirs, below texts and tables', () => {
    const added = next(report(BASE), first, (rows) =>
      rows.flatMap((row) => {
        if (row.text === '甲') return [row, { text: '补充' }, row];
        return row.mark?.startsWith('table:') && row.text.startsWith('很长')
          ? [row, { text: '表注' }]
          : [row];
      }),
    );
    const texts = textsOf(next(report({ ...BASE, facts: '丙' }), added, same));
    expect(texts.slice(texts.indexOf('丙'), texts.indexOf('丙') + 3)).toEqual(['丙', '补充', '甲']);
    expect(texts).toContain('表注');
  });

  test('a row of a table that they changed is kept below it', () => {
    const changed = next(report(BASE), first, (rows) =>
      rows.map((row) => (row.text.startsWith('很长') ? { ...row, text: '我改的行' } : row)),
    );
    expect(textsOf(changed)).toContain('我改的行 9');
    expect(textsOf(changed).filter((text) => text.startsWith('很长'))).toHaveLength(1);
  });

  test('another outline parks what has no place in it, and the first one gets it back', () => {
    const written = next(report(BASE), first, (rows) =>
      rows.flatMap((row) => (row.text === '甲' ? [{ ...row, text: '我的甲' }, { text: '我的补充' }] : [row])),
    );
    const { facts: _facts, ...others } = BASE;
    const other = next(report(others, 'transfer'), written, same);
    expect(textsOf(other).slice(-3)).toEqual(['附：以前填写、本次已无对应位置的段落', '我的甲', '我的补充']);
    const later = next(report(others, 'transfer'), other, same);
    expect(textsOf(later)).toEqual(textsOf(other));
    const back = textsOf(next(report(BASE), later, same));
    expect(back[back.indexOf('我的甲') + 1]).toBe('我的补充');
    expect(back.join()).not.toContain('附：以前');
  });

  test('a paragraph whose subject is gone waits at the end with what they wrote', () => {
    const written = next(report(BASE), first, (rows) =>
      rows.map((row) => (row.text === '乙' ? { ...row, text: '我的乙' } : row)),
    );
    const { goal: _goal, ...others } = BASE;
    expect(textsOf(next(report(others), written, same)).at(-1)).toBe('我的乙');
  });
});

test.each([
  ['原因：〔请填写：原因〕', '原因：雨季', '丙原因：〔请填写：原因〕', '丙原因：雨季'],
  [
    '〔请填写：甲〕和〔请填写：乙〕',
    '一和〔请填写：乙〕',
    '〔请填写：甲〕与〔请填写：乙〕',
    '一与〔请填写：乙〕',
  ],
  ['原因：〔请填写：原因〕', '原因：雨季', '没有空白', undefined],
  ['原因：〔请填写：原因〕', '别的话', '原因：〔请填写：原因〕', undefined],
  ['没有空白', '别的话', '没有空白', undefined],
])('«%s» filled as «%s» in «%s»', (before, theirs, now, filled) => {
  expect(fill(before, theirs, now)).toBe(filled);
});

describe('a report finds its form again', () => {
  const made = sheetOf(reportSheet(merge(report(BASE)), 'r', reportId('自评表', 0)));
  const find = (id: string, names: readonly string[]) =>
    findReport(id, { sheetNames: names, readSheet: (name) => (name === '报告' ? made : undefined) })?.name;

  test('by its mark, whatever it is called', () => {
    expect(find('自评表#1', ['自评表', '报告'])).toBe('报告');
    expect(find('自评表#2', ['自评表', '报告'])).toBeUndefined();
  });

  test('when the sheet of the form was renamed, and only then', () => {
    expect(find('新名#1', ['新名', '报告'])).toBe('报告');
    expect(find('新名#1', ['新名', '自评表', '报告'])).toBeUndefined();
  });
});

test('a text taller than a row can be takes several rows; table rows grow with their text', () => {
  const sheet = sheetFor(report({ ...BASE, facts: '长'.repeat(2000) }));
  expect(Math.max(...sheet.rowHeights.values())).toBeLessThanOrEqual(409);
  expect(sheet.merges.find(({ top, bottom }) => bottom > top)).toMatchObject({ left: 1, right: 12 });
  const name = sheet.cells.find(({ value }) => String(value).startsWith('很长的名称'))!;
  expect(sheet.rowHeights.get(name.cell.row)).toBeGreaterThan(30);
});

test('a text that looks like a formula stays a text', () => {
  const sheet = sheetFor({ ...report(BASE), title: '=1+1' });
  expect(sheet.cells.find(({ value }) => value === '=1+1')).not.toHaveProperty('formula');
});

test('a sheet that is not ours, and one with a damaged memory', () => {
  expect(readEarlier(sheetOfRows('r', [{ text: '发票' }]))).toBeUndefined();
  const first = sheetFor(report(BASE));
  const rows = reportRows(sheetOf(first)).map((row) => (row.memory ? { ...row, memory: '{' } : row));
  expect(readEarlier(sheetOfRows('r', rows))?.deleted.size).toBe(0);
});

test('lines: a Chinese character is two units wide', () => {
  expect(linesOf('长'.repeat(10), 20.2)).toBe(1);
  expect(linesOf('长'.repeat(11), 20.2)).toBe(2);
  expect(linesOf('a\n\nb', 10)).toBe(3);
});

test('a page begins with a table whose head would stand alone at the foot of the page before', () => {
  const row = (points: number, staysWithNext = false) => ({ points, staysWithNext });
  expect(pageBreaks([row(600), row(20, true), row(20, true), row(20)])).toEqual([2]);
  expect(pageBreaks([row(600), row(40), row(20)])).toEqual([]);
  expect(pageBreaks([row(300), row(300), row(20, true), row(700)])).toEqual([3]);
});
