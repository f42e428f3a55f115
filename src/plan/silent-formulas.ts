import type { NumberField, SelfEvaluationForm, TextField } from '../form/form';
import { nameOf } from '../form/indicator-name';
import { type CellAddress, formatA1 } from '../sheet/address';
import type { Sheet } from '../sheet/sheet';
import { isSilentFormula } from './edit';

/** A place of the form whose formula shows nothing, so that nothing can be said of it. */
interface SilentPlace {
  readonly label: string;
  readonly cell: CellAddress;
}

/**
 * What the preview says of a person's formulas without a result (files written by other programs often store none):
 * they stay as they are, and what depends on them is not computed.
 */
export function silentRemarks(sheet: Sheet, form: SelfEvaluationForm): string[] {
  return silentPlaces(sheet, form).map(
    ({ label, cell }) =>
      `${label} ${formatA1(cell)} 是公式，没有结果可以核对，没有改动。请用 Excel 打开，保存一次后再计算。`,
  );
}

/** Whether a sum of the form's scores or weights would leave out a formula that nobody can read. */
export function hasSilentPoints(sheet: Sheet, form: SelfEvaluationForm): boolean {
  return silentIn(sheet, pointPlaces(form)).length > 0;
}

function silentPlaces(sheet: Sheet, form: SelfEvaluationForm): SilentPlace[] {
  const { funds, total, grade } = form;
  const places: [string, NumberField | TextField | undefined][] = [
    ['预算执行率', funds?.total?.rate],
    ...pointPlaces(form),
    ['总分行的分值', total?.weight],
    ['总分', total?.score],
    ['等级', grade],
  ];
  return silentIn(sheet, places);
}

function pointPlaces({ funds, indicators }: SelfEvaluationForm): [string, NumberField | undefined][] {
  return [
    ['预算执行率的分值', funds?.total?.weight],
    ['预算执行率得分', funds?.total?.score],
    ...indicators.flatMap((indicator): [string, NumberField][] => {
      const { weight, score } = indicator;
      const name = `“${nameOf(indicator)}”`;
      return [
        [`${name}的分值`, weight],
        [`${name}的得分`, score],
      ];
    }),
  ];
}

function silentIn(
  sheet: Sheet,
  places: readonly (readonly [string, NumberField | TextField | undefined])[],
): SilentPlace[] {
  return places.flatMap(([label, field]) =>
    field?.cell && isSilentFormula(sheet, field.cell) ? [{ label, cell: field.cell }] : [],
  );
}
