import { families } from '../../scripts/samples/families';
import { faulty } from '../../scripts/samples/faulty';
import { assess } from '../../src/assess';
import type { SelfEvaluationForm } from '../../src/form/form';
import { templateSheet } from '../../src/plan/template';
import { defaultPolicy, policyById } from '../../src/policy';
import type { Finding } from '../../src/rules/engine/finding';
import { findingText } from '../../src/rules/text';
import { formOn, sheetOf } from '../support/form-sheet';
import { UNFINISHED } from '../support/rule-tester';

/** A form with any part of it left out, or any cell of it blank: the rules say something sensible or nothing. */

/** Where a part of a form stands: ['funds', 'total', 'spent']. */
type Path = readonly (string | number)[];
type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !('plus' in value);
const isField = (value: Node) => 'cell' in value && 'value' in value !== 'number' in value;

function pathsIn(node: Node, path: Path = []): Path[] {
  return Object.entries(node).flatMap(([key, child]) => {
    const here = [...path, Array.isArray(node) ? Number(key) : key];
    if (!isNode(child)) return [];
    return isField(child) ? [here] : [here, ...pathsIn(child, here)];
  });
}

function replaced(node: unknown, [first, ...rest]: Path, change: (part: Node) => unknown): unknown {
  if (first === undefined) return change(node as Node);
  const changed = replaced((node as Node)[first], rest, change);
  if (Array.isArray(node)) return node.map((each: unknown, index) => (index === first ? changed : each));
  return { ...(node as Node), [first]: changed };
}

const NOTHING = { kind: 'none', raw: '', marked: false };
/** The cell is there and empty. */
const blank = (field: Node) =>
  'raw' in field
    ? { raw: '', number: undefined, cell: field['cell'] }
    : { ...field, value: isNode(field['value']) ? NOTHING : undefined };
/** The form has no such cell. */
const absent = (field: Node) => ({ ...blank(field), cell: undefined });

/** Parts that a form may do without; any field may be blank or absent. */
const OPTIONAL = /^(?:funds|total|funds,total|indicators,\d+,level[12])$/;
/** Rows of one kind are alike: the first two stand for all. */
const isFurtherRow = (path: Path) => path.some((step) => typeof step === 'number' && step > 1);

type Change = readonly [name: string, path: Path, change: (part: Node) => unknown];

function changesAt(form: Node, path: Path): Change[] {
  const name = path.join(',');
  if (OPTIONAL.test(name)) return [[`no ${name}`, path, () => undefined]];
  const isLeaf = isField(path.reduce<Node>((node, step) => node[step] as Node, form));
  return isLeaf
    ? [
        [`blank ${name}`, path, blank],
        [`absent ${name}`, path, absent],
      ]
    : [];
}

function variantsOf(form: SelfEvaluationForm): [string, SelfEvaluationForm][] {
  const whole = form as unknown as Node;
  const paths = pathsIn(whole).filter((path) => !isFurtherRow(path));
  return paths
    .flatMap((path) => changesAt(whole, path))
    .map(([name, path, change]) => [name, replaced(whole, path, change) as SelfEvaluationForm]);
}

const sichuan = policyById('sichuan')!;
const isPoor = (finding: Finding) =>
  finding.rule === 'internal-error' || UNFINISHED.test(findingText(finding));

const forms = Object.entries({ 农村饮水: templateSheet(faulty), ...families }).map(
  ([name, sheet]) => [name, formOn(sheetOf(sheet))] as const,
);

test.each(forms)('%s with one part missing', (_name, form) => {
  const poor = variantsOf(form).flatMap(([name, variant]) =>
    assess(variant, form.family === 'C' ? sichuan : defaultPolicy)
      .findings.filter(isPoor)
      .map((finding) => `${name}: ${findingText(finding)}`),
  );
  expect(poor).toEqual([]);
});

test.each(forms)('%s: the parts looked at are all parts', (_name, form) => {
  const names = variantsOf(form).map(([name]) => name);
  expect(names).toEqual(
    expect.arrayContaining(['blank grade', 'absent projectName', 'blank indicators,1,score']),
  );
  expect(names.length).toBeGreaterThan(60);
});
