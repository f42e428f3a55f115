import { percentText } from '../values/print';
import { defineRule } from './engine/define-rule';
import { places } from './shared/places';
import { wrongRates } from '../values/text/rates';
import { freeTexts } from './shared/texts';

/** «x÷y×100%=z%» or «预算x万元，支出y万元，执行率z%» that is wrong at the written precision. */
export const textRate = defineRule({
  id: 'text-rate',
  title: '文字中的比率算错',
  severity: 'W',
  advice: '请核对文字里的算式。',
  sources: [{ document: '公开自评报告中的实例', mark: 'in-use' }],
  messages: { wrong: '文字写“{raw}”，按{top}÷{bottom}应为{expected}。' },
  isFixable: false,
  *check({ form }) {
    for (const { value, cell } of freeTexts(form)) {
      for (const { raw, top, bottom, expected } of wrongRates(value)) {
        const params = { raw, top: top.toFixed(), bottom: bottom.toFixed(), expected: percentText(expected) };
        yield { message: 'wrong', params, cells: places(cell) };
      }
    }
  },
});
