import type { FileRecord } from '../record';
import type { ProjectsRemark } from '../compare';

/** One file of a batch, with what only the batch knows of it. */
export interface BatchFile {
  readonly record: FileRecord;
  /** The file as tables name it: what its path has beyond that of the others. */
  readonly name: string;
  /** From the summary to the file, as a URI; undefined where there is no way. */
  readonly link: string | undefined;
  /** Of each form what it has in common with others. */
  readonly across: readonly (readonly ProjectsRemark[])[];
}

/** A batch that is done. Its records may be too many to hold: they are read anew each time they are asked for. */
export interface BatchView {
  /** The worst first. */
  readonly files: () => Iterable<BatchFile>;
  /** Each remark with the names of the files that it is about. */
  readonly remarks: readonly (ProjectsRemark & { readonly files: readonly string[] })[];
  /** Files below the folders that were not read, by path. */
  readonly notRead: readonly string[];
  /** «2026-11-25 22:30». */
  readonly moment: string;
  /** Chinese: what the reader must know of the run; it was stopped, files have a policy of their own. */
  readonly notes: readonly string[];
  readonly hasBaseline: boolean;
}
