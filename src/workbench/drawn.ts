/** Milliseconds after which nothing is waited for: a page in the background draws no pictures. */
const LONGEST = 100;

/** Resolves when what was changed is on the screen: work that takes its time would keep it from there. */
export function drawn(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, LONGEST);
  });
}
