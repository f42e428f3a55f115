import { neededHeight } from '../../src/sheet/row-height';

/** 10.5 points: 14 pixels a character, 18 a line. */
const text = (words: string, width = 146) => ({ text: words, width, fontSize: 10.5 });

test.each([
  ['one line', [text('一二三四五六七八九十')], 18],
  ['one character more', [text('一二三四五六七八九十一')], 36],
  ['line breaks of its own', [text('一\n二\n三')], 54],
  ['Latin letters take half the room', [text('abcdefghijklmnopq')], 18],
  ['the longest of a row', [text('短'), text('一二三四五六七八九十一二三四五六七八九十一')], 54],
  ['nothing', [], 0],
])('%s', (_, texts, pixels) => expect(neededHeight(texts)).toBe(pixels));
