import { canRun, openedWorkbook } from '../taskpane/excel-session';
import { messageOf } from '../panel/message-of';
import { runCommand } from './run-command';
import { say } from './say';

async function run(kind: 'grade' | 'report', event: Office.AddinCommands.Event): Promise<void> {
  try {
    if (!canRun()) return await say('这个加载项需要 Excel 2021、Microsoft 365 或 Excel 网页版。');
    const remarks = await runCommand(openedWorkbook(), kind);
    if (remarks !== undefined) await say(remarks);
  } catch (error) {
    await say(messageOf(error));
  } finally {
    event.completed();
  }
}

void Office.onReady(() => {
  Office.actions.associate('gradeForm', (event: Office.AddinCommands.Event) => void run('grade', event));
  Office.actions.associate('writeReport', (event: Office.AddinCommands.Event) => void run('report', event));
});
