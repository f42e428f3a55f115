/** Where a ribbon button leaves what it could not say; shared by all pages of the add-in. */
const KEY = 'jixiao-ziping.message';

/** Milliseconds after which a message is no longer news. */
const NEWS = 10 * 60 * 1000;

/** Leaves a message for the panel, from a page that has no place of its own to show it. */
export function leaveMessage(text: string, now = Date.now()): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ text, now }));
  } catch {
    // Storage is switched off: then the message is lost, and the sheet shows what was done.
  }
}

/** The message that was left, once. */
export function takeMessage(now = Date.now()): string | undefined {
  try {
    const left: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    localStorage.removeItem(KEY);
    return isMessage(left) && now - left.now < NEWS ? left.text : undefined;
  } catch {
    return undefined;
  }
}

function isMessage(left: unknown): left is { text: string; now: number } {
  if (typeof left !== 'object' || left === null || !('text' in left) || !('now' in left)) return false;
  return typeof left.text === 'string' && typeof left.now === 'number';
}
