import { canRun, openedWorkbook } from '../taskpane/excel-session';
import { messageOf } from '../taskpane/message-of';
import { runCommand } from './run-command';

/** Per cent of the screen for the window with a message. */
const SIZE = { height: 30, width: 30, displayInIframe: true };

/** A message for whoever clicked a ribbon button while no panel is open. */
function say(text: string): void {
  const page = new URL('message.html', location.href);
  page.hash = encodeURIComponent(text);
  Office.context.ui.displayDialogAsync(page.href, SIZE);
}

async function run(kind: 'grade' | 'report', event: Office.AddinCommands.Event): Promise<void> {
  try {
    if (!canRun()) return say('这个加载项需要 Excel 2021、Microsoft 365 或 Excel 网页版。');
    const remarks = await runCommand(
      openedWorkbook(() => undefined),
      kind,
    );
    if (remarks !== undefined) say(remarks);
  } catch (error) {
    say(messageOf(error));
  } finally {
    event.completed();
  }
}

void Office.onReady(() => {
  Office.actions.associate('gradeForm', (event: Office.AddinCommands.Event) => void run('grade', event));
  Office.actions.associate('writeReport', (event: Office.AddinCommands.Event) => void run('report', event));
});
