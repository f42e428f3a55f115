import { cellKey, cellOfKey } from '../../src/sheet/address';
import { createSheet, type Sheet } from '../../src/sheet/sheet';
import { fieldsOf } from './compare';
import { type CorpusForm, formsIn, readAs } from './corpus';

/** The form three rows further down and two columns further right. */
function moved({ name, cells, merges }: Sheet): Sheet {
  const by = { rows: 3, columns: 2 };
  return createSheet({
    name,
    cells: new Map(
      [...cells].map(([key, cell]) => {
        const { row, column } = cellOfKey(key);
        return [cellKey({ row: row + by.rows, column: column + by.columns }), cell];
      }),
    ),
    merges: merges.map(({ top, left, bottom, right }) => ({
      top: top + by.rows,
      left: left + by.columns,
      bottom: bottom + by.rows,
      right: right + by.columns,
    })),
  });
}

const SETS: readonly (readonly [name: string, forms: readonly CorpusForm[], least: number])[] = [
  ['forms', formsIn('forms'), 0.995],
  ['forms-2', formsIn('forms-2'), 0.99],
  ['forms-unmerged', formsIn('forms-unmerged'), 0.995],
  [
    'moved copies',
    [...formsIn('forms'), ...formsIn('forms-2')].map((form) => ({ ...form, sheet: moved(form.sheet) })),
    0.995,
  ],
];

describe.each(SETS)('%s', (set, forms, least) => {
  const read = forms.map(({ name, sheet, truth }) => {
    const found = readAs(sheet);
    return { name, fields: found ? fieldsOf(truth, found.json) : [] };
  });

  test.each(read.map(({ name, fields }) => [name, fields] as const))(
    '%s reads as transcribed',
    (name, fields) => {
      const wrong = fields.filter(([, expected, actual]) => expected !== actual);
      if (wrong.length > 0)
        console.log(
          name,
          wrong.map(([what, a, b]) => `${what}: «${String(a)}» read as «${String(b)}»`).join('\n'),
        );
      expect(fields.length).toBeGreaterThan(0);
      expect(wrong.length / fields.length).toBeLessThan(0.05);
    },
  );

  test(`${least * 100} of 100 fields are right`, () => {
    const all = read.flatMap(({ fields }) => fields);
    const right = all.filter(([, expected, actual]) => expected === actual).length;
    console.log(
      `${set}: ${right} of ${all.length} fields right (${((100 * right) / all.length).toFixed(2)} %)`,
    );
    expect(right / all.length).toBeGreaterThanOrEqual(least);
  });
});
