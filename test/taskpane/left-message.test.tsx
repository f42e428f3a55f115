import { leaveMessage, takeMessage } from '../../src/taskpane/left-message';

test('a message that was left is taken once', () => {
  leaveMessage('没有找到自评表。', 1000);
  expect([takeMessage(2000), takeMessage(2000)]).toEqual(['没有找到自评表。', undefined]);
});

test('what is no longer news is not said', () => {
  leaveMessage('旧消息', 0);
  expect(takeMessage(60 * 60 * 1000)).toBeUndefined();
});

test('damaged storage is no trouble', () => {
  localStorage.setItem('jixiao-ziping.message', '{');
  expect(takeMessage(0)).toBeUndefined();
});
