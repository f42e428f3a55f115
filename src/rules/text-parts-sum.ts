import { defineRule, type DetectionOf } from './engine/define-rule';
import { places } from './shared/places';
import { mismatchedParts, partsText } from '../values/text/parts';
import { type FreeText, inEachText } from './shared/texts';

const messages = { differs: '“{whole}”的分项{parts}，合计{sum}{unit}，与总数不符。' } as const;

/** «总数N，其中a、b、c» whose parts share N's unit and do not add up (the founding report: 3095+1568+496 against 4613). */
export const textPartsSum = defineRule({
  id: 'text-parts-sum',
  title: '文字中的分项之和与总数不符',
  severity: 'W',
  advice: '请核对总数和分项；分项没有列全的，写明“等”或补全。',
  sources: [{ document: '宜春市2022年电子政务外网部门评价报告', mark: 'in-use' }],
  messages,
  isFixable: false,
  ...inEachText(inText),
});

function* inText({ value, cell }: FreeText): Iterable<DetectionOf<typeof messages>> {
  for (const mismatch of mismatchedParts(value)) {
    yield {
      message: 'differs',
      params: partsText(mismatch),
      cells: places(cell),
      ...(mismatch.isApproximate ? { severity: 'I' as const } : {}),
    };
  }
}
