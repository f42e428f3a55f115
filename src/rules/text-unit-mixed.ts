import { unitSlips } from '../values/text/unit-slips';
import { defineRule, type DetectionOf } from './engine/define-rule';
import { places } from './shared/places';
import { type FreeText, inEachText } from './shared/texts';

const messages = { mixed: '文字写“{whole}”，分项为{parts}，像是应为“{likely}”。' } as const;

/** 元 and 万元 mixed up in one list: the parts make the total in digits, not in units (seen: 471.23元 over parts in 万元). */
export const textUnitMixed = defineRule({
  id: 'text-unit-mixed',
  title: '文字中元与万元混用',
  severity: 'W',
  advice: '请核对金额单位，同一组数用同一个单位。',
  sources: [{ document: '公开自评表中的实例', mark: 'in-use' }],
  messages,
  isFixable: false,
  ...inEachText(inText),
});

function* inText({ value, cell }: FreeText): Iterable<DetectionOf<typeof messages>> {
  for (const { whole, parts, likely } of unitSlips(value))
    yield { message: 'mixed', params: { whole, parts: parts.join('、'), likely }, cells: places(cell) };
}
