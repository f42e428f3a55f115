import type { FormFamily, Funds, Indicator, IndicatorColumns, SelfEvaluationForm } from './form';

/** The family by the marks of its grid; a form that fits none of B–F is of family A. */
export function familyOf(
  columns: IndicatorColumns,
  funds: Pick<Funds, 'columnLabels'> | undefined,
  indicators: readonly Indicator[],
  targetLabel: string,
): FormFamily {
  if (isMixed(indicators)) return 'F';
  if (columns.operator !== undefined && columns.unit !== undefined) return 'C';
  if (columns.weight === undefined) return isHubei(columns, funds, targetLabel) ? 'E' : 'D';
  return columns.target !== undefined && columns.weight < columns.target ? 'B' : 'A';
}

/** 项目决策, 项目过程/管理 beside 产出 and 效益; or the execution rate as an indicator. */
function isMixed(indicators: readonly Indicator[]): boolean {
  return indicators.some(
    ({ level1, isExecution }) => isExecution || /决策|过程|管理$/.test(level1?.name ?? ''),
  );
}

/** Hubei's 20 + 80 grid has 年初目标值 and no weights. */
function isHubei(
  columns: IndicatorColumns,
  funds: Pick<Funds, 'columnLabels'> | undefined,
  targetLabel: string,
): boolean {
  return (
    columns.score !== undefined ||
    /年初目标值/.test(targetLabel) ||
    /分/.test(funds?.columnLabels.score ?? '')
  );
}

/**
 * Rows scored by criteria alone, in the table or elsewhere: points, but no place for a target to hold them against,
 * whether or not a value is told.
 */
export function rowsByCriteria({
  indicators,
  isScored,
}: Pick<SelfEvaluationForm, 'indicators' | 'isScored'>): Indicator[] {
  return isScored ? indicators.filter(isByCriteria) : [];
}

/** A row with points, and without a place for a target; «3处/3处» has its target in half a cell. */
export function isByCriteria({ target, score, isExecution, isGroup }: Indicator): boolean {
  const hasTarget = target.cell !== undefined || target.value.kind !== 'none';
  return !hasTarget && score.number !== undefined && !isExecution && !isGroup;
}
