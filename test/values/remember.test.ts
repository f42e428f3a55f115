import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { remember } from '../../src/values/remember';

test('a text is worked on once while it is remembered; beyond the bound it starts anew', () => {
  const computed: string[] = [];
  const length = remember(2, (text) => {
    computed.push(text);
    return text.length;
  });
  expect(['甲', '乙丙', '甲', '乙丙'].map(length)).toEqual([1, 2, 1, 2]);
  expect(computed).toEqual(['甲', '乙丙']);
  expect(length('丁戊己')).toBe(3);
  expect(length('甲')).toBe(1);
  expect(computed).toEqual(['甲', '乙丙', '丁戊己', '甲']);
});

test('what is kept of a large text keeps nothing but itself', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const length = remember<number>(1_000, (text) => text.length);
  collect();
  const before = process.memoryUsage().heapUsed;
  for (let i = 0; i < 200; i++) length(largeText(i).slice(50_000, 50_040));
  collect();
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(5_000_000);
});

/** 100 KB, put together and made one as a parser's text is. */
function largeText(index: number): string {
  const text = `第${index}项`.padEnd(100_000, `培训${index}场次`);
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
