import { isNoReason } from './text/empty-reason';

/** No reason: blank, or something that says nothing (无, 0, /, —, ？). */
export function isBlankReason({ value }: { readonly value: string | undefined }): boolean {
  return value === undefined || isNoReason(value);
}
