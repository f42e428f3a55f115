import type { TemplateFund } from '../../src/plan/template';

/**
 * The clean form's funds with another total row; the parts follow the total, so that only what a test changes is
 * wrong: current-year money is the total less 20 of carry-over.
 */
export function fundsWith(total: Partial<TemplateFund>, part: Partial<TemplateFund> = {}): TemplateFund[] {
  const whole: TemplateFund = {
    label: '年度资金总额',
    amounts: [100, 100, 98],
    weight: 10,
    rate: 0.98,
    score: 9.8,
    ...total,
  };
  const less = (amount: number | null) =>
    typeof amount === 'number' && amount > 20 && amount < 5000 ? Number((amount - 20).toFixed(6)) : 80;
  const keepsParts = total.amounts?.some(
    (amount) => amount === 0 || (typeof amount === 'number' && !Number.isInteger(amount * 10)),
  );
  const [initial, annual, spent] = keepsParts ? [100, 100, 98] : whole.amounts;
  return [
    whole,
    {
      label: '其中：当年财政拨款',
      amounts: [less(initial), less(annual), less(spent)],
      weight: '—',
      rate: null,
      score: '—',
      ...part,
    },
    { label: '上年结转资金', amounts: [20, 20, 20], weight: '—', rate: null, score: '—' },
    { label: '其他资金', amounts: [null, null, null], weight: '—', rate: null, score: '—' },
  ];
}
