import type Big from 'big.js';

/**
 * The words in which a policy is described, once (figures.ts): label, unit and bounds of each figure. Schema, reading and
 * writing of JSON, fields of the editor, facts and texts all follow from the description.
 */

/** What the number of a figure counts: points, a share (JSON holds the fraction, people read per cent), or times. */
type Unit = 'points' | 'share';

/** A figure: kept as Big, a plain number in JSON. */
export interface FigureNode {
  readonly is: 'figure';
  readonly label: string;
  readonly unit: Unit;
  readonly least: number;
  readonly most?: number;
  /** The bound itself is not allowed. */
  readonly isAboveLeast?: boolean;
  readonly hint?: string;
}

/** Decimals, a year: kept as number. Without a label it is no field of the editor; so everywhere. */
export interface CountNode {
  readonly is: 'count';
  readonly label?: string;
  readonly least: number;
  readonly most: number;
}

/** A name. */
export interface WordNode {
  readonly is: 'word';
  readonly label?: string;
  readonly pattern?: RegExp;
  readonly mayBeEmpty?: boolean;
  readonly hint?: string;
}

/** Several names, edited in one line: «项目产出、产出». */
export interface WordsNode {
  readonly is: 'words';
  readonly label?: string;
  readonly hint?: string;
}

/** Yes or no. */
export interface FlagNode {
  readonly is: 'flag';
  readonly label?: string;
}

/** One of some words: value → Chinese. */
export interface ChoiceNode<V extends string = string> {
  readonly is: 'choice';
  readonly label?: string;
  readonly words: Readonly<Record<V, string>>;
}

/** Something with a shape of its own that no editor shows: its schema stands in schema.ts under this name. */
export interface PlainNode<T = unknown> {
  readonly is: 'plain';
  readonly name: 'families' | 'rules' | 'sources' | 'adjusted';
  /** Carries the type only. */
  readonly type?: T;
}

/** Lines of one kind. */
export interface ListNode<N extends Shape = Shape> {
  readonly is: 'list';
  readonly item: N;
  readonly least: number;
  /** What a line is called before its own labels: «第1档». */
  readonly line: (item: unknown, index: number) => string;
  /** The editor offers one more line, and a line that is cleared goes. */
  readonly grows: boolean;
}

/** Things under names. */
export interface GroupNode<F extends Fields = Fields> {
  readonly is: 'group';
  readonly fields: F;
}

/** May be absent: undefined. */
export interface OptionalNode<N extends Shape = Shape> {
  readonly is: 'optional';
  readonly node: N;
  readonly hint?: string;
}

/** May be absent: then this. */
export interface DefaultNode<N extends Shape = Shape> {
  readonly is: 'default';
  readonly node: N;
  /** As JSON holds it. */
  readonly value: unknown;
}

type Leaf = FigureNode | CountNode | WordNode | WordsNode | FlagNode | ChoiceNode | PlainNode;

/** Any description. */
export type Shape = Leaf | ListNode | GroupNode | OptionalNode | DefaultNode;

/** Descriptions by name. */
export interface Fields {
  readonly [name: string]: Shape;
}

/** The type that a description stands for, with Big for figures; JSON holds a number for each. */
export type Described<N, Number = Big> = N extends FigureNode
  ? Number
  : N extends CountNode
    ? number
    : N extends WordNode
      ? string
      : N extends WordsNode
        ? readonly string[]
        : N extends FlagNode
          ? boolean
          : N extends ChoiceNode<infer V>
            ? V
            : N extends PlainNode<infer T>
              ? T
              : N extends ListNode<infer I>
                ? readonly Described<I, Number>[]
                : N extends OptionalNode<infer O>
                  ? Described<O, Number> | undefined
                  : N extends DefaultNode<infer D>
                    ? Described<D, Number>
                    : N extends GroupNode<infer F>
                      ? { readonly [K in keyof F]: Described<F[K], Number> }
                      : never;

type More<N, Given extends keyof N> = Omit<N, 'is' | Given>;

/** Points. @example points('总分', { least: 0, isAboveLeast: true }) */
export function points(label: string, more: Partial<More<FigureNode, 'label' | 'unit'>> = {}): FigureNode {
  return { is: 'figure', label, unit: 'points', least: 0, ...more };
}

/** A share of something: 0.9 in JSON, 90 % for people; at most 1 unless said otherwise. */
export function share(label: string, more: Partial<More<FigureNode, 'label' | 'unit'>> = {}): FigureNode {
  return { is: 'figure', label, unit: 'share', least: 0, most: 1, ...more };
}

/** A whole number within bounds. */
export function count(least: number, most: number, label?: string): CountNode {
  return { is: 'count', least, most, ...(label === undefined ? {} : { label }) };
}

/** A name; not empty unless said. */
export function word(label?: string, more: More<WordNode, 'label'> = {}): WordNode {
  return { is: 'word', ...(label === undefined ? {} : { label }), ...more };
}

/** Several names. */
export function words(label?: string, hint?: string): WordsNode {
  return { is: 'words', ...(label === undefined ? {} : { label }), ...(hint === undefined ? {} : { hint }) };
}

/** Yes or no. */
export function flag(label?: string): FlagNode {
  return { is: 'flag', ...(label === undefined ? {} : { label }) };
}

/** One of some: value → Chinese. */
export function choice<const V extends string>(
  each: Readonly<Record<V, string>>,
  label?: string,
): ChoiceNode<V> {
  return { is: 'choice', words: each, ...(label === undefined ? {} : { label }) };
}

/** See PlainNode. */
export function plainJson<T>(name: PlainNode['name']): PlainNode<T> {
  return { is: 'plain', name };
}

/** Lines that keep their number. */
export function list<N extends Shape>(item: N, least: number, line: ListNode['line']): ListNode<N> {
  return { is: 'list', item, least, line, grows: false };
}

/** Lines that come and go; none unless some are written. */
export function lines<N extends Shape>(item: N, line: ListNode['line']): DefaultNode<ListNode<N>> {
  return { is: 'default', node: { is: 'list', item, least: 0, line, grows: true }, value: [] };
}

/** Things under names. */
export function group<const F extends Fields>(fields: F): GroupNode<F> {
  return { is: 'group', fields };
}

/** May be absent. */
export function optional<N extends Shape>(node: N, hint?: string): OptionalNode<N> {
  return { is: 'optional', node, ...(hint === undefined ? {} : { hint }) };
}

/** May be absent: then `value`, as JSON holds it. */
export function or<N extends Shape>(node: N, value: unknown): DefaultNode<N> {
  return { is: 'default', node, value };
}
