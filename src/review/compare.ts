import type { FileRecord, FormRecord } from './record';
import type { FormSigns } from './signs';

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
export type CompactSigns = Omit<FormSigns, 'texts'> & { readonly texts: readonly number[] };

/** Looks a form of the batch up again, by its number. */
export type FormLookup = (form: number) => { readonly file: string; readonly form: FormRecord };

/** Fewer projects with full marks are nothing remarkable. */
const REMARKABLE = 3;
/** As many places as a person reads; the rest are counted. */
const MOST_PLACES = 6;

/** The signs of a form without the words. */
export function compactSigns({ texts, ...rest }: FormSigns): CompactSigns {
  return { ...rest, texts: [...new Set(texts.map(({ print }) => print))] };
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
  private readonly isFull: boolean[] = [];
  private readonly units = new Groups();
  private readonly contents = new Groups();
  private readonly texts = new Groups();
  private readonly scores = new Groups();

  /** Takes one more form. @returns its number */
  add({ project, unit, isScored, isFull, texts, scores, content }: CompactSigns): number {
    const form = this.projects.length;
    // The same project may stand in several files (a copy, another year); one without a name is only itself.
    this.projects.push(project ?? -form - 1);
    this.isFull.push(isFull);
    if (isScored) this.units.add(unit ?? NAMELESS, form);
    if (content !== null) this.contents.add(content, form);
    if (scores !== null) this.scores.add(scores, form);
    for (const text of texts) this.texts.add(text, form);
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
      ...others(this.texts).map(([text, forms]) => sameText(text, forms, lookup)),
      ...others(this.scores).map(([, forms]) => sameScores(forms, lookup)),
    ];
  }

  /** Groups of forms of different projects. */
  private ofProjects(groups: Groups): (readonly [number, readonly number[]])[] {
    return [...groups.shared()].filter(([, forms]) => this.countProjects(forms) > 1);
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
      if (!isOneUnit || count < REMARKABLE || !forms.every((form) => this.isFull[form])) return [];
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
  const whose = isNameless ? `这${count}个项目` : `“${records[0]?.unit?.replace(/\s/g, '')}”的${count}个项目`;
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

function sameText(print: number, forms: readonly number[], lookup: FormLookup): ProjectsRemark {
  const places = placesText(forms, (form) => placesOf(print, form, lookup));
  const [first = 0] = forms;
  const quote = lookup(first).form.signs.texts.find((text) => text.print === print)?.quote ?? '';
  const message = `不同项目写得一字不差，请按各项目的实际情况填写：${places}：“${quote}”。`;
  return { kind: 'same-text', message, forms };
}

/** «甲.xlsx的“偏差原因”（I17、I19）»: where in a form a text stands. */
function placesOf(print: number, form: number, lookup: FormLookup): string[] {
  const found = lookup(form);
  const cells = new Map<string, string[]>();
  for (const { print: other, label, cell } of found.form.signs.texts) {
    if (other === print) cells.set(label, [...(cells.get(label) ?? []), ...(cell === '' ? [] : [cell])]);
  }
  return [...cells].map(
    ([label, at]) => `${found.file}的“${label}”${at.length === 0 ? '' : `（${at.join('、')}）`}`,
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
