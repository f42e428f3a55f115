import type { Node } from './parse';

/** A reference that a formula holds; `sheet` undefined: to its own. */
export interface Reference {
  readonly sheet: string | undefined;
  readonly range: string;
}

/** Every reference of a formula, whether or not its value will be asked for. */
export function referencesIn(formula: Node): Reference[] {
  const found: Reference[] = [];
  const rest: Node[] = [formula];
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (node.kind === 'reference') found.push({ sheet: node.sheet, range: node.range });
    else rest.push(...operands(node));
  }
  return found;
}

function operands(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'binary':
      return [node.left, node.right];
    case 'prefix':
    case 'percent':
      return [node.operand];
    case 'call':
      return node.args.filter((arg) => arg !== undefined);
    default:
      return [];
  }
}
