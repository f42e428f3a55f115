import { loadLater, loadWhenIdle } from '../../src/panel/later-parts';

test('every part is fetched at an idle moment, one after the other, also those that a part names; a missing one stops none', async () => {
  const events: string[] = [];
  const part = (name: string, then?: () => void) => async () => {
    events.push(name);
    then?.();
  };
  loadLater(part('甲', () => loadLater(part('丙'))));
  loadLater(async () => {
    events.push('缺');
    throw new Error('404');
  });
  loadLater(part('乙'));
  await loadWhenIdle(async () => void events.push('空闲'));
  expect(events).toEqual(['空闲', '甲', '空闲', '缺', '空闲', '乙', '空闲', '丙']);
});
