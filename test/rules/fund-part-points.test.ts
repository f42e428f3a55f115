import { testRule } from '../support/rule-tester';
import type { TemplateFund } from '../../src/plan/template';
import { fundsWith } from '../support/funds';

const part = (weight: number | string, score: number | string) => {
  const [total, ...rest] = fundsWith({});
  return { funds: [total!, { ...rest[0]!, weight, score }, ...rest.slice(1)] as TemplateFund[] };
};

testRule('fund-part-points', {
  valid: [
    { name: 'the clean form' },
    { name: 'dashes', form: part('—', '—') },
    { name: 'zeroes', form: part(0, 0) },
    {
      name: 'points on a part alone',
      form: { funds: [{ ...fundsWith({})[0]!, weight: '—', score: '—' }, ...part(10, 9.8).funds.slice(1)] },
    },
  ],
  invalid: [
    {
      name: 'both repeated',
      form: part(10, 9.8),
      expect: [{ message: 'repeats', cells: ['G7', 'I7'], text: '又填了分值10、得分9.8' }],
    },
    {
      name: 'labels with a colon behind them',
      form: {
        funds: [
          { ...fundsWith({})[0]!, label: '年度资金总额：' },
          { ...part(10, '—').funds[1]!, label: '其中：当年财政拨款：' },
          ...fundsWith({}).slice(2),
        ],
      },
      expect: [{ text: '“其中：当年财政拨款”又填了分值10，“年度资金总额”一行已有' }],
    },
    { name: 'the weight alone', form: part(10, '—'), expect: [{ severity: 'W', text: '又填了分值10，' }] },
  ],
});
