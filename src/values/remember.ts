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
    const own = apart(key);
    const value = compute(own);
    known.set(own, value);
    return value;
  };
}

/** Shorter texts are copied by the engine itself. */
const PIECE = 13;

/**
 * A piece cut out of a text keeps all of that text in memory: some thousand remembered cells held the parts of as many
 * workbooks. What is kept for long stands by itself: put together with something and cut off again, it is a piece of
 * nothing but that.
 */
function apart<Key extends string | number>(key: Key): Key {
  if (typeof key !== 'string' || key.length < PIECE) return key;
  return `${key} `.slice(0, -1) as Key;
}
