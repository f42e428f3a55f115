/**
 * What was worked out of some objects in the last look and in this one. What an object of neither came to is forgotten,
 * so that a panel that looks all day holds no more than two looks.
 */
export class Remembered<Key extends object, Value> {
  private before = new Map<Key, Value>();
  private now = new Map<Key, Value>();

  /** What was worked out of an object; worked out now where that is not known. */
  of(key: Key, workOut: () => Value): Value {
    const known = this.now.get(key) ?? this.before.get(key);
    const value = known ?? workOut();
    this.now.set(key, value);
    return value;
  }

  /** A new look begins. */
  turn(): void {
    this.before = this.now;
    this.now = new Map();
  }

  /** Nothing of before holds any more. */
  forget(): void {
    this.before = new Map();
    this.now = new Map();
  }
}
