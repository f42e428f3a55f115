import { formAt, look, termsOf, termsWith } from '../../src/acts/look';
import { policies, policyById } from '../../src/policy';
import { NOTHING_KEPT } from '../../src/settings/policy-in-force';
import { formOn, formSheet, gridSheet } from '../support/form-sheet';

const NONE = { suppressions: [] };

test('a policy given for this once comes before the one kept, and that before the one that fits', async () => {
  const form = formOn(formSheet());
  const [given] = policies.filter(({ id }) => id === 'hubei');
  const origin = async (settings: Parameters<typeof termsOf>[0], wish?: Parameters<typeof termsOf>[1]) => {
    const looked = look(form, await termsOf(settings, wish));
    return [looked.origin, looked.policy.id];
  };
  expect(await origin(NONE)).toEqual(['proposed', 'mof-2020']);
  expect(await origin({ ...NONE, policy: 'sichuan' })).toEqual(['chosen', 'sichuan']);
  expect(await origin({ ...NONE, policy: 'sichuan' }, { policy: given! })).toEqual(['given', 'hubei']);
});

test('what the workbook keeps of a policy is not looked into where one is given', async () => {
  const damaged = { ...NONE, policy: 'own', ownPolicy: { id: 'own' } };
  expect((await termsOf(damaged)).kept.problem).toContain('自定口径不能用');
  expect((await termsOf(damaged, { policy: policyById('hubei')! })).kept.problem).toBeUndefined();
});

test('an ignored finding stays one, with its reason', () => {
  const sheet = formSheet({ set: { 0: { score: 21 } } });
  const entry = {
    rule: 'score-over-weight',
    sheet: '自评表',
    cell: 'H13',
    reason: '另计',
    by: '张',
    on: '2025-01-02',
  };
  const { findings } = look(formOn(sheet), termsWith({ suppressions: [entry] }, NOTHING_KEPT));
  expect(findings.find(({ rule }) => rule === 'score-over-weight')?.ignored).toBe(entry);
});

test('a form that is gone is named, never taken for an empty one', () => {
  const terms = termsWith(NONE, NOTHING_KEPT);
  expect(formAt(formSheet(), 0, terms).place).toEqual({ index: 0, count: 1 });
  expect(() => formAt(formSheet(), 1, terms)).toThrow('工作表“自评表”里已找不到这张自评表');
  expect(() => formAt(gridSheet([['甲']]), 0, terms)).toThrow(expect.objectContaining({ code: 'form-lost' }));
});
