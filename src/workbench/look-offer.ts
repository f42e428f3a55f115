import { messageOf } from '../panel/message-of';
import type { PageWorkbook } from '../workbook/grid-file/file-in-grid';
import type { DeskState } from './desk-state';

type Message = NonNullable<DeskState['message']>;

/** After a paste from Excel or WPS: contents only, because the form keeps its look; on wish the look comes as well. */
export function offerLooks(page: PageWorkbook, say: (message: Message) => void): void {
  page.onLookLeftBehind((look) => {
    const give = async () => {
      const count = await page.giveLook(look);
      page.focus();
      return count > 0
        ? `已带上 ${count} 格原来的格式，按 Ctrl+Z 可撤销。`
        : '粘贴的内容已改动，格式没有带过来。';
    };
    const act = () =>
      void give().then(
        (text) => say({ kind: 'info', text }),
        (error: unknown) => say({ kind: 'error', text: messageOf(error) }),
      );
    say({ kind: 'info', text: '只粘贴了内容，表格的格式没有变。', action: { text: '连同格式粘贴', act } });
  });
}
