import type { Policy } from '../../policy/policy';

/** The printed forms that can be had blank (docs/forms.md). F is left out: its rows differ from place to place. */
export type BlankFamily = 'A' | 'B' | 'C' | 'D' | 'E';

/** In the order in which they are offered, in the words of a person who chooses. */
export const BLANK_FAMILIES: readonly { readonly id: BlankFamily; readonly title: string }[] = [
  { id: 'A', title: '通行样表（财预〔2020〕10号）' },
  { id: 'B', title: '衔接资金样表（分值在指标值之前）' },
  { id: 'C', title: '四川一体化样表（指标值分三栏）' },
  { id: 'D', title: '转移支付样表（不计分）' },
  { id: 'E', title: '湖北样表（分值印在名称里）' },
];

/** The form that a policy is usually printed on. */
export function familyFor({ families }: Policy): BlankFamily {
  return BLANK_FAMILIES.find(({ id }) => families.includes(id))?.id ?? 'A';
}
