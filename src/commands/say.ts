import { leaveMessage } from '../taskpane/left-message';

/** Per cent of the screen for the window with a message. */
const SIZE = { height: 30, width: 30, displayInIframe: true };

/** Excel ends a ribbon function after five minutes, and its window with it. */
const LONGEST_COMMAND = 4.5 * 60 * 1000;

/**
 * A window with a message for whoever clicked a ribbon button while no panel is open. Resolves when it is closed: on a
 * Mac the window goes with the command that opened it. Where it is blocked, or Excel is about to end the command, the
 * message is left for the panel.
 */
export function say(text: string): Promise<void> {
  const page = new URL('message.html', location.href);
  page.hash = encodeURIComponent(text);
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(page.href, SIZE, ({ status, value: dialog }) => {
      const leave = () => {
        leaveMessage(text);
        resolve();
      };
      if (status !== Office.AsyncResultStatus.Succeeded) return leave();
      const timer = setTimeout(leave, LONGEST_COMMAND);
      dialog.addEventHandler(Office.EventType.DialogEventReceived, () => {
        clearTimeout(timer);
        resolve();
      });
    });
  });
}
