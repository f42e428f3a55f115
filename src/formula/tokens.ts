/** A token of a formula. */
export interface Token {
  readonly kind: 'number' | 'text' | 'reference' | 'name' | 'operator' | 'error';
  readonly text: string;
}

/** More than Excel takes. */
const LONGEST_FORMULA = 8192;

const PATTERNS: readonly (readonly [Token['kind'], RegExp])[] = [
  // Whole rows and whole columns: «$1:$3», «A:C».
  ['reference', /^(?:(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?\$?\d+:\$?\d+(?![\p{L}\p{N}_(.])/u],
  [
    'reference',
    /^(?:(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\p{L}\p{N}_(.!$])/iu,
  ],
  ['number', /^\d+(\.\d+)?(E[+-]?\d+)?/i],
  ['text', /^"(?:[^"]|"")*"/],
  ['error', /^#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!)/],
  [
    'reference',
    /^(?:(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?![\p{L}\p{N}_(])/iu,
  ],
  ['name', /^(?:(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?[\p{L}_][\p{L}\p{N}_.]*/u],
  ['operator', /^(<>|<=|>=|[-+*/^&=<>(),%])/],
];

/** @throws {SyntaxError} at a character that begins no token, or where the formula is longer than any can be */
export function tokenize(formula: string): Token[] {
  if (formula.length > LONGEST_FORMULA) throw new SyntaxError('formula too long');
  const tokens: Token[] = [];
  let rest = formula.trimStart();
  while (rest !== '') {
    const token = firstToken(rest);
    tokens.push(token);
    rest = rest.slice(token.text.length).trimStart();
  }
  return tokens;
}

function firstToken(rest: string): Token {
  for (const [kind, pattern] of PATTERNS) {
    const text = pattern.exec(rest)?.[0];
    if (text !== undefined) return { kind, text };
  }
  throw new SyntaxError(`no token at: ${rest}`);
}
