import type { FormJson, Transcription } from './corpus';

/** A field's name, what the transcription says, and what was read. */
export type Field = readonly [name: string, expected: unknown, actual: unknown];

/**
 * Words of those who copied the forms out, not of the forms: «公众满…(cut)», «一(not shown)», «100%5个(as run together)».
 * The worksheets made from the copies do not have them.
 */
const COPYISTS = /\((?:cut|notshown|asruntogether)\)/g;

/** White space, width of characters and the bar of split cells do not count. */
function plain(value: unknown): string {
  const text = String(value ?? '')
    .normalize('NFKC')
    .replace(/\s|\|/g, '')
    .replace(COPYISTS, '');
  return /^[-+]?\d+(\.\d+)?$/.test(text) ? String(Number(text)) : text;
}

/** Points and half-open brackets behind a level's name are read apart. */
function levelName(value: unknown): string {
  return plain(value)
    .replace(/\(?[\d.]+分\)?$/, '')
    .replace(/\($/, '');
}

/** «—», «/» and «-» mean none; «620.82万元» is its number. */
function amount(value: unknown): string {
  const text = plain(value).replace(/,/g, '');
  const number = /^[-+]?\d+(\.\d+)?/.exec(text)?.[0];
  return number === undefined ? '' : String(Number(number));
}

/** «99.97», «99.97%» and 0.9997 are the same rate. */
function rate(value: unknown): string {
  const text = amount(value);
  if (text === '') return '';
  return String(Number((Number(text) / 100).toPrecision(12)));
}

function headerFields(truth: Transcription, form: FormJson): Field[] {
  const { fields, goal, written } = form;
  return [
    ['year', truth.year, fields['year']?.value],
    ['money unit', truth.money_unit, fields['moneyUnit']?.value],
    ['project', truth.project_name, fields['projectName']?.value],
    ['department', truth.competent_department, fields['competentDepartment']?.value],
    ['unit', truth.implementing_unit, fields['implementingUnit']?.value],
    ['goal', truth.goal_expected, goal.expected.value],
    ['completion', truth.goal_actual, goal.actual.value],
    ['total weight', truth.total_weight, written.totalWeight],
    ['total score', truth.total_score, written.totalScore],
    ['grade', truth.grade, written.grade],
  ].map(([name, expected, actual]) => [String(name), plain(expected), plain(actual)]);
}

function fundFields(truth: Transcription, form: FormJson): Field[] {
  return truth.funds.flatMap((expected, index) => {
    const actual = form.funds[index];
    return [
      [
        `fund ${index} label`,
        plain(expected['label']).replace(/:$/, ''),
        plain(actual?.['label']).replace(/:$/, ''),
      ],
      [`fund ${index} initial`, amount(expected['initial_budget']), amount(actual?.['initialBudget'])],
      [`fund ${index} annual`, amount(expected['annual_budget']), amount(actual?.['annualBudget'])],
      [`fund ${index} spent`, amount(expected['actual']), amount(actual?.['spent'])],
      [`fund ${index} weight`, amount(expected['weight']), amount(actual?.['weight'])],
      [`fund ${index} rate`, rate(expected['rate_text']), amount(actual?.['rate'])],
      [`fund ${index} score`, amount(expected['score']), amount(actual?.['score'])],
    ] as Field[];
  });
}

function indicatorFields(truth: Transcription, form: FormJson): Field[] {
  return truth.indicators.flatMap((expected, index) => {
    const actual = form.indicators[index];
    const name = `row ${actual?.row ?? '?'}`;
    return [
      [`${name} level1`, levelName(expected['level1']), levelName(actual?.level1)],
      [`${name} level2`, levelName(expected['level2']), levelName(actual?.level2)],
      [`${name} level3`, plain(expected['level3']), plain(actual?.level3)],
      [`${name} target`, plain(expected['target_raw']), plain(actual?.target.raw)],
      [`${name} actual`, plain(expected['actual_raw']), plain(actual?.actual.raw)],
      [`${name} weight`, amount(expected['weight']), amount(actual?.weight)],
      [`${name} score`, amount(expected['score']), amount(actual?.score)],
      [`${name} reason`, plain(expected['deviation_note']), plain(actual?.reason)],
    ] as Field[];
  });
}

/** Every field of a form, as transcribed and as read. */
export function fieldsOf(truth: Transcription, form: FormJson): Field[] {
  const count: Field = ['number of indicators', truth.indicators.length, form.indicators.length];
  return [...headerFields(truth, form), ...fundFields(truth, form), ...indicatorFields(truth, form), count];
}
