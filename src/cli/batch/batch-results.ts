import { basename, dirname, relative, resolve, sep } from 'node:path';
import type { FormLookup, ProjectsRemark } from '../../review/compare';
import type { SummaryRow } from '../../review/columns';
import type { FileRecord } from '../../review/record';
import { rowsOf } from '../../review/summary/list-sheet';
import type { BatchFile, BatchView } from '../../review/summary/batch-view';
import { worstFirst } from '../../review/urgency';
import type { BatchRun } from './run-batch';

/** The results of a run as its outputs read them: records come from the journal, one at a time. */
export class BatchResults {
  /** The number of the first form of each file. */
  private readonly firstForm: Uint32Array;
  private readonly fileOfForm: Uint32Array;
  private readonly shared: string;
  readonly remarks: readonly ProjectsRemark[];
  private readonly remarksOfForm = new Map<number, ProjectsRemark[]>();

  constructor(private readonly run: BatchRun) {
    const counts = run.entries.map(({ digest }) => digest.forms.length);
    this.firstForm = new Uint32Array(counts.length);
    this.fileOfForm = new Uint32Array(counts.reduce((sum, count) => sum + count, 0));
    let form = 0;
    counts.forEach((count, file) => {
      this.firstForm[file] = form;
      this.fileOfForm.fill(file, form, (form += count));
    });
    this.shared = sharedFolder(run.files);
    this.remarks = run.comparison.remarks(this.lookup);
    for (const remark of this.remarks) remark.forms.forEach((each) => this.noteRemark(each, remark));
  }

  /** Rows of CSV: every form in the order of the files. */
  *rows(): Generator<SummaryRow> {
    for (let file = 0; file < this.run.files.length; file++) yield* rowsOf(this.file(file, undefined));
  }

  *records(): Generator<FileRecord> {
    for (const entry of this.run.entries) yield this.run.journal.record(entry);
  }

  /** The whole contract of each file as a line of JSON. */
  *contracts(): Generator<string> {
    for (const entry of this.run.entries) yield this.run.journal.contract(entry);
  }

  /** What the summary workbook asks for. @param output where it will stand: links lead from there */
  view(output: string, moment: string, notes: readonly string[]): BatchView {
    const order = worstFirst(this.run.entries.map(({ digest }) => digest.forms));
    const files = function* (this: BatchResults): Generator<BatchFile> {
      for (const file of order) yield this.file(file, output);
    };
    return {
      files: files.bind(this),
      remarks: this.remarks.map((remark) => ({ ...remark, files: this.filesOf(remark) })),
      notRead: this.run.listing.others,
      moment,
      notes,
      hasBaseline: this.run.hasBaseline,
    };
  }

  private file(file: number, output: string | undefined): BatchFile {
    const { journal, files, entries } = this.run;
    const entry = entries[file];
    const path = files[file];
    if (!entry || path === undefined) throw new Error(`no file ${file}`);
    const record = journal.record(entry);
    const first = this.firstForm[file] ?? 0;
    const across = record.forms.map((_, i) => this.remarksOfForm.get(first + i) ?? []);
    return { record, across, name: this.nameOf(path), link: output && linkBetween(output, path) };
  }

  private readonly lookup: FormLookup = (form) => {
    const file = this.fileOfForm[form] ?? 0;
    const entry = this.run.entries[file];
    const record = entry && this.run.journal.record(entry).forms[form - (this.firstForm[file] ?? 0)];
    if (!record) throw new Error(`no form ${form}`);
    return { file: this.nameOf(this.run.files[file] ?? ''), form: record };
  };

  private noteRemark(form: number, remark: ProjectsRemark): void {
    const known = this.remarksOfForm.get(form);
    if (known) known.push(remark);
    else this.remarksOfForm.set(form, [remark]);
  }

  private filesOf({ forms }: ProjectsRemark): string[] {
    const files = new Set(forms.map((form) => this.fileOfForm[form] ?? 0));
    return [...files].map((file) => this.nameOf(this.run.files[file] ?? ''));
  }

  /** «甲局/自评表.xlsx»: what a path has beyond the folder that all share. */
  nameOf(path: string): string {
    const rest = relative(this.shared, path);
    return rest === '' ? basename(path) : rest.split(sep).join('/');
  }
}

/** The deepest folder that holds all files. */
function sharedFolder(files: readonly string[]): string {
  const [first = ''] = files;
  let shared = dirname(first);
  for (const file of files) {
    while (!isBelow(file, shared) && shared !== dirname(shared)) shared = dirname(shared);
  }
  return shared;
}

function isBelow(file: string, folder: string): boolean {
  return folder === '.'
    ? !file.startsWith('..')
    : file.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** A file's address as a workbook links to it: relative, each step encoded. */
function linkBetween(output: string, path: string): string {
  const steps = relative(dirname(resolve(output)), resolve(path)).split(sep);
  return steps.map((step) => (step === '..' ? step : encodeURIComponent(step))).join('/');
}
