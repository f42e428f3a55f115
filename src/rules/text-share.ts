import { plain } from '../values/print';
import { shareProblems } from '../values/text/shares';
import { defineRule } from './engine/define-rule';
import { places } from './shared/places';
import { type FreeText, inEachText } from './shared/texts';

const messages = {
  unsigned: '文字写“{raw}”，占比没有写“%”。',
  over: '文字写“{raw}”，占比超过100%。',
  sum: '文字中各项占比{raw}，合计{percent}%，超过100%。',
} as const;

/** A share that cannot be: «占70.18» without %, more than 100 %, or shares of one whole that make more. */
export const textShare = defineRule({
  id: 'text-share',
  title: '文字中的占比有误',
  severity: 'W',
  advice: '请核对占比：写明%，单项不超过100%，同一总体的各项合计不超过100%。',
  sources: [{ document: '绩效自评公开情况核查发现的问题（占比无单位、合计超过100%）', mark: 'in-use' }],
  messages,
  isFixable: false,
  ...inEachText(inText),
});

function* inText({ value, cell }: FreeText) {
  for (const { problem, raw, percent } of shareProblems(value))
    yield { message: problem, params: { raw, percent: plain(percent) }, cells: places(cell) };
}
