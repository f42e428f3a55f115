import { plain } from '../values/print';
import { defineRule, type DetectionOf } from './engine/define-rule';
import { places } from './shared/places';
import type { TextAmount } from '../values/text/amounts';
import { mismatchedParts } from '../values/text/parts';
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
  for (const { whole, parts, sum, isApproximate } of mismatchedParts(value)) {
    const scale = whole.number.eq(0) ? whole.number.plus(1) : whole.value.div(whole.number);
    const shown = parts.map((part) => plain(part.value.div(scale))).join('+');
    yield {
      message: 'differs',
      params: { whole: whole.raw, parts: shown, sum: plain(sum.div(scale)), unit: unitOf(whole) },
      cells: places(cell),
      ...(isApproximate ? { severity: 'I' as const } : {}),
    };
  }
}

/** «89.97万元» counts in 万元: what stands behind its digits. */
function unitOf({ raw }: TextAmount): string {
  return raw.replace(/^[约近逾超过\d.,]+|左右$|上下$|以上$/g, '');
}
