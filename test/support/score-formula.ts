/** How a formula reads the number of a cell that holds a text: without sign and unit. */
const reading = (cell: string, ...words: readonly string[]) =>
  `VALUE(${words.reduce((text, word) => `SUBSTITUTE(${text},"${word}","")`, cell)})`;

const wrapped = (share: string, row: number) => `IFERROR(ROUND(${share}*G${row},2),"")`;

/** The score of a row of the clean form where more is better and both values are texts of one unit. */
export function moreIsBetter(row: number, unit: string): string {
  const [t, a] = [reading(`E${row}`, '≥', unit), reading(`F${row}`, unit)];
  return wrapped(`IF(${a}>=${t},1,MAX(0,${a}/${t}))`, row);
}

/** The same where less is better. */
export function lessIsBetter(row: number, unit: string): string {
  const [t, a] = [reading(`E${row}`, '≤', unit), reading(`F${row}`, unit)];
  return wrapped(`IF(${a}<=${t},1,${t}/${a})`, row);
}
