/**
 * Every code that an error of a workbook can have: what machines tell errors apart by (JSON, exit codes, suites). The
 * words for people are written where an error is thrown. docs/errors.md is made from this table.
 */

/** Opening and reading a file. */
const OPENING = {
  'not-found': 'There is no file at the path.',
  'is-folder': 'The path names a folder where a file is wanted.',
  'no-permission': 'The system refuses to read or write the file.',
  io: 'Reading or writing the file failed for another reason (disk full, device error).',
  'no-file': 'The page is asked for a download while no file is open.',
  'sample-missing': 'A sample of the page could not be loaded.',
  'empty-file': 'The file has no bytes.',
  'not-workbook': 'The file is no workbook, or a workbook without worksheets.',
  'old-format':
    'The file is of a format that is not read here (.xlsb, Excel 95), or not written (.xls, .et, .ods).',
  encrypted: 'The file or its zip needs a password.',
  truncated: 'The zip has no end: the file is not whole.',
  'damaged-zip': 'The directory of the zip is damaged.',
  'unsafe-name': 'The zip holds a path that points out of it.',
  'xml-entities': 'A part holds a DOCTYPE.',
  'part-missing': 'A part that the workbook names is not there.',
  'damaged-part': 'A part cannot be read: XML, encoding, checksum, addresses.',
  'damaged-file': 'The file failed in a way that nobody foresaw.',
  'too-large': 'File, part, sheet or request is larger than what is read or sent.',
  'too-many-rows': 'The sheet has more rows than the grid of the page shows.',
  'too-many-cells': 'The sheets have more cells than the grid of the page holds.',
  unreadable: 'The file could not be read by the page.',
  'internal-error': 'The program failed in a way that nobody foresaw; nothing was changed.',
} as const;

/** Finding a form. */
const FORMS = {
  'sheet-not-found': 'No sheet has the name, or it was deleted or renamed meanwhile.',
  'form-not-found': 'No self-evaluation form is on the sheet.',
  'form-lost': 'A form that was there is no longer read.',
  'nothing-to-fix': 'No finding of the choice has a fix.',
} as const;

/** In the way of a plan: said before anything is written (src/workbook/before-writing.ts, plan/obstacles.ts). */
const BEFORE_WRITING = {
  'changed-meanwhile': 'A cell no longer holds what the preview showed, or was changed since it was written.',
  'locked-cell': 'Protection of the sheet locks a cell.',
  'merged-cell': 'A cell is covered by a merge: what is written there would not be seen.',
  'array-formula': 'A cell belongs to an array formula or data table.',
  'table-header': 'A cell is the header of a table and what is to be written can be none.',
  'merge-overlap': 'A merge meets another one, or would hide contents.',
  'bad-value': 'A value no cell can hold: not a number, too long, a height out of range.',
  'sheet-exists': 'A new sheet has the name of another one.',
  'bad-sheet-name': 'A name that no sheet may have.',
  'workbook-protected': 'The structure of the workbook is protected: no sheet can be added or renamed.',
} as const;

/** Writing, reading back and putting back. */
const WRITING = {
  'verify-failed': 'What was read back is not what the plan says; nothing is kept.',
  'not-verified': 'The file that was written reads otherwise; it was left as it was.',
  'partly-written': 'Writing failed half way and could not be put back yet: the receipt can be restored.',
  'not-restored': 'Putting back did not succeed wholly; it can be tried again.',
  'wrong-receipt': 'The receipt is of another workbook.',
} as const;

/** What Excel reports (src/workbook/excel/errors.ts says which of its codes become which). */
const EXCEL = {
  'cell-edit-mode': 'A person is typing in a cell.',
  'access-denied': 'Excel refuses: protected, read-only or blocked.',
  'invalid-reference': 'A reference points to what is gone.',
  'inactive-workbook': 'Another workbook is in front.',
  'invalid-selection': 'Nothing can be selected now.',
  'undo-unsupported': 'Excel cannot make one undo step of the write.',
  'merge-conflict': 'Merged cells are in the way.',
  'filter-conflict': 'A filter is in the way.',
  conflict: 'Another change is under way.',
  'excel-error': 'Excel failed without saying why.',
  'invalid-operation': 'Excel does not allow the operation now.',
  unsupported: 'This Excel, or this kind of sheet, cannot do it.',
  'restart-needed': 'Excel must be started anew.',
  'host-lost': 'Excel does not answer any more.',
  timeout: 'Excel took too long.',
  aborted: 'Excel gave the request up.',
  busy: 'Excel takes no more requests now.',
  cancelled: 'A person called the wait off.',
} as const;

/** All codes with their meaning, by the moment in which they come. */
export const ERROR_CODES = {
  'Opening and reading': OPENING,
  'Finding a form': FORMS,
  'Before writing': BEFORE_WRITING,
  'Writing and putting back': WRITING,
  Excel: EXCEL,
} as const;

type Groups = typeof ERROR_CODES;

/** A code of an error. */
export type ErrorCode = { [Group in keyof Groups]: keyof Groups[Group] }[keyof Groups];
