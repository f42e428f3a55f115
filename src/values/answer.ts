import type { Qualitative } from './value';

const GOAL = '(?:年度|预期|年初|设定|既定|绩效|总体|全部|的)*(?:指标|目标|任务|效果|要求|要求的目标)?(?:值)?';

const ANSWERS: readonly (readonly [RegExp, NonNullable<Qualitative['answer']>])[] = [
  [/^(?:部分|基本)(?:达成|达到|完成|实现|达标)/, 'partly'],
  [/^(?:否|(?:未|没有|没|尚未)(?:能)?(?:达成|达到|完成|实现|达标).*)$/, 'missed'],
  [
    new RegExp(
      `^(?:是|(?:已|全部|均|均已|已全部|已经|按时|如期|全面)?(?:达成|达到|完成|实现)(?:了)?${GOAL})$`,
    ),
    'achieved',
  ],
];

/** The answer of a fixed phrase (财预〔2020〕10号's three tiers and their short forms); undefined for free words. Normalised text. */
export function answerOf(text: string): Qualitative['answer'] {
  const plain = text.replace(/[。.;；,，!！]+$/, '');
  return ANSWERS.find(([pattern]) => pattern.test(plain))?.[1];
}
