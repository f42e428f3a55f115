/**
 * A function of a text or number that keeps its results: a form is read again after every edit, and nearly all of its
 * texts are the same. Bounded: when `most` results are kept, it starts anew.
 */
export function remember<Value, Key extends string | number = string>(
  most: number,
  compute: (key: Key) => Value,
): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size >= most) known.clear();
    const value = compute(key);
    known.set(key, value);
    return value;
  };
}
