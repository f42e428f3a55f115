import type { IndicatorEvaluation } from '../evaluation/evaluation';
import type { Indicator, NumberField, TextField } from '../form/form';
import type { Source } from '../policy/policy';
import type { CellAddress } from '../sheet/address';
import type { RuleContext } from './rule';

/** 财预〔2020〕10号: the regulation behind most checks; its body was not read, so it is shown as 待核对. */
export const MOF_2020: Source = { document: '财预〔2020〕10号《项目支出绩效评价管理办法》', mark: 'memory' };

/** The places that exist, in order. */
export function places(...cells: readonly (CellAddress | undefined)[]): CellAddress[] {
  return cells.filter((cell) => cell !== undefined);
}

/** Rows that are scored and counted: no placeholders, none that does not apply. */
export function countedRows({ evaluation }: RuleContext): readonly IndicatorEvaluation[] {
  return evaluation.indicators.filter(({ isCounted }) => isCounted);
}

/** What a message calls an indicator: its 三级指标, else its 二级指标, else its row. */
export function nameOf({ level3, level2, row }: Indicator): string {
  const name = level3.value ?? level2?.name ?? `第${row}行`;
  return name.replace(/\s+/g, '');
}

/** No reason: blank, or a word that says nothing (无, 0, /, —). */
export function isBlankReason({ value }: TextField): boolean {
  return value === undefined || /^(?:无|没有|0|[-—–/\\]+|不涉及|暂无)[。.]?$/.test(value.trim());
}

/** Decimals of the scores as the form writes them: a form that scores to one decimal is compared at one decimal. */
export function scoreDecimals({ form, policy }: RuleContext): number {
  const written = form.indicators.flatMap(({ score }) =>
    score.number ? [decimalsIn(score.number.toFixed())] : [],
  );
  return written.length === 0
    ? policy.decimals.score
    : Math.min(policy.decimals.score, Math.max(1, ...written));
}

/** Decimals of a plain number. @example decimalsIn('8.62') // 2 */
export function decimalsIn(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}

/** Something stands in the cell that is neither a number nor a dash. */
export function isNotANumber({ raw, number }: NumberField): boolean {
  return raw !== '' && number === undefined && !/^[-—–―/\\一_]+$/.test(raw);
}
