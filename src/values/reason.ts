/** No reason: blank, or a word that says nothing (无, 0, /, —). */
export function isBlankReason({ value }: { readonly value: string | undefined }): boolean {
  return value === undefined || /^(?:无|没有|0|[-—–/\\]+|不涉及|暂无)[。.]?$/.test(value.trim());
}
