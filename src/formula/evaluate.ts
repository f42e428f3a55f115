import {
  type Area,
  compare,
  FormulaError,
  NotComputable,
  type Scalar,
  single,
  toNumber,
  toText,
  type Value,
} from './coerce';
import { FUNCTIONS } from './functions';
import type { Node } from './parse';

/** What a formula asks of its workbook. */
export interface Surroundings {
  /** Values of a range; `sheet` undefined is the formula's own. @throws {FormulaError} #REF! */
  range(sheet: string | undefined, address: string): Area;
  /** Values of a defined name. @throws {FormulaError} #NAME? */
  name(sheet: string | undefined, name: string): Area;
}

/** @throws {FormulaError} where the result is an error value */
export function evaluateNode(node: Node, surroundings: Surroundings): Value {
  const scalar = (each: Node) => single(evaluateNode(each, surroundings));
  switch (node.kind) {
    case 'literal':
      return node.value;
    case 'error':
      throw new FormulaError(node.code);
    case 'reference':
      return surroundings.range(node.sheet, node.range);
    case 'name':
      return surroundings.name(node.sheet, node.name);
    case 'prefix':
      return node.operator === '-' ? -toNumber(scalar(node.operand)) : scalar(node.operand);
    case 'percent':
      return toNumber(scalar(node.operand)) / 100;
    case 'binary':
      return chain(node, scalar);
    case 'call':
      return call(node.name, node.args, surroundings);
  }
}

type Binary = Extract<Node, { kind: 'binary' }>;

/** «A1+A2+…»: a long sum is a deep tree on its left side, and is gone through without going into it. */
function chain(node: Binary, scalar: (node: Node) => Scalar): Scalar {
  const steps: Binary[] = [];
  let first: Node = node;
  for (; first.kind === 'binary'; first = first.left) steps.push(first);
  return steps.reduceRight((left, { operator, left: written, right }) => {
    const combine = isEmptyText(written) || isEmptyText(right) ? withEmptyText : binary;
    return combine(operator, left, scalar(right));
  }, scalar(first));
}

/** «""» written in a formula: equal to an empty cell, never to 0, which an empty cell also equals. */
function isEmptyText(node: Node): boolean {
  return node.kind === 'literal' && node.value === '';
}

function withEmptyText(operator: string, left: Scalar, right: Scalar): Scalar {
  const isEqual = left === right;
  if (operator === '=') return isEqual;
  return operator === '<>' ? !isEqual : binary(operator, left, right);
}

function binary(operator: string, left: Scalar, right: Scalar): Scalar {
  switch (operator) {
    case '&':
      return toText(left) + toText(right);
    case '+':
      return tidy(toNumber(left) + toNumber(right));
    case '-':
      return tidy(toNumber(left) - toNumber(right));
    case '*':
      return toNumber(left) * toNumber(right);
    case '/':
      return divide(toNumber(left), toNumber(right));
    case '^':
      return toNumber(left) ** toNumber(right);
    default:
      return holds(operator, compare(left, right));
  }
}

function divide(left: number, right: number): number {
  if (right === 0) throw new FormulaError('#DIV/0!');
  return left / right;
}

/** Excel shows 15 digits and lets sums that are almost nothing be nothing. */
function tidy(value: number): number {
  return Number(value.toPrecision(15));
}

function holds(operator: string, order: number): boolean {
  const results: Record<string, boolean> = {
    '=': order === 0,
    '<>': order !== 0,
    '<': order < 0,
    '<=': order <= 0,
    '>': order > 0,
    '>=': order >= 0,
  };
  return results[operator] ?? false;
}

function call(name: string, args: readonly (Node | undefined)[], surroundings: Surroundings): Value {
  const implementation = FUNCTIONS[name];
  if (!implementation) throw new NotComputable('#NAME?');
  return implementation(
    args.map((node) => () => (node === undefined ? '' : evaluateNode(node, surroundings))),
  );
}
