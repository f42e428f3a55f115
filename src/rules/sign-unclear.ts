import type { UnclearSign } from '../values/doubt';
import type { WrittenPiece } from '../form/form';
import { defineRule } from './engine/define-rule';
import type { Fix } from './engine/finding';
import { places } from './shared/places';
import { nameOf } from './shared/rows';

/** «N90%», «W120万元»: a letter where recognition of a scan lost ≥ or ≤. */
export const signUnclear = defineRule({
  id: 'sign-unclear',
  title: '符号像是识别错误',
  severity: 'W',
  advice: '请核对原表，把字母改为≥、≤等符号；核实之前不计算这一行的得分。',
  sources: [{ document: '公开自评表中的实例（识别错误）', mark: 'in-use' }],
  messages: {
    likely: '“{name}”的“{raw}”像是“{likely}”，请核对。',
    unknown: '“{name}”的“{raw}”前面的“{written}”不是符号，请核对是≥还是≤。',
  },
  isFixable: true,
  *row({ indicator, doubts }) {
    for (const doubt of doubts) {
      // «290%» is the subject of percent-implausible.
      if (doubt.kind !== 'sign' || doubt.written === '2') continue;
      const { value, cell, pieces } = indicator[doubt.of];
      const likely = doubt.likely === undefined ? '' : `${doubt.likely}${doubt.rest}`;
      yield {
        message: doubt.likely === undefined ? 'unknown' : 'likely',
        params: { name: nameOf(indicator), raw: value.raw, likely, written: doubt.written },
        cells: places(cell),
        fix: signed(pieces, doubt),
      };
    }
  },
});

/** The sign in place of the letter, where the value stands in one text cell. */
function signed(pieces: readonly WrittenPiece[], { written, likely }: UnclearSign): Fix | undefined {
  const piece = pieces.find(({ text }) => text.startsWith(written));
  if (!piece || likely === undefined) return undefined;
  const { cell, text } = piece;
  const after = { value: `${likely}${text.slice(written.length).trim()}` };
  return { edits: [{ cell, before: text, after, explanation: `“${written}”改为“${likely}”` }] };
}
