/** English behind the Chinese words: «产出 Outputs», «执行率 Execution Rate». Marks of columns («A», «B/A») are shorter. */
const BEHIND =
  /(?<=[\u4e00-\u9fff)）])[(（]?[A-Za-z][A-Za-z.,'&/-]{2,40}[)）]?(?=(?:[(（【][^()（）【】]*[)）】])?[:：*]*$)/;

/** A normalised label without its translation. @example withoutTranslation('产出Outputs') // '产出' */
export function withoutTranslation(plain: string): string {
  return plain.replace(BEHIND, '');
}
