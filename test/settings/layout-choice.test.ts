import { type Layout, NO_LAYOUT } from '../../src/form/layout';
import { layoutInForce, withLayout } from '../../src/settings/layout-choice';

const layout = (label: string): Layout => ({ labels: [{ label, meaning: 'spent' }], cells: [] });

test('without any answer nothing is known', () => {
  expect(layoutInForce({ suppressions: [] })).toBe(NO_LAYOUT);
});

test('answers given now, answers kept, and both', () => {
  const kept = { suppressions: [], layout: layout('全年花费') };
  expect(layoutInForce({ suppressions: [] }, layout('本年花费'))).toEqual(layout('本年花费'));
  expect(layoutInForce(kept)).toEqual(layout('全年花费'));
  expect(layoutInForce(kept, layout('本年花费')).labels).toHaveLength(2);
});

test('a layout is kept beside everything else; an empty one is dropped', () => {
  const settings = { policy: 'hubei', ownPolicy: { id: 'own' }, suppressions: [] };
  const kept = withLayout(settings, layout('全年花费'));
  expect(kept).toEqual({ ...settings, layout: layout('全年花费') });
  expect(withLayout(kept, NO_LAYOUT)).toEqual(settings);
  expect(withLayout({ suppressions: [] }, NO_LAYOUT)).toEqual({ suppressions: [] });
});
