import { parseDeadline } from '../deadline';
import { normalise } from '../normalise';
import type { Deadline } from '../value';
import { textReader } from './reader';

/** A dated event in a remark: «2026年1月16日竣工验收». */
export interface DatedEvent {
  readonly raw: string;
  readonly date: Deadline;
  /** Acceptance may follow completion; the other words are the completion itself. */
  readonly isAcceptance: boolean;
}

const DATE = String.raw`((?:20\d{2}[年.\-/])?\d{1,2}(?:月(?:份)?(?:\d{1,2}[日号])?|[.\-/]\d{1,2}日?)(?:上旬|中旬|下旬|底|末|初)?)`;
const BEFORE = new RegExp(
  String.raw`${DATE}(?:(?!(?<!最)后)[^，。；,;\d未前起开启]){0,8}?(竣工验收|完工验收|验收|竣工|完工|建成|完成|交付|到货|交货|供货|送达|移交|投入使用|投用|开班|结业|结束|举办|举行|召开)`,
  'g',
);
const BEHIND = new RegExp(
  String.raw`(竣工验收|完工验收|验收|竣工|完工|建成|完成|交付|到货|交货|供货|送达|移交|投入使用|投用|开班|结业|结束|举办|举行|召开)(?:时间|日期)?(?:为|是|于|[:：])${DATE}`,
  'g',
);
/** What has not happened, or is of something else. */
const NOT_YET = /预计|计划|拟|将|力争|争取|预期|原定|合同约定|要求/;

/** Events with their dates in a remark, in the clauses that tell of what happened. */
export const datedEvents: (text: string) => readonly DatedEvent[] = textReader(
  /验收|竣工|完工|建成|完成|交付|到货|交货|供货|送达|移交|投入使用|投用|开班|结业|结束|举办|举行|召开/,
  readDatedEvents,
);

function readDatedEvents(text: string): DatedEvent[] {
  return normalise(text)
    .split(/[，。；,;\n]/)
    .filter((clause) => !NOT_YET.test(clause))
    .flatMap((clause) => [
      ...[...clause.matchAll(BEFORE)].map(([raw, date = '', event = '']) => ({ raw, date, event })),
      ...[...clause.matchAll(BEHIND)].map(([raw, event = '', date = '']) => ({ raw, date, event })),
    ])
    .flatMap(({ raw, date: written, event }) => {
      const date = parseDeadline(written, written);
      return date ? [{ raw, date, isAcceptance: event.endsWith('验收') }] : [];
    });
}
