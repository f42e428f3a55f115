/** What spreadsheet programs write. Those that cannot be read must not be passed over in silence. */
const SPREADSHEET_ENDINGS = new Set([
  ...['xlsx', 'xlsm', 'xls', 'xlsb', 'xlt', 'xltx', 'xltm'],
  ...['et', 'ett', 'ods', 'fods', 'ots'],
]);

/** The last step of a path, written with «/» or «\\». @example baseName('甲局/表.xlsx') // '表.xlsx' */
export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** Whether a file has the name of a spreadsheet. */
export function isSpreadsheet(path: string): boolean {
  return SPREADSHEET_ENDINGS.has(/\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '');
}

/** What programs leave in folders: lock files of Office and WPS («~$…»), hidden files, Windows' own. */
export function isOfProgram(path: string): boolean {
  return /^(~\$|\.)|^(thumbs\.db|desktop\.ini)$/i.test(baseName(path));
}
