/**
 * A function of a text that keeps its results: a form is read again after every edit, and nearly all of its texts are
 * the same. Bounded: when `most` results are kept, it starts anew.
 */
export function remember<Value>(most: number, compute: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= most) known.clear();
    const value = compute(text);
    known.set(text, value);
    return value;
  };
}
