import type { SelfEvaluationForm, TextField } from '../form/form';
import type { CellAddress } from '../sheet/address';
import { bareText } from '../values/text/same-text';

/** A text of a form, or a sentence of one, that is too long to be the same by chance. */
export interface LongText {
  /** What it stands under: «实际完成情况». */
  readonly label: string;
  readonly value: string;
  /** Without blanks and punctuation. */
  readonly bare: string;
  /** As it is compared: also without the form's own names, every number alike. */
  readonly masked: string;
  /** The text of the cell as a whole. */
  readonly isWhole: boolean;
  readonly cell: CellAddress | undefined;
}

/** In characters; shorter ones may well be the same («按计划完成，无偏差»). */
const LONG = 30;
/** A single sentence that stands among others may be a phrase that everybody uses, unless it is longer. */
const LONG_SENTENCE = 40;

/** The long texts that a person wrote: 完成情况, 偏差原因, 存在问题 …, each with its label. */
export function longTexts(form: SelfEvaluationForm): LongText[] {
  const reason = form.columnLabels.reason ?? '偏差原因';
  const mask = maskOf(form);
  const asLong = (label: string, field: TextField) => [...pieces(label, field, mask)];
  return [
    ...asLong(EXPECTED, form.goal.expected),
    ...asLong('实际完成情况', form.goal.actual),
    ...form.indicators.flatMap((indicator) => asLong(reason, indicator.reason)),
    ...form.notes.flatMap(({ label, text }) => (isPrinted(label) ? [] : asLong(label, text))),
  ];
}

const EXPECTED = '预期目标';

/** What was planned may be the same from year to year; what was reached and why not may not. */
export function isOfTheYear({ label, isWhole }: LongText): boolean {
  return isWhole && label !== EXPECTED;
}

/** «注：…», «填报说明»: printed on every form of a kind, written by nobody. */
function isPrinted(label: string): boolean {
  return /^\s*[注填]/.test(label);
}

/** The text as a whole, and its long sentences where it has several: one may be copied among others. */
function* pieces(label: string, { value, cell }: TextField, mask: (bare: string) => string) {
  if (value === undefined) return;
  const piece = (text: string, isWhole: boolean, least: number): LongText[] => {
    const bare = bareText(text);
    const masked = mask(bare);
    const isLong = text.replace(/\s/g, '').length >= least && masked.length >= least / 2;
    return isLong ? [{ label: label.replace(/\s/g, ''), value: text, bare, masked, isWhole, cell }] : [];
  };
  yield* piece(value, true, LONG);
  const sentences = value.split(/[。；;！\n]/).filter((sentence) => sentence.trim() !== '');
  if (sentences.length > 1) for (const each of sentences) yield* piece(each, false, LONG_SENTENCE);
}

/** A name is left out of a text from this length on; shorter ones may be part of other words. */
const LEAST_NAME = 4;

/** «清淤工程全部完成，投入120人次» and «护岸维修全部完成，投入98人次» are one text. */
function maskOf({ projectName, implementingUnit }: SelfEvaluationForm): (bare: string) => string {
  const full = bareText(projectName.value ?? '');
  const names = [full, full.replace(/(?:项目|经费|资金|补助)+$/, ''), bareText(implementingUnit.value ?? '')];
  const long = names.filter((name) => name.length >= LEAST_NAME);
  return (bare) => long.reduce((text, name) => text.replaceAll(name, ''), bare).replace(/\d+/g, '0');
}
