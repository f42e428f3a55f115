import type { Indicator, LevelLabel, NumberField, SelfEvaluationForm } from '../form/form';

/**
 * The weights of rows. Forms without a column of weights print the points in their labels (湖北20+80:
 * «产出指标(40分)»): then those, as long as every row has one above it.
 */
export function weightsOf(form: SelfEvaluationForm, indicators: readonly Indicator[]): NumberField[] {
  const written = indicators.map(({ weight }) => weight);
  if (form.columns.weight !== undefined) return written;
  return labelled(indicators, 'level1') ?? labelled(indicators, 'level2') ?? written;
}

function labelled(indicators: readonly Indicator[], level: 'level1' | 'level2'): NumberField[] | undefined {
  const labels = new Set(indicators.map((indicator) => indicator[level]));
  const fields = [...labels].map(pointsOf);
  return fields.every((field) => field !== undefined) ? fields : undefined;
}

/** Points inside a label stand in formulas as a number. */
function pointsOf(label: LevelLabel | undefined): NumberField | undefined {
  return label?.points && { raw: label.raw, number: label.points, cell: label.cell, isText: true };
}
