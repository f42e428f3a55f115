/** A number as its format shows it: what stays of it when precision is as displayed. General keeps 15 digits. */
export function displayed(value: number, numberFormat: string): number {
  const found = /^[#,]*0(?:\.(0+))?(%?)$/.exec(numberFormat);
  if (!found) return Number(value.toPrecision(15));
  const decimals = (found[1]?.length ?? 0) + (found[2] === '%' ? 2 : 0);
  return Number(value.toFixed(decimals));
}
