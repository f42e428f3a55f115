/** What was copied: its text, and the same with its look where the browser hands that out. */
export interface Copied {
  readonly text: string;
  readonly html: string;
}

/** What is on the clipboard. Rejects where the browser keeps it from the page. */
export async function readClipboard(): Promise<Copied> {
  const { clipboard } = navigator;
  // Browsers without `read` hand out the text alone.
  const items = 'read' in clipboard ? await clipboard.read() : undefined;
  if (!items) return { text: await clipboard.readText(), html: '' };
  return { text: await typed(items, 'text/plain'), html: await typed(items, 'text/html') };
}

async function typed(items: readonly ClipboardItem[], type: string): Promise<string> {
  const item = items.find(({ types }) => types.includes(type));
  return item ? (await item.getType(type)).text() : '';
}
