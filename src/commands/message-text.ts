/** A window shows no more than this. */
const LONGEST = 2000;

/**
 * The text that a message page shows: what stands behind the # of its address, up to the first raw &, because the
 * library of newer Excels puts its own `&_xdm_Info=…` there. Our own & are percent-encoded.
 */
export function messageText(hash: string): string {
  const [text = ''] = hash.replace(/^#/, '').split('&');
  return decoded(text).slice(0, LONGEST);
}

/** A damaged address shows what it can. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
