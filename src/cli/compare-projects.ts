import { type LongText, longTexts } from './long-texts';
import type { FileReview, FormReview } from './review';
import { figuresOf } from '../rules/figures';
import { shorten } from '../rules/shared/shorten';
import { formatA1 } from '../sheet/address';
import { normalise } from '../values/normalise';

/** What only shows when several projects are laid side by side: a question for the reader, no fault of one form. */
export interface ProjectsRemark {
  /** Chinese: «“某馆”的3个项目自评都是满分100分，…». */
  readonly message: string;
  readonly forms: ReadonlySet<FormReview>;
}

/** One form of the batch. */
interface Project {
  readonly file: string;
  /** By its name; the same project may stand in several files (a copy, another year). */
  readonly key: string;
  readonly form: FormReview;
}

/** Fewer projects with full marks are nothing remarkable. */
const REMARKABLE = 3;

/** What several projects of a batch have in common that reviewers ask about: full marks throughout, copied texts. */
export function compareProjects(reviews: readonly FileReview[]): ProjectsRemark[] {
  const projects = reviews.flatMap(({ file, forms }) =>
    forms.map((form, index) => ({ file, key: projectKey(form, `${file}#${index}`), form })),
  );
  return [...fullMarks(projects), ...copiedTexts(projects)];
}

function projectKey({ form: { projectName } }: FormReview, otherwise: string): string {
  return projectName.value === undefined ? otherwise : normalise(projectName.value);
}

/** Units all of whose scored projects give themselves the full total. Files that name no unit are one unit if none does. */
function fullMarks(projects: readonly Project[]): ProjectsRemark[] {
  const units = groupBy(
    projects.filter(({ form }) => form.form.isScored),
    ({ form }) => normalise(form.form.implementingUnit.value ?? ''),
  );
  return [...units].flatMap(([unit, ofUnit]) => {
    const isOneUnit = unit !== '' || units.size === 1;
    const count = new Set(ofUnit.map(({ key }) => key)).size;
    if (!isOneUnit || count < REMARKABLE || !ofUnit.every(({ form }) => isFull(form))) return [];
    const whose = unit === '' ? `这${count}个项目` : `“${unit}”的${count}个项目`;
    const message = `${whose}自评都是满分${fullTotal(ofUnit)}，容易被抽查复核，请确认每个项目的得分都有佐证材料。`;
    return [{ message, forms: formsOf(ofUnit) }];
  });
}

/** The total as the form states it, else as its scores add up. */
function isFull(form: FormReview): boolean {
  const { written, added } = figuresOf(form);
  return (written.total ?? added.total)?.eq(form.policy.total) === true;
}

/** «100分», where all have the same. */
function fullTotal(projects: readonly Project[]): string {
  const totals = new Set(projects.map(({ form }) => form.policy.total.toFixed()));
  return totals.size === 1 ? `${[...totals].join('')}分` : '';
}

/** Long texts that stand word for word in forms of different projects; one remark a text. */
function copiedTexts(projects: readonly Project[]): ProjectsRemark[] {
  const found = projects.flatMap((project) =>
    longTexts(project.form.form).map((text) => ({ ...project, text })),
  );
  return [...groupBy(found, ({ text }) => text.bare).values()].flatMap((same) => {
    const [first] = same;
    if (!first || same.every(({ key }) => key === first.key)) return [];
    const where = same.map(({ file, text }) => placeOf(file, text)).join('、');
    const quote = shorten(first.text.value.replace(/\s/g, ''), 24);
    const message = `不同项目写得一字不差，请按各项目的实际情况填写：${where}：“${quote}”。`;
    return [{ message, forms: formsOf(same) }];
  });
}

function placeOf(file: string, { label, cell }: LongText): string {
  return `${file}的“${label}”${cell ? `（${formatA1(cell)}）` : ''}`;
}

function formsOf(projects: readonly Project[]): ReadonlySet<FormReview> {
  return new Set(projects.map(({ form }) => form));
}

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
