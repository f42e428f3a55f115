import type { FileRecord, FormRecord } from './record';
import type { FormSigns } from './signs';
import { picked } from '../values/picked';

/** What several projects of a batch may have in common that reviewers ask about. */
export type RemarkKind = 'full-marks' | 'copied-form' | 'same-text' | 'same-scores';

/** The kinds in words, as the sheet 异同 shows them, in its order. */
export const REMARK_WORDS: Readonly<Record<RemarkKind, string>> = {
  'full-marks': '全部满分',
  'copied-form': '整表雷同',
  'same-text': '文字雷同',
  'same-scores': '得分雷同',
};

/** What only shows when several projects are laid side by side: a question for the reader, no fault of one form. */
export interface ProjectsRemark {
  readonly kind: RemarkKind;
  /** Chinese: «“某馆”的3个项目自评都是满分100分，…». */
  readonly message: string;
  /** The forms, by the numbers that `add` gave. */
  readonly forms: readonly number[];
}

/** The signs of a form as numbers alone: all that is held of it while others come. */
export type CompactSigns = Omit<FormSigns, 'texts'> & {
  readonly texts: readonly number[];
  readonly textsOfProject: readonly number[];
};

/** Looks a form of the batch up again, by its number. */
export type FormLookup = (form: number) => { readonly file: string; readonly form: FormRecord };

/** Fewer projects of a unit with full marks are nothing remarkable; of files that name no unit it takes more. */
const REMARKABLE = 2;
const REMARKABLE_NAMELESS = 3;
/** As many places as a person reads; the rest are counted. */
const MOST_PLACES = 6;

/** The signs of a form without the words. */
export function compactSigns({ texts, ...rest }: FormSigns): CompactSigns {
  return {
    ...rest,
    texts: [...new Set(texts.map(({ print }) => print))],
    textsOfProject: [...new Set(picked(texts, ({ ofProject }) => ofProject ?? undefined))],
  };
}

/** Forms that share a sign: one number, or several. Most signs stand alone, so that no list is made for them. */
class Groups {
  private readonly byKey = new Map<number, number | number[]>();

  add(key: number, form: number): void {
    const before = this.byKey.get(key);
    if (before === undefined) this.byKey.set(key, form);
    else if (typeof before === 'number') this.byKey.set(key, [before, form]);
    else before.push(form);
  }

  /** Those of at least two forms. */
  *shared(): Generator<readonly [key: number, forms: readonly number[]]> {
    for (const [key, forms] of this.byKey) if (typeof forms !== 'number') yield [key, forms];
  }

  *all(): Generator<readonly [key: number, forms: readonly number[]]> {
    for (const [key, forms] of this.byKey) yield [key, typeof forms === 'number' ? [forms] : forms];
  }
}

/** Stands for «no unit named». */
const NAMELESS = -1;

/** Collects the signs of forms as they come, and says at the end what they have in common. Holds numbers only. */
export class Comparison {
  private readonly projects: number[] = [];
  private readonly years: (number | null)[] = [];
  private readonly isFull: boolean[] = [];
  private readonly units = new Groups();
  private readonly contents = new Groups();
  private readonly texts = new Groups();
  private readonly textsOfProject = new Groups();
  private readonly scores = new Groups();

  /** Takes one more form. @returns its number */
  add({
    project,
    unit,
    year,
    isScored,
    isFull,
    texts,
    textsOfProject,
    scores,
    content,
  }: CompactSigns): number {
    const form = this.projects.length;
    // The same project may stand in several files (a copy, another year); one without a name is only itself.
    this.projects.push(project ?? -form - 1);
    this.years.push(year);
    this.isFull.push(isFull);
    if (isScored) this.units.add(unit ?? NAMELESS, form);
    if (content !== null) this.contents.add(content, form);
    if (scores !== null) this.scores.add(scores, form);
    for (const text of texts) this.texts.add(text, form);
    for (const text of textsOfProject) this.textsOfProject.add(text, form);
    return form;
  }

  /** What the forms have in common. A form copied as a whole is said once, not again text by text. */
  remarks(lookup: FormLookup): ProjectsRemark[] {
    const copies = this.ofProjects(this.contents);
    const copyOf = new Map(copies.flatMap(([group, forms]) => forms.map((form) => [form, group] as const)));
    const isCopied = (forms: readonly number[]) => {
      const group = copyOf.get(forms[0] ?? -1);
      return group !== undefined && forms.every((form) => copyOf.get(form) === group);
    };
    const others = (groups: Groups) => this.ofProjects(groups).filter(([, forms]) => !isCopied(forms));
    return [
      ...this.fullMarks(lookup),
      ...copies.map(([, forms]) => copiedForm(forms, lookup)),
      ...byForms(others(this.texts)).map(([prints, forms]) => sameText('print', prints, forms, lookup)),
      ...byForms(this.ofYears()).map(([prints, forms]) => sameText('ofProject', prints, forms, lookup)),
      ...others(this.scores).map(([, forms]) => sameScores(forms, lookup)),
    ];
  }

  /** Groups of forms of different projects. */
  private ofProjects(groups: Groups): (readonly [number, readonly number[]])[] {
    return [...groups.shared()].filter(([, forms]) => this.countProjects(forms) > 1);
  }

  /** Texts of one project that stand in forms of different years. */
  private ofYears(): (readonly [number, readonly number[]])[] {
    const countYears = (forms: readonly number[]) => new Set(forms.map((form) => this.years[form])).size;
    return [...this.textsOfProject.shared()].filter(([, forms]) => countYears(forms) > 1);
  }

  private countProjects(forms: readonly number[]): number {
    return new Set(forms.map((form) => this.projects[form])).size;
  }

  /** Units all of whose scored projects give themselves the full total. Files that name no unit are one unit if none does. */
  private fullMarks(lookup: FormLookup): ProjectsRemark[] {
    const units = [...this.units.all()];
    return units.flatMap(([unit, forms]) => {
      const isOneUnit = unit !== NAMELESS || units.length === 1;
      const count = this.countProjects(forms);
      const fewest = unit === NAMELESS ? REMARKABLE_NAMELESS : REMARKABLE;
      if (!isOneUnit || count < fewest || !forms.every((form) => this.isFull[form])) return [];
      return [fullMarksRemark(unit === NAMELESS, count, forms, lookup)];
    });
  }
}

function fullMarksRemark(
  isNameless: boolean,
  count: number,
  forms: readonly number[],
  lookup: FormLookup,
): ProjectsRemark {
  const records = forms.slice(0, MOST_PLACES).map((form) => lookup(form).form);
  const totals = new Set(records.map(({ full }) => full));
  const total = totals.size === 1 ? `${[...totals].join('')}分` : '';
  const unit = (records[0]?.unit ?? records[0]?.department ?? '').replace(/\s/g, '');
  const whose = isNameless ? `这${count}个项目` : `“${unit}”的${count}个项目`;
  const message = `${whose}自评都是满分${total}，容易被抽查复核，请确认每个项目的得分都有佐证材料。`;
  return { kind: 'full-marks', message, forms };
}

function copiedForm(forms: readonly number[], lookup: FormLookup): ProjectsRemark {
  const files = placesText(forms, (form) => [lookup(form).file]);
  const message = `不同项目的指标、完成值和得分全都一样，像是整张照抄，请按各项目的实际情况填写：${files}。`;
  return { kind: 'copied-form', message, forms };
}

function sameScores(forms: readonly number[], lookup: FormLookup): ProjectsRemark {
  const files = placesText(forms, (form) => [lookup(form).file]);
  const message = `不同项目每一行的分值和得分都一样，扣分之处也一样，请核对得分是否照抄：${files}。`;
  return { kind: 'same-scores', message, forms };
}

/** A fingerprint of a text: for forms of different projects, or of one project in different years. */
type Print = 'print' | 'ofProject';

/** Texts that the same forms share are one remark. */
function byForms(
  groups: readonly (readonly [print: number, forms: readonly number[]])[],
): (readonly [prints: ReadonlySet<number>, forms: readonly number[]])[] {
  const merged = new Map<string, readonly [Set<number>, readonly number[]]>();
  for (const [print, forms] of groups) {
    const key = forms.join();
    const [prints] = merged.get(key) ?? [new Set<number>()];
    merged.set(key, [prints.add(print), forms]);
  }
  return [...merged.values()];
}

function sameText(
  kind: Print,
  prints: ReadonlySet<number>,
  forms: readonly number[],
  lookup: FormLookup,
): ProjectsRemark {
  const textsOf = (form: number) =>
    lookup(form).form.signs.texts.filter((text) => prints.has(text[kind] ?? -1));
  const places = placesText(forms, (form) => placesOf(lookup(form).file, textsOf(form)));
  const shown = forms.slice(0, MOST_PLACES).flatMap(textsOf);
  const isExact = new Set(shown.map(({ exact }) => exact)).size === prints.size;
  const how = isExact ? '写得一字不差' : '除名称和数字外写得一样';
  const [whose, what] = kind === 'print' ? ['不同项目', '各项目'] : ['同一项目不同年度', '当年'];
  const message = `${whose}${how}，请按${what}的实际情况填写：${places}：“${shown[0]?.quote ?? ''}”。`;
  return { kind: 'same-text', message, forms };
}

/** «甲.xlsx的“偏差原因”（I17、I19）»: where in a form texts stand. */
function placesOf(file: string, texts: FormSigns['texts']): string[] {
  const cells = new Map<string, Set<string>>();
  for (const { label, cell } of texts) {
    const known = cells.get(label) ?? new Set();
    cells.set(label, cell === '' ? known : known.add(cell));
  }
  return [...cells].map(
    ([label, at]) => `${file}的“${label}”${at.size === 0 ? '' : `（${[...at].join('、')}）`}`,
  );
}

function placesText(forms: readonly number[], placesOf: (form: number) => readonly string[]): string {
  const rest = forms.length > MOST_PLACES ? `等${forms.length}张表` : '';
  return `${forms.slice(0, MOST_PLACES).flatMap(placesOf).join('、')}${rest}`;
}

/** What some records have in common; for few files that are all at hand. */
export function compareRecords(records: readonly FileRecord[]): ProjectsRemark[] {
  const comparison = new Comparison();
  const all = records.flatMap(({ file, forms }) => forms.map((form) => ({ file, form })));
  all.forEach(({ form }) => comparison.add(compactSigns(form.signs)));
  return comparison.remarks((number) => {
    const found = all[number];
    if (!found) throw new Error(`no form ${number}`);
    return found;
  });
}
