import { catalogueOf } from '../../src/rules/engine/catalogue';
import { defineRule, type DetectionOf } from '../../src/rules/engine/define-rule';
import type { RuleContext } from '../../src/rules/engine/rule';
import { defaultPolicy } from '../../src/policy';
import { evaluate } from '../../src/evaluation/evaluate';
import { formOn, formSheet } from '../support/form-sheet';

/**
 * What a rule may say follows from its own messages and options; the lines marked @ts-expect-error are the test: the type
 * check fails where one of them compiles.
 */
const metadata = { title: '题', severity: 'W', advice: '请改。', sources: [], isFixable: false } as const;
const messages = { differs: '“{name}”应为{expected}。', none: '没有。' } as const;
type Found = DetectionOf<typeof messages>;

const options = {
  share: { default: 0.3, about: '比例。' },
  isStrict: { default: true, about: '是否从严。' },
};

test('a rule yields its own messages with their parameters', () => {
  const right: Found[] = [
    { message: 'differs', params: { name: '甲', expected: 1 }, cells: [] },
    { message: 'none', cells: [] },
  ];
  // @ts-expect-error no such message
  const noKey: Found = { message: 'other', cells: [] };
  // @ts-expect-error a parameter is missing
  const tooFew: Found = { message: 'differs', params: { name: '甲' }, cells: [] };
  // @ts-expect-error a parameter that the template does not name
  const tooMany: Found = { message: 'differs', params: { name: '甲', expected: 1, actual: 2 }, cells: [] };
  // @ts-expect-error parameters are needed
  const none: Found = { message: 'differs', cells: [] };
  expect([...right, noKey, tooFew, tooMany, none]).toHaveLength(6);
});

const strict = defineRule({
  ...metadata,
  id: 'strict',
  messages,
  options,
  *check({ options: { share, isStrict } }) {
    if (isStrict) yield { message: 'differs', params: { name: '甲', expected: share.toFixed(2) }, cells: [] };
  },
});

test('a row rule sees its row, and of the form only what does not change while rows are filled in', () => {
  const rule = defineRule({
    ...metadata,
    id: 'of-a-row',
    messages,
    options,
    *row({ indicator }, context) {
      // @ts-expect-error the form is no business of a row rule
      const form: unknown = context.form;
      // @ts-expect-error nor is what other rows come to
      const evaluation: unknown = context.evaluation;
      const isBare = form === undefined && evaluation === undefined && context.options.share === 0.3;
      if (isBare && indicator.row === 13) yield { message: 'none', cells: [] };
    },
  });
  expect(catalogueOf([rule]).check(input())).toHaveLength(1);
});

test('an option has the type of its default', () => {
  const rule = defineRule({
    ...metadata,
    id: 'loose',
    messages,
    options,
    check(context) {
      // @ts-expect-error a number, not a text
      const text: string = context.options.share;
      // @ts-expect-error no such option
      const other: unknown = context.options.other;
      return typeof text === 'number' && other === undefined ? [{ message: 'none', cells: [] }] : [];
    },
  });
  expect(
    catalogueOf([rule])
      .check(input())
      .map(({ message }) => message),
  ).toEqual(['none']);
});

test('a setting of another type than the default is not taken', () => {
  const { check, text } = catalogueOf([strict]);
  const withShare = (share: string | number) => check(input({ strict: { options: { share } } })).map(text);
  expect(withShare(0.5)).toEqual(['“甲”应为0.50。']);
  expect(withShare('half')).toEqual(['“甲”应为0.30。']);
});

test('a catalogue holds only rules that wait for each other', () => {
  const waiting = defineRule({ ...metadata, id: 'waiting', messages, waitsFor: ['strict'], check: () => [] });
  expect(catalogueOf([strict, waiting]).find('waiting')?.waitsFor).toEqual(['strict']);
  // @ts-expect-error «strict» is not among the rules
  expect(catalogueOf([waiting]).rules).toHaveLength(1);
});

function input(rules: RuleContext['policy']['rules'] = {}) {
  const form = formOn(formSheet());
  const policy = { ...defaultPolicy, rules };
  return { form, policy, evaluation: evaluate(form, policy) };
}
