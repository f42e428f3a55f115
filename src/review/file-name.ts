/** The last step of a path, written with «/» or «\\». @example baseName('甲局/表.xlsx') // '表.xlsx' */
export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
