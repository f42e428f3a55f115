import type { Sheet } from '../sheet/sheet';
import { normalise } from '../values/normalise';
import { parseValue } from '../values/parse';
import { NO_NUMBER, numberBehind } from './fields';
import type { IndicatorTarget, NumberField, TotalRow } from './form';
import type { Heading } from './header-rows';
import { bareLabel, roleOf } from './labels';
import { bestMeaning, indicatorWords, SPEAKS } from './recognise/words';
import { type Scan, type ScannedRow, textAt } from './scan';

type Paired = 'weight' | 'score' | 'target' | 'actual';

/** «得分/分值» over «30/30», «指标值/完成值» over «3处/3处»: two columns in one, by what stands before and behind the stroke. */
export interface PairedColumn {
  readonly column: number;
  readonly roles: readonly [Paired, Paired];
}

const TOGETHER: readonly (readonly [Paired, Paired])[] = [
  ['score', 'weight'],
  ['weight', 'score'],
  ['target', 'actual'],
  ['actual', 'target'],
];

/** Most of the cells hold two things as well. */
const FEWEST = 2;
const LONGEST = 80;

/** A heading of two meanings over cells with two values; undefined for any other. */
export function pairedColumn(
  { sheet }: Scan,
  { cell: { column }, text }: Heading,
  body: readonly ScannedRow[],
): PairedColumn | undefined {
  const halves = /^([^/]{1,12}?)[/及和与]([^/]{1,12})$/.exec(normalise(text));
  if (!halves) return undefined;
  const [first, second] = [meaningOf(halves[1]), meaningOf(halves[2])];
  const roles = TOGETHER.find(([left, right]) => left === first && right === second);
  const texts = body.map(({ row }) => textAt(sheet, { row, column })).filter((each) => each !== '');
  const paired = texts.filter((each) => halvesOf(each) !== undefined);
  return roles && paired.length >= FEWEST && paired.length * 2 > texts.length ? { column, roles } : undefined;
}

function meaningOf(half = ''): string | undefined {
  return roleOf(half) ?? bestMeaning(indicatorWords(bareLabel(half)), SPEAKS);
}

/** «目标：≥50场；完成：56场» */
const TOLD = /^[^:：；;]{1,6}[:：]([^；;\n]+)[；;\n]\s*[^:：；;\s]{1,6}[:：](.+)$/;

/** «30/30» → 30 and 30; «≤30元/人/28元/人» has a stroke in each half; «目标：≥50场；完成：56场» names its halves. */
function halvesOf(text: string): readonly [string, string] | undefined {
  const [, wanted, reached] = text.length <= LONGEST ? (TOLD.exec(text) ?? []) : [];
  if (wanted !== undefined && reached !== undefined) return [wanted.trim(), reached.trim()];
  const parts = text.replace(/／/g, '/').split('/');
  const middle = parts.length / 2;
  if (!Number.isInteger(middle)) return undefined;
  const halves = [parts.slice(0, middle), parts.slice(middle)].map((half) => half.join('/').trim());
  const [first = '', second = ''] = halves;
  return first !== '' && second !== '' ? [first, second] : undefined;
}

/** What a row holds in the half of a meaning; undefined where no column has that meaning in one of its halves. */
function halfAt(
  sheet: Sheet,
  paired: readonly PairedColumn[],
  row: number,
  role: Paired,
): string | undefined {
  const found = paired.find(({ roles }) => roles.includes(role));
  return found && (halvesOf(textAt(sheet, { row, column: found.column }))?.[found.roles.indexOf(role)] ?? '');
}

/** Points in one half of a cell: no cell holds them alone, so that nothing is written into it. */
export function pairedPoints(
  sheet: Sheet,
  paired: readonly PairedColumn[],
  row: number,
  role: 'weight' | 'score',
): NumberField | undefined {
  const half = halfAt(sheet, paired, row, role);
  return half === undefined ? undefined : half === '' ? NO_NUMBER : numberBehind(half, '分');
}

/** A value in one half of a cell. */
export function pairedValue(
  sheet: Sheet,
  paired: readonly PairedColumn[],
  row: number,
  role: 'target' | 'actual',
): IndicatorTarget | undefined {
  const half = halfAt(sheet, paired, row, role);
  return half === undefined ? undefined : { value: parseValue(half), cell: undefined, pieces: [] };
}

/** «合计 | 99.8/100». */
export function withPairedPoints(
  sheet: Sheet,
  paired: readonly PairedColumn[],
  total: TotalRow | undefined,
): TotalRow | undefined {
  if (!total) return undefined;
  const at = (role: 'weight' | 'score') => pairedPoints(sheet, paired, total.row, role) ?? total[role];
  return { ...total, weight: at('weight'), score: at('score') };
}
