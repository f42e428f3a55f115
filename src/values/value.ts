import type Big from 'big.js';

/** The comparison a target asks for, after «>=», «≧», «不低于», «═» … are normalised. */
export type Operator = '≥' | '>' | '≤' | '<' | '=';

/** A number with its unit: «≥50个», «95%», «620.82万元», «200余人». */
export interface Quantity {
  readonly kind: 'quantity';
  readonly raw: string;
  /** undefined where none was written («29.5亩»: reach or pass). */
  readonly operator: Operator | undefined;
  /** As written: «95%» is 95 with unit «%»; a cell 0.95 formatted as a percent is 95 with unit «%» too. */
  readonly number: Big;
  /** «个», «%», «‰», «万元», «元/人·月»; normalised («百分比» → «%»); undefined where none was written. */
  readonly unit: string | undefined;
  /** «约100», «200余人», «100多家». */
  readonly approximate: boolean;
  /** «提升10%», «下降5%»: a change against an earlier level, not the level itself. */
  readonly change: 'increase' | 'decrease' | undefined;
  /** What stands in brackets or behind a comma: «10场（受天气影响）» → 受天气影响; absent where nothing does. */
  readonly note?: string;
  /** A letter where the sign should stand, as recognition leaves it: «N90%», «W120万元». */
  readonly misread?: MisreadSign;
  /** The cell holds a number, so a formula can refer to it; «percent»: it holds the fraction. Absent for text. */
  readonly stored?: 'number' | 'percent';
}

/** A character that is none of the signs, and the sign it stands for where that is known: N, Z → ≥; W → ≤. */
export interface MisreadSign {
  readonly written: string;
  readonly likely: Operator | undefined;
}

/** A day, month or year by which something is done: «9月前», «2021年底», «2021年12月31日». */
export interface Deadline {
  readonly kind: 'deadline';
  readonly raw: string;
  readonly year: number | undefined;
  readonly month: number | undefined;
  /** The last day that still counts where only a month or year is written is left undefined. */
  readonly day: number | undefined;
  /** Where a period begins: «第三季度» on 1 July, «11月中旬» on the 11th; absent for days, months and years. */
  readonly begins?: { readonly month: number; readonly day: number };
  /** The cell holds a number without a date format: 45981 is 2025-11-20. */
  readonly isUnformatted?: boolean;
}

/** Words: «效果明显», «达成预期指标». */
export interface Qualitative {
  readonly kind: 'qualitative';
  readonly raw: string;
  /**
   * The answer a fixed phrase gives: 达成预期指标/完成/已完成/是 → achieved, 部分达成/基本达到 → partly,
   * 未达成/未完成/否 → missed; undefined for free words.
   */
  readonly answer: 'achieved' | 'partly' | 'missed' | undefined;
}

/** Two-sided: «±10%» is −10…10 with unit «%», «3-5次» is 3…5. */
export interface NumberRange {
  readonly kind: 'range';
  readonly raw: string;
  readonly low: Big;
  readonly high: Big;
  readonly unit: string | undefined;
}

/** Blank or not applicable: empty, «/», «—», «-», «一» used as a dash. */
export interface NoValue {
  readonly kind: 'none';
  readonly raw: string;
  /** true for a mark («/», «—»), false for an empty cell. */
  readonly marked: boolean;
}

/** The typed value of a target (指标值) or an actual (完成值); `raw` keeps the text as written. */
export type WrittenValue = Quantity | Deadline | Qualitative | NumberRange | NoValue;
