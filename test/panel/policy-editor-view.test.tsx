import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { checkDraft, type Draft } from '../../src/panel/policy-editor/draft';
import { fieldsOf } from '../../src/panel/policy-editor/fields';
import { FieldGroup } from '../../src/panel/view/policy-field';
import { encodePolicy } from '../../src/policy/codec';
import { defaultPolicy } from '../../src/policy';
import type { Policy } from '../../src/policy/policy';

jest.setTimeout(60_000);
// jsdom has none; figures are plain JSON.
globalThis.structuredClone ??= <T,>(value: T) => JSON.parse(JSON.stringify(value)) as T;

const fields = fieldsOf(defaultPolicy).sections.flatMap((section) => section.fields);
const methods = fields.filter(({ path }) => path.startsWith('methods.'));

/** The fields of the methods as the editor shows them, with what is wrong at each. */
function Methods({ onPolicy }: { readonly onPolicy: (policy: Policy | undefined) => void }) {
  const [draft, setDraft] = useState<Draft>(new Map());
  const { policy, problems } = checkDraft(defaultPolicy, draft);
  onPolicy(policy);
  const change = (path: string, text: string) => setDraft(new Map([...draft, [path, text]]));
  return <FieldGroup name="计分办法" fields={methods} draft={draft} problems={problems} onChange={change} />;
}

function shown() {
  let last: Policy | undefined;
  render(<Methods onPolicy={(policy) => (last = policy)} />);
  return { policy: () => last && encodePolicy(last) };
}

const typed = (label: string, text: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } });

test('a step is typed', () => {
  const { policy } = shown();
  typed('第1种适用指标', '数量');
  typed('第1种每低', '1');
  typed('第1种扣分', '0.5');
  expect(policy()).toMatchObject({ methods: [{ applies: '数量', stepSize: 0.01, stepPoints: 0.5 }] });
});

test('half a band is said to be wrong at its place; a whole one is taken', () => {
  const { policy } = shown();
  typed('第1种适用指标', '满意度');
  typed('第1种第1档达到', '90');
  expect(policy()).toBeUndefined();
  expect(screen.getByText('请填写')).toBeTruthy();
  typed('第1种第1档达到时得分比例', '100');
  typed('第1种按什么计分', 'value');
  expect(screen.queryByText('请填写')).toBeNull();
  expect(policy()).toMatchObject({
    methods: [{ applies: '满意度', measure: 'value', bands: [{ from: 0.9, share: 1 }] }],
  });
});
