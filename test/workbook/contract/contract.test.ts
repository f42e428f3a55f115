import { formatRange, parseA1, parseRange } from '../../../src/sheet/address';
import { widthOf } from '../../../src/sheet/column-widths';
import { contentAt, isLocked, type Sheet } from '../../../src/sheet/sheet';
import type { Workbook } from '../../../src/workbook/workbook';
import { edit, newSheet, planOf } from '../../support/write-plan';
import { FORM, GUARDED, NOTES, REFUSALS, SHEETS, STRUCTURE_REFUSALS, WIDE } from './cases';
import { type Host, HOSTS, type Opened } from './hosts';

/** The grid is bundled on first use. */
jest.setTimeout(120_000);

const at = (sheet: Sheet, a1: string) => contentAt(sheet, parseA1(a1));

/** Everything that a person could see, as data. */
async function everything(workbook: Workbook): Promise<unknown> {
  const sheets = await workbook.sheets();
  return Promise.all(
    sheets.map(async ({ name }) => {
      const { cells, merges } = await workbook.read(name);
      const contents = [...cells].map(([key, { value, formula }]) => [key, value, formula] as const);
      return [name, contents.sort(([a], [b]) => a - b), merges.map(formatRange).sort()];
    }),
  );
}

describe.each(HOSTS.map((host) => [host.name, host] as const))('the port over %s', (_, host: Host) => {
  let opened: Opened;
  beforeEach(async () => {
    opened = await host.open(SHEETS);
  });
  afterEach(() => opened.close());

  test('reads what stands there', async () => {
    const { workbook } = opened;
    expect((await workbook.sheets()).map(({ name }) => name)).toEqual([FORM, GUARDED, NOTES]);
    const form = await workbook.read(FORM);
    expect(at(form, 'B2')).toEqual({ value: 6, formula: 'B1*2' });
    expect(at(form, 'C9')).toEqual({ value: null });
    expect(form.merges.map(formatRange)).toEqual(['A4:C4']);
    const guarded = await workbook.read(GUARDED);
    expect(guarded.isProtected).toBe(true);
  });

  test('tells how wide columns are, in points', async () => {
    const { columnWidths } = await opened.workbook.read(FORM);
    // Each program counts the pixels of a character in its own way.
    expect(Math.abs(widthOf(columnWidths, 2, 2) - WIDE)).toBeLessThan(20);
    expect(Math.abs(widthOf(columnWidths, 1, 1) - 48)).toBeLessThan(9);
  });

  test.each(REFUSALS.map((each) => [each.name, each] as const))(
    'refuses %s, and nothing is changed',
    async (__, { plan, code, words }) => {
      const before = await everything(opened.workbook);
      await expect(opened.workbook.apply(plan)).rejects.toMatchObject({
        name: 'WorkbookError',
        code,
        message: expect.stringContaining(words),
      });
      expect(await everything(opened.workbook)).toEqual(before);
    },
  );

  test.each(STRUCTURE_REFUSALS.map((each) => [each.name, each] as const))(
    'refuses %s where the structure is protected',
    async (__, { plan, code, words }) => {
      const { workbook, close } = await host.open(SHEETS, true);
      const refused = workbook.apply(plan);
      await expect(refused).rejects.toMatchObject({ code, message: expect.stringContaining(words) });
      close();
    },
  );

  test('writes values, texts that look like something else, formulas, merges, and empties cells', async () => {
    const { workbook } = opened;
    const { verified } = await workbook.apply(
      planOf({
        edits: [
          edit(FORM, 'B1', 3, 4),
          edit(FORM, 'A1', '合计', null),
          edit(FORM, 'D1', null, '=1+1'),
          edit(FORM, 'D2', null, '007'),
          edit(FORM, 'D3', null, true),
          edit(FORM, 'D4', null, { value: 8, formula: 'B1*2' }),
          edit(FORM, 'B2', { value: 6, formula: 'B1*2' }, { value: 8, formula: 'B1*2' }),
          edit(FORM, 'A6', null, '块'),
          edit(GUARDED, 'B1', 1, 2),
        ],
        merges: [{ sheet: FORM, range: parseRange('A6:C6') }],
        rowHeights: [{ sheet: FORM, row: 6, points: 30 }],
      }),
    );
    expect(verified).toBe(9);
    const form = await workbook.read(FORM);
    expect(['B1', 'A1', 'D1', 'D2', 'D3'].map((a1) => at(form, a1).value)).toEqual([
      4,
      null,
      '=1+1',
      '007',
      true,
    ]);
    expect(at(form, 'D4')).toEqual({ value: 8, formula: 'B1*2' });
    expect(form.merges.map(formatRange).sort()).toEqual(['A4:C4', 'A6:C6']);
    expect(at(await workbook.read(GUARDED), 'B1').value).toBe(2);
  });

  test('knows the empty cells that protection leaves open, and writes into them', async () => {
    const { workbook } = opened;
    const guarded = await workbook.read(GUARDED);
    const isOpen = ['A1', 'B1', 'A2', 'B2', 'C9'].map((a1) => !isLocked(guarded, parseA1(a1)));
    expect(isOpen).toEqual([false, true, true, false, false]);
    await workbook.apply(planOf({ edits: [edit(GUARDED, 'A2', null, '填')] }));
    expect(at(await workbook.read(GUARDED), 'A2').value).toBe('填');
  });

  test('adds a sheet last, replaces one in its place, and puts both back', async () => {
    const { workbook } = opened;
    const before = await everything(workbook);
    const receipt = await workbook.apply(
      planOf({
        newSheets: [
          newSheet('报告', { A1: '甲', B2: 5 }),
          newSheet('新说明', { A1: '乙' }, { replaces: NOTES }),
        ],
      }),
    );
    expect(receipt.verified).toBe(3);
    expect((await workbook.sheets()).map(({ name }) => name)).toEqual([FORM, GUARDED, '新说明', '报告']);
    expect(at(await workbook.read('新说明'), 'A1').value).toBe('乙');
    await workbook.restore(receipt);
    expect(await everything(workbook)).toEqual(before);
  });

  test('makes rows as high as a plan wants, and none lower', async () => {
    const { workbook, rowHeight } = opened;
    const plan = (before: string | null, after: string, points: number) =>
      planOf({ edits: [edit(FORM, 'A6', before, after)], rowHeights: [{ sheet: FORM, row: 6, points }] });
    await workbook.apply(plan(null, '块', 60));
    expect(await rowHeight(FORM, 6)).toBeCloseTo(60, 0);
    await workbook.apply(plan('块', '新', 30));
    expect(await rowHeight(FORM, 6)).toBeCloseTo(60, 0);
  });

  test('breaks a page before rows that it would tear, and no longer once they are put back', async () => {
    const { workbook } = opened;
    const group = (top: number) => [{ sheet: FORM, from: 1, top, bottom: top + 19 }];
    const plan = (top: number) =>
      planOf({ edits: [edit(FORM, `A${top}`, null, '评价结果')], together: group(top) });
    await workbook.apply(plan(10));
    expect(await opened.pageBreaks(FORM)).toEqual([]);
    const receipt = await workbook.apply(plan(45));
    expect(await opened.pageBreaks(FORM)).toEqual([45]);
    await workbook.restore(receipt);
    expect(await opened.pageBreaks(FORM)).toEqual([]);
  });

  test('puts back what a plan wrote', async () => {
    const { workbook } = opened;
    const before = await everything(workbook);
    const receipt = await workbook.apply(
      planOf({
        edits: [edit(FORM, 'B1', 3, 9), edit(FORM, 'C1', null, { value: 18, formula: 'B1*2' })],
        merges: [{ sheet: FORM, range: parseRange('A6:C6') }],
      }),
    );
    await workbook.restore(receipt);
    expect(await everything(workbook)).toEqual(before);
  });

  test('does not put back over what was changed since, unless it is told to', async () => {
    const { workbook } = opened;
    const receipt = await workbook.apply(
      planOf({ edits: [edit(FORM, 'B1', 3, 9), edit(FORM, 'A1', '合计', '共')] }),
    );
    await opened.type(FORM, parseA1('B1'), 10);
    await expect(workbook.restore(receipt)).rejects.toMatchObject({
      code: 'changed-meanwhile',
      message: expect.stringContaining(`${FORM} B1：写入的是“9”，现在是“10”`),
    });
    expect(at(await workbook.read(FORM), 'B1').value).toBe(10);
    await workbook.restore(receipt, { overwriteChanges: true });
    const form = await workbook.read(FORM);
    expect([at(form, 'A1').value, at(form, 'B1').value]).toEqual(['合计', 3]);
  });

  test('takes no receipt of another workbook', async () => {
    const receipt = { plan: planOf({}), verified: 0, snapshot: {} };
    await expect(opened.workbook.restore(receipt)).rejects.toMatchObject({ code: 'wrong-receipt' });
  });

  test('keeps settings', async () => {
    const { settings } = opened.workbook;
    await settings.save({ policy: 'general-2020', suppressions: [] });
    expect((await settings.load()).policy).toBe('general-2020');
  });

  test('tells what it changed itself as its own doing', async () => {
    const changes: unknown[] = [];
    const leave = opened.workbook.onChange(({ sheet, source }) => changes.push(`${sheet} ${source}`));
    await opened.workbook.apply(planOf({ edits: [edit(FORM, 'B1', 3, 9)] }));
    leave();
    expect(new Set(changes)).toEqual(new Set([`${FORM} ourselves`]));
  });
});
