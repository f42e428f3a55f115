import { leaveMessage } from '../taskpane/left-message';

/** Per cent of the screen for the window with a message. */
const SIZE = { height: 30, width: 30, displayInIframe: true };

/**
 * A window with a message for whoever clicked a ribbon button while no panel is open. Resolves when it is closed: on a
 * Mac the window goes with the command that opened it. Where it is blocked, the message is left for the panel.
 */
export function say(text: string): Promise<void> {
  const page = new URL('message.html', location.href);
  page.hash = encodeURIComponent(text);
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(page.href, SIZE, ({ status, value: dialog }) => {
      if (status === Office.AsyncResultStatus.Succeeded)
        return dialog.addEventHandler(Office.EventType.DialogEventReceived, () => resolve());
      leaveMessage(text);
      resolve();
    });
  });
}
