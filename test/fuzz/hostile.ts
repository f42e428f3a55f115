import type { Random } from './random';

/** Never part of what the product writes by itself: whoever meets it in a formula has met somebody's text. */
export const MARK = 'HOSTILE';

/** Texts that a program may take for something else: formula, link, markup, field, property, number, order of reading. */
const WHOLE: readonly string[] = [
  `=${MARK}()`,
  `=HYPERLINK("http://${MARK}.invalid","点这里")`,
  `+${MARK}!A1`,
  `-1+${MARK}`,
  `@${MARK}`,
  `=cmd|'/c ${MARK}'!A1`,
  `\t=${MARK}`,
  `<img src=x onerror=${MARK}()>`,
  `<script>${MARK}()</script>`,
  `javascript:${MARK}()`,
  `{ HYPERLINK "http://${MARK}.invalid" }`,
  `]]>${MARK}<!--`,
  `&amp;&lt;${MARK}&#0;`,
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '\u202e%001≥',
  '零\u200b宽\u200c度\ufeff',
  '\ud83d\ude00年度指标值',
  '\ud800半个字',
  '\u0000\u0001\u001f',
  '1e308',
  '-1e308',
  '0.1e-300',
  '99999999999999999999999999999999999999%',
  '≥≥≥≤<>=±',
  '((((((((((（（（（（（',
  '%%%%',
  '1/0',
  '0/0',
  '2024-13-45',
  '9999年99月99日',
  '公元前1年',
  '100%100%100%100%',
  '其中：其中：其中：',
  '……',
  '—',
  '/',
  '“””“',
  '\n\n\n',
  '   ',
];

/** Pieces that are put together to texts of any kind and length, close to what stands in forms. */
const PIECES: readonly string[] = [
  ...[
    '≥',
    '≤',
    '＞',
    '<',
    '=',
    '±',
    '-',
    '—',
    '~',
    '％',
    '%',
    '‰',
    '（',
    '）',
    '(',
    ')',
    '、',
    '，',
    '。',
    '：',
    ';',
  ],
  ...[
    '0',
    '1',
    '9.5',
    '100',
    '12,345.67',
    '０．５',
    '万',
    '亿',
    '元',
    '万元',
    '个',
    '次',
    '年',
    '月',
    '日',
    '底',
    '前',
  ],
  ...[
    '年度',
    '全年',
    '预算',
    '执行',
    '指标',
    '目标',
    '完成',
    '实际',
    '分值',
    '得分',
    '合计',
    '总分',
    '其中',
    '不少于',
  ],
  ...[
    '达成',
    '未',
    '部分',
    '率',
    '满意度',
    '数量',
    '一级',
    '二级',
    '三级',
    '备注',
    '原因',
    '\n',
    ' ',
    '\u3000',
    '\u00a0',
  ],
  ...[
    '2024',
    '10',
    '90',
    '十二',
    '百分之',
    '以上',
    '以内',
    '约',
    '余',
    '等',
    '同比',
    '增长',
    '其中：',
    '（含）',
  ],
];

/** A text as nobody should be able to write one. */
export function hostileText(random: Random): string {
  if (random.chance(0.02)) return longText(random);
  if (random.chance(0.5)) return random.pick(WHOLE);
  const length = random.chance(0.02) ? 2_000 : 1 + random.below(12);
  const one = random.pick(PIECES);
  const isRepeating = random.chance(0.1);
  return Array.from({ length }, () => (isRepeating ? one : random.pick(PIECES))).join('');
}

/** As much of one thing as a cell can hold, between a beginning and an end that may not fit: what slow patterns meet. */
function longText(random: Random): string {
  const some = (most: number) =>
    Array.from({ length: random.below(most + 1) }, () => random.pick(PIECES)).join('');
  const piece = random.chance(0.3) ? random.pick(SINGLE) : some(3) || '0';
  const [beginning, end] = [some(4), random.pick(['', '!', '年', 'x'])];
  const times = Math.floor((LONGEST - beginning.length - end.length) / piece.length);
  return beginning + piece.repeat(times) + end;
}

const SINGLE = [...'=@(（[{"\'“”<>&*#_…★\\|'];

/** What a cell holds at most. */
const LONGEST = 32_767;

/** A number as a cell may hold one. */
export function hostileNumber(random: Random): number {
  const plain = random.below(10_000) / random.pick([1, 10, 100, 3]);
  return random.pick([plain, -plain, 0, -0, 1e-12, 1e15, 1e300, 45_291, 2_958_466, 0.1 + 0.2, 2 ** 53]);
}
