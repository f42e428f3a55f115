import type { SheetInfo } from '../workbook/workbook';
import type { FormEntry, PanelState } from './state';

/** Sheets looked through for more forms; a workbook with more is a collection, and the open sheet is what counts. */
const MOST_SHEETS = 30;

/** Which sheets the workbook has and which are hidden, for the list of its forms. */
export class FormList {
  private order: readonly string[] = [];
  private hidden: ReadonlySet<string> = new Set();

  learn(sheets: readonly SheetInfo[]): void {
    this.order = sheets.map(({ name }) => name);
    this.hidden = new Set(sheets.filter(({ visible }) => !visible).map(({ name }) => name));
  }

  /** The sheets to look through besides one; hidden ones last. */
  others(sheet: string | undefined): string[] {
    const rest = this.order.filter((name) => name !== sheet).slice(0, MOST_SHEETS);
    return [
      ...rest.filter((name) => !this.hidden.has(name)),
      ...rest.filter((name) => this.hidden.has(name)),
    ];
  }

  /** The forms with those of one sheet as they are now, in the workbook's order. */
  listed(forms: readonly FormEntry[], sheet: string, entries: readonly FormEntry[]): FormEntry[] {
    const all = [
      ...forms.filter((each) => each.sheet !== sheet),
      ...entries.map((each) => this.marked(each)),
    ];
    const place = ({ sheet: name }: FormEntry) => this.order.indexOf(name) + 1 || Infinity;
    return all.sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
  }

  /** Whether its sheet is hidden: the person cannot be led to it. */
  marked(entry: FormEntry): FormEntry {
    return { ...entry, isHidden: this.hidden.has(entry.sheet) };
  }

  isHidden(sheet: string): boolean {
    return this.hidden.has(sheet);
  }

  /** A sheet has another name now. @returns what the panel shows with it */
  rename(before: string, name: string, { forms, form, sheet }: PanelState): Partial<PanelState> {
    this.order = this.order.map((each) => (each === before ? name : each));
    if (this.hidden.has(before)) this.hidden = new Set([...this.hidden, name]);
    const renamed = (entry: FormEntry) => (entry.sheet === before ? { ...entry, sheet: name } : entry);
    return {
      forms: forms.map(renamed),
      form: form && renamed(form),
      sheet: sheet === before ? name : sheet,
    };
  }
}
