import { type Token, tokenize } from './tokens';

/** A formula as a tree. */
export type Node =
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  | { readonly kind: 'error'; readonly code: string }
  | { readonly kind: 'reference'; readonly sheet?: string; readonly range: string }
  | { readonly kind: 'name'; readonly sheet?: string; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly (Node | undefined)[] }
  | { readonly kind: 'prefix' | 'percent'; readonly operator: string; readonly operand: Node }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Node; readonly right: Node };

/** Operators from the weakest to the strongest; all of them bind to the left. */
const LEVELS: readonly (readonly string[])[] = [
  ['=', '<>', '<', '<=', '>', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

/** Excel nests 64 deep. */
const DEEPEST = 100;

/** @param formula without the leading «=» @throws {SyntaxError} */
export function parseFormula(formula: string): Node {
  const parser = new Parser(tokenize(formula));
  const node = parser.binary(0);
  parser.end();
  return node;
}

class Parser {
  private at = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  binary(level: number): Node {
    const operators = LEVELS[level];
    if (!operators) return this.prefix();
    let left = this.binary(level + 1);
    for (let operator = this.take(...operators); operator; operator = this.take(...operators)) {
      left = { kind: 'binary', operator, left, right: this.binary(level + 1) };
    }
    return left;
  }

  end(): void {
    const token = this.tokens[this.at];
    if (token) throw new SyntaxError(`unexpected ${token.text}`);
  }

  private prefix(): Node {
    if (++this.depth > DEEPEST) throw new SyntaxError('nested too deep');
    const node = this.signed();
    this.depth--;
    return node;
  }

  private signed(): Node {
    const operator = this.take('-', '+');
    if (operator) return { kind: 'prefix', operator, operand: this.prefix() };
    let node = this.primary();
    while (this.take('%')) node = { kind: 'percent', operator: '%', operand: node };
    return node;
  }

  private primary(): Node {
    if (this.take('(')) {
      const inner = this.binary(0);
      this.expect(')');
      return inner;
    }
    const token = this.tokens[this.at++];
    if (!token || token.kind === 'operator') throw new SyntaxError(`unexpected ${token?.text ?? 'end'}`);
    return token.kind === 'name' ? this.named(token.text) : leaf(token);
  }

  private named(text: string): Node {
    if (this.take('(')) return { kind: 'call', name: functionName(text), args: this.args() };
    if (/^(true|false)$/i.test(text)) return { kind: 'literal', value: text.toUpperCase() === 'TRUE' };
    const { sheet, rest } = splitSheet(text);
    return { kind: 'name', ...(sheet === undefined ? {} : { sheet }), name: rest };
  }

  private args(): (Node | undefined)[] {
    if (this.take(')')) return [];
    const args: (Node | undefined)[] = [];
    do args.push(this.peek(',') || this.peek(')') ? undefined : this.binary(0));
    while (this.take(','));
    this.expect(')');
    return args;
  }

  private peek(operator: string): boolean {
    const token = this.tokens[this.at];
    return token?.kind === 'operator' && token.text === operator;
  }

  private take(...operators: readonly string[]): string | undefined {
    const found = operators.find((operator) => this.peek(operator));
    if (found !== undefined) this.at++;
    return found;
  }

  private expect(operator: string): void {
    if (!this.take(operator)) throw new SyntaxError(`missing ${operator}`);
  }
}

/** Files mark functions newer than 2007: «_xlfn.IFS». */
function functionName(text: string): string {
  return text.toUpperCase().replace(/^_XLFN\.(?:_XLWS\.)?/, '');
}

function leaf({ kind, text }: Token): Node {
  if (kind === 'number') return { kind: 'literal', value: Number(text) };
  if (kind === 'text') return { kind: 'literal', value: text.slice(1, -1).replace(/""/g, '"') };
  if (kind === 'error') return { kind: 'error', code: text };
  const { sheet, rest } = splitSheet(text);
  return { kind: 'reference', ...(sheet === undefined ? {} : { sheet }), range: rest.replace(/\$/g, '') };
}

/** «'自评表'!A1» → its sheet and the rest. */
function splitSheet(text: string): { sheet: string | undefined; rest: string } {
  const at = text.lastIndexOf('!');
  if (at < 0) return { sheet: undefined, rest: text };
  const quoted = text.slice(0, at);
  const sheet = quoted.startsWith("'") ? quoted.slice(1, -1).replace(/''/g, "'") : quoted;
  return { sheet, rest: text.slice(at + 1) };
}
