import { messageText } from '../../src/commands/message-text';

test.each([
  ['#%E6%97%A0%E8%A1%A8', '无表'],
  ['#%E6%97%A0%E8%A1%A8&_xdm_Info=abc|https%3A//x', '无表'],
  [`#${encodeURIComponent('甲&乙<b>丙</b>')}&_host_Info=Excel$Web`, '甲&乙<b>丙</b>'],
  ['#%E6%97', '%E6%97'],
  ['', ''],
])('the window shows of %s: %s', (hash, text) => {
  expect(messageText(hash)).toBe(text);
});

test('a text without an end is cut', () => {
  expect(messageText(`#${'长'.repeat(5000)}`)).toHaveLength(2000);
});
