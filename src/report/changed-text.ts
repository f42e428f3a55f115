import type { ChangedText } from './merge';

/** Characters of a text that a message quotes. */
const QUOTED = 60;

/** «报告第12行您写的“…”，其数据已变：原来是“…”，现在应为“…”» for every text that a person has not decided on yet. */
export function changedTexts(changed: readonly ChangedText[]): string[] {
  return changed
    .filter(({ decision }) => decision === undefined)
    .map(({ row, own, before, now }) => {
      const place = row === undefined ? '报告末尾' : `报告第${row}行`;
      const was = before === undefined ? '' : `原来是“${quoted(before)}”，`;
      return `${place}您写的“${quoted(own)}”，其数据已变：${was}现在应为“${quoted(now)}”，已在报告中标出。`;
    });
}

function quoted(text: string): string {
  return text.length > QUOTED ? `${text.slice(0, QUOTED)}……` : text;
}
