import type Big from 'big.js';
import { plain } from '../values/print';
import { POLICY, type PolicyFigures, SECTIONS } from './figures';
import type { Policy } from './policy';
import type { ChoiceNode, CountNode, FigureNode, FlagNode, Shape, WordNode, WordsNode } from './shape';

/** A description that stands for one figure. */
export type FigureShape = FigureNode | CountNode | WordNode | WordsNode | FlagNode | ChoiceNode;

/** One figure of a pack, as its description names it. */
export interface DescribedFigure {
  /** «levels.0.weight». */
  readonly path: string;
  /** «产出指标分值». */
  readonly label: string;
  readonly shape: FigureShape;
  /** As the policy has it; undefined where it says nothing. */
  readonly value: unknown;
  /** May be left blank. */
  readonly isOptional: boolean;
  readonly hint?: string;
  /** A line that is offered but not there yet. */
  readonly isOffered: boolean;
}

/** Figures under their heading. */
export interface PolicySection {
  readonly heading: string;
  readonly figures: readonly DescribedFigure[];
}

/** What is known on the way down. */
interface Place {
  readonly path: string;
  readonly line: string;
  readonly isOptional: boolean;
  readonly isOffered: boolean;
  readonly hint?: string;
}

/** Every figure that people see, under the headings of the editor. @param offers with one more line where lines come and go */
export function sectionsOf(policy: Policy, { offers }: { readonly offers: boolean }): PolicySection[] {
  const at = (part: keyof PolicyFigures) =>
    figuresAt(POLICY.fields[part], policy[part], { path: part, ...TOP }).filter(
      ({ isOffered }) => offers || !isOffered,
    );
  return SECTIONS.map(([heading, parts]) => ({ heading, figures: parts.flatMap(at) }));
}

const TOP = { line: '', isOptional: false, isOffered: false };

function figuresAt(shape: Shape, value: unknown, place: Place): DescribedFigure[] {
  switch (shape.is) {
    case 'plain':
      return [];
    case 'default':
      return figuresAt(shape.node, value ?? (place.isOffered ? shape.value : undefined), place);
    case 'optional':
      return figuresAt(shape.node, value, {
        ...place,
        isOptional: true,
        ...(shape.hint ? { hint: shape.hint } : {}),
      });
    case 'group':
      return Object.entries(shape.fields).flatMap(([name, field]) =>
        figuresAt(field, (value as Readonly<Record<string, unknown>> | undefined)?.[name], {
          ...place,
          path: `${place.path}.${name}`,
        }),
      );
    case 'list':
      return linesAt(shape, value, place);
    default:
      return figureAt(shape, value, place);
  }
}

function linesAt(shape: Extract<Shape, { is: 'list' }>, value: unknown, place: Place): DescribedFigure[] {
  const items = (value ?? []) as readonly unknown[];
  const all = shape.grows ? [...items, undefined] : items;
  return all.flatMap((item, index) =>
    figuresAt(shape.item, item, {
      path: `${place.path}.${index}`,
      line: `${place.line}${shape.line(item, index)}`,
      isOptional: place.isOptional || shape.grows,
      isOffered: place.isOffered || index >= items.length,
    }),
  );
}

function figureAt(shape: FigureShape, value: unknown, { line, hint, ...place }: Place): DescribedFigure[] {
  if (shape.label === undefined) return [];
  const said = hint ?? ('hint' in shape ? shape.hint : undefined);
  const isOptional = place.isOptional || (shape.is === 'word' && shape.mayBeEmpty === true);
  return [
    {
      ...place,
      isOptional,
      label: `${line}${shape.label}`,
      shape,
      value,
      ...(said === undefined ? {} : { hint: said }),
    },
  ];
}

/** What a figure of some path is called, and its description; undefined for a path of no figure. */
export function figureNamed(policy: Policy, path: string): DescribedFigure | undefined {
  return sectionsOf(policy, { offers: true })
    .flatMap(({ figures }) => figures)
    .find((figure) => figure.path === path);
}

/** A figure as people write it, without its unit: «90» for 0.9, «产出、项目产出», «true»; «» for nothing. */
export function figureInput(shape: FigureShape, value: unknown): string {
  if (value === undefined) return '';
  if (shape.is === 'figure')
    return plain(shape.unit === 'share' ? (value as Big).times(100) : (value as Big));
  return shape.is === 'words' ? (value as readonly string[]).join('、') : String(value);
}

/** The same in a sentence: «90%», «10分», «按比例», «是»; «不设» for nothing. */
export function figureWords(shape: FigureShape, input: string): string {
  if (input === '') return '不设';
  switch (shape.is) {
    case 'figure':
      return shape.unit === 'share' ? `${input}%` : input;
    case 'flag':
      return input === 'true' ? '是' : '否';
    case 'choice':
      return (shape.words as Readonly<Record<string, string>>)[input] ?? input;
    default:
      return input;
  }
}

/** What a pack says beyond points and grades, in words: heading → «执行率说明界限90%». */
export function factsOf(policy: Policy): (readonly [heading: string, facts: readonly string[]])[] {
  return sectionsOf(policy, { offers: false })
    .slice(2)
    .map(({ heading, figures }) => [heading, figures.flatMap(fact)] as const)
    .filter(([, facts]) => facts.length > 0);
}

function fact({ shape, label, value }: DescribedFigure): string[] {
  const input = figureInput(shape, value);
  const isSaid = input !== '' && !(shape.is === 'flag' && value === false);
  return isSaid ? [shape.is === 'flag' ? label : `${label}${figureWords(shape, input)}`] : [];
}
