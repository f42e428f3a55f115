import { say } from '../../src/commands/say';
import { takeMessage } from '../../src/taskpane/left-message';

/** Stands for Office: opens the window, or refuses; the person may close it. */
function office(status: 'succeeded' | 'failed') {
  let closed: () => unknown = () => undefined;
  const addEventHandler = (_type: string, close: () => unknown) => (closed = close);
  const displayDialogAsync = (_url: string, _size: object, then: (result: object) => void) =>
    then({ status, value: { addEventHandler } });
  Object.assign(globalThis, {
    Office: {
      AsyncResultStatus: { Succeeded: 'succeeded' },
      EventType: { DialogEventReceived: 'closed' },
      context: { ui: { displayDialogAsync } },
    },
  });
  return { close: () => closed() };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('a window that is closed leaves nothing for the panel', async () => {
  const { close } = office('succeeded');
  const said = say('没有自评表');
  close();
  await said;
  jest.advanceTimersByTime(10 * 60_000);
  expect(takeMessage()).toBeUndefined();
});

test('before Excel ends the command after five minutes the message is left for the panel', async () => {
  office('succeeded');
  const said = say('没有自评表');
  jest.advanceTimersByTime(4.5 * 60_000);
  await said;
  expect(takeMessage()).toBe('没有自评表');
});

test('a window that is refused leaves the message at once', async () => {
  office('failed');
  await say('没有自评表');
  expect(takeMessage()).toBe('没有自评表');
});
