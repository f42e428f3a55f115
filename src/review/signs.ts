import { figuresOf, type Judged } from '../rules/figures';
import { shorten } from '../rules/shared/shorten';
import { formatA1 } from '../sheet/address';
import { normalise } from '../values/normalise';
import { bareText } from '../values/text/same-text';
import { fingerprint } from './fingerprint';
import { isOfTheYear, longTexts } from './long-texts';
import { unitName } from './unit-name';

/** A long text of a form, by its fingerprint, with where it stands and how it begins. */
interface TextSign {
  /** Of the text without the form's own names, every number alike. */
  readonly print: number;
  /** Of the text word for word. */
  readonly exact: number;
  /** Of the text word for word and the project's name: copied from another year, where it is one; null for goals. */
  readonly ofProject: number | null;
  /** What it stands under: «实际完成情况». */
  readonly label: string;
  /** A1, «» where it has no cell. */
  readonly cell: string;
  /** Its first 24 characters. */
  readonly quote: string;
}

/** What a form is recognised by when it is laid beside others; null where there is too little to compare. */
export interface FormSigns {
  /** The project's name; null where it has none. */
  readonly project: number | null;
  /** The name of the unit, else of the department; null where it has none. */
  readonly unit: number | null;
  readonly year: number | null;
  readonly isScored: boolean;
  /** The total, as written or else as added up, is the full one. */
  readonly isFull: boolean;
  readonly texts: readonly TextSign[];
  /** The column of scores with that of weights, where points were taken off in several rows. */
  readonly scores: number | null;
  /** Names, targets, values reached and scores of all indicators, and the goals. */
  readonly content: number | null;
}

/** Fewer rows with points taken off may be the same by chance. */
const REMARKABLE_DEDUCTIONS = 3;
/** Fewer indicators may be the same by chance. */
const REMARKABLE_INDICATORS = 4;

/** The signs of a form. */
export function signsOf(review: Judged): FormSigns {
  const { form } = review;
  const project = nameSign(form.projectName.value);
  const unit = unitName(form.implementingUnit.value ?? form.competentDepartment.value ?? '');
  return {
    project,
    unit: unit === '' ? null : fingerprint(unit),
    year: form.year.value ?? null,
    isScored: form.isScored,
    isFull: isFull(review),
    texts: longTexts(form).map((text) => ({
      print: fingerprint(text.masked),
      exact: fingerprint(text.bare),
      ofProject: project !== null && isOfTheYear(text) ? fingerprint(`${project} ${text.bare}`) : null,
      label: text.label,
      cell: text.cell ? formatA1(text.cell) : '',
      quote: shorten(text.value.replace(/\s/g, ''), 24),
    })),
    scores: scoresSign(review),
    content: contentSign(review),
  };
}

function nameSign(name: string | undefined): number | null {
  return name === undefined ? null : fingerprint(normalise(name));
}

/** The total as the form states it, else as its scores add up. */
function isFull(review: Judged): boolean {
  const { written, added } = figuresOf(review);
  return (written.total ?? added.total)?.eq(review.policy.total) === true;
}

function scoresSign({ evaluation }: Judged): number | null {
  const rows = evaluation.indicators.filter(({ lost }) => lost !== undefined);
  if (rows.filter(({ lost }) => lost?.gt(0)).length < REMARKABLE_DEDUCTIONS) return null;
  const points = rows.map(({ indicator: { weight, score } }) => [weight.number, score.number].join('/'));
  return fingerprint(points.join(' '));
}

function contentSign({ form }: Judged): number | null {
  const rows = form.indicators.filter(
    ({ isPlaceholder, actual }) => !isPlaceholder && actual.value.raw !== '',
  );
  if (rows.length < REMARKABLE_INDICATORS) return null;
  const pieces = rows.map(({ level3, target, actual, score }) =>
    [bareText(level3.value ?? ''), target.value.raw, actual.value.raw, score.raw].join('\n'),
  );
  const goals = [form.goal.expected, form.goal.actual].map(({ value }) => bareText(value ?? ''));
  return fingerprint([...pieces, ...goals].join('\n\n'));
}
