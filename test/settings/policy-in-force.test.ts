import { defaultPolicy, policies, policyById } from '../../src/policy';
import { encodePolicy } from '../../src/policy/codec';
import { withoutPolicy, withPolicy } from '../../src/settings/policy-choice';
import { keptPolicy, NOTHING_KEPT, policyInForce } from '../../src/settings/policy-in-force';
import type { Settings } from '../../src/settings/settings';
import { formOn, formSheet } from '../support/form-sheet';

const EMPTY: Settings = { suppressions: [] };
const form = formOn(formSheet());
const own = { ...defaultPolicy, id: 'own-county', title: '某县口径' };

test('nothing chosen: the pack that fits, with its reason', async () => {
  const kept = await keptPolicy(EMPTY);
  expect(kept).toEqual(NOTHING_KEPT);
  const { policy, origin, reason } = policyInForce(form, kept);
  expect([policy.id, origin]).toEqual(['mof-2020', 'proposed']);
  expect(reason).toContain('一致');
});

test('a built-in pack is kept by its name', async () => {
  const hubei = policyById('hubei')!;
  const settings = withPolicy(EMPTY, hubei);
  expect(settings).toEqual({ suppressions: [], policy: 'hubei' });
  expect(policyInForce(form, await keptPolicy(settings))).toMatchObject({ policy: hubei, origin: 'chosen' });
});

test('an own pack is kept whole and read back', async () => {
  const settings = withPolicy(EMPTY, own);
  const kept = await keptPolicy(settings);
  expect(kept.problem).toBeUndefined();
  expect(policyInForce(form, kept)).toMatchObject({ origin: 'own', policy: { title: '某县口径' } });
  expect(withoutPolicy(settings)).toEqual(EMPTY);
});

test('an own pack stays at hand when another is chosen', async () => {
  const kept = await keptPolicy({ ...withPolicy(EMPTY, own), policy: 'hubei' });
  expect([kept.chosen?.id, kept.own?.id]).toEqual(['hubei', withPolicy(EMPTY, own).policy]);
});

test.each([
  ['a name that is none of ours', { policy: 'no-such' }, '口径“no-such”不在内置口径之列'],
  ['a damaged own pack', { policy: 'own', ownPolicy: { id: 'own' } }, '自定口径不能用，没有采用'],
  [
    'a pack with one wrong place',
    { policy: 'own', ownPolicy: { ...(encodePolicy(own) as object), title: 5 } },
    'title 应为文字',
  ],
])('%s is said and not used', async (_name, settings, words) => {
  const kept = await keptPolicy({ ...EMPTY, ...settings });
  expect(kept.problem).toContain(words);
  expect(policyInForce(form, kept).origin).toBe('proposed');
});

test('every built-in pack can be chosen', async () => {
  for (const policy of policies) {
    const kept = await keptPolicy(withPolicy(EMPTY, policy));
    expect(kept.chosen).toBe(policy);
  }
});
