import { figuresTwice } from '../values/text/figures-twice';
import { defineRule, type DetectionOf } from './engine/define-rule';
import { places } from './shared/places';
import { type FreeText, inEachText } from './shared/texts';

const messages = { twice: '“{name}”先写“{first}”，后写“{second}”。' } as const;

/** One figure with two values in a text: «开展公益培训640人次 … 公益培训600人次». */
export const textFigureTwice = defineRule({
  id: 'text-figure-twice',
  title: '同一个数前后不一致',
  severity: 'W',
  advice: '请核对文字，同一件事用同一个数；确是两件事的，写明区别。',
  sources: [{ document: '绩效自评公开情况核查发现的问题（前后数据不一致）', mark: 'in-use' }],
  messages,
  isFixable: false,
  ...inEachText(inText),
});

function* inText({ value, cell }: FreeText): Iterable<DetectionOf<typeof messages>> {
  for (const { name, first, second } of figuresTwice(value))
    yield { message: 'twice', params: { name, first, second }, cells: places(cell) };
}
