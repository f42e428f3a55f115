type Attributes = Readonly<Record<string, string>>;

/** What Microsoft's own extensions are called: Excel takes a choice that requires nothing else. */
const KNOWN = 'http://schemas.microsoft.com/office/';
const SWITCH = 'AlternateContent';

/** One mc:AlternateContent that is open. */
interface Open {
  readonly attributes: Attributes;
  isTaken: boolean;
  /** Elements open inside the branch that was taken. */
  depth: number;
}

/**
 * Markup compatibility (ECMA-376 part 3): of the branches of mc:AlternateContent one counts, as if it stood there alone.
 * Readers of parts then need not know of it: a font written in two ways is one font.
 */
export class AlternateContent {
  private readonly open: Open[] = [];
  /** The innermost one that is open. Kept beside the list: this runs for every tag, and nearly no part has one. */
  private inner: Open | undefined;
  private root: Attributes | undefined;
  /** Elements open inside a branch that does not count. */
  private skipped = 0;

  /** Whether text stands in a branch that counts. */
  get counts(): boolean {
    return this.skipped === 0;
  }

  /** Whether an element that begins is passed on. */
  enter(name: string, attributes: Attributes): boolean {
    this.root ??= attributes;
    if (this.skipped > 0) {
      this.skipped++;
      return false;
    }
    if (isNamed(name, SWITCH)) {
      this.inner = { attributes, isTaken: false, depth: 0 };
      this.open.push(this.inner);
      return false;
    }
    const { inner } = this;
    if (!inner) return true;
    if (inner.depth === 0 && isBranch(name)) return this.branch(inner, name, attributes);
    inner.depth++;
    return true;
  }

  /** Whether the end of an element is passed on. */
  leave(name: string): boolean {
    if (this.skipped > 0) {
      this.skipped--;
      return false;
    }
    const { inner } = this;
    if (!inner) return true;
    if (inner.depth > 0) {
      inner.depth--;
      return true;
    }
    if (isNamed(name, SWITCH)) {
      this.open.pop();
      this.inner = this.open.at(-1);
    }
    return false;
  }

  private branch(inner: Open, name: string, attributes: Attributes): false {
    if (!inner.isTaken && (isNamed(name, 'Fallback') || this.understands(inner, attributes)))
      inner.isTaken = true;
    else this.skipped = 1;
    return false;
  }

  private understands(inner: Open, attributes: Attributes): boolean {
    const prefixes = (attributes['Requires'] ?? '').split(/\s+/).filter((prefix) => prefix !== '');
    const scopes = [attributes, inner.attributes, this.root ?? {}];
    return prefixes.every((prefix) => {
      const uri = scopes.map((scope) => scope[`xmlns:${prefix}`]).find((each) => each !== undefined);
      return uri?.startsWith(KNOWN) ?? false;
    });
  }
}

function isBranch(name: string): boolean {
  return isNamed(name, 'Choice') || isNamed(name, 'Fallback');
}

/** Whether an element has this local name behind a prefix; names of the main namespace are none of these. */
function isNamed(name: string, local: string): boolean {
  return name.length > local.length && name.endsWith(local) && name[name.length - local.length - 1] === ':';
}
