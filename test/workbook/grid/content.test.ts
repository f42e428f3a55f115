import { cellOf, valueOf } from '../../../src/workbook/grid/content';
import { isRefused } from '../../../src/workbook/grid/guard';

test.each([[1.5], ['文字'], ['007'], ['=文字'], [true], [false], [null]])(
  '%p comes back as it went in',
  (value) => {
    expect(valueOf(cellOf({ value }))).toBe(value);
  },
);

test('text with parts in several fonts is read as its text', () => {
  expect(valueOf({ p: { id: 'd', documentStyle: {}, body: { dataStream: 'a\rb\r\n' } } })).toBe('a\nb');
});

test.each([
  ...['insert-row-before', 'remove-col', 'insert-sheet', 'set-worksheet-name', 'add-worksheet-merge-all'],
  ...['set-range-bold', 'set-border-basic', 'delete-range-move-up', 'copy-sheet', 'set-text-wrap'],
])('%s is refused', (name) => expect(isRefused(`sheet.command.${name}`)).toBe(true));

test.each([
  ...['set-range-values', 'clear-selection-content', 'auto-fill', 'paste', 'copy', 'set-worksheet-activate'],
  ...['move-selection', 'set-worksheet-col-width', 'delta-row-height', 'scroll-view', 'copy-down'],
])('%s is allowed', (name) => expect(isRefused(`sheet.command.${name}`)).toBe(false));
