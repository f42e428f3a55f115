import { NO_LAYOUT } from '../../form/layout';
import { LayoutError, layoutToJson, loadLayoutText } from '../../form/layout-json';
import { layoutInForce, withLayout } from '../../settings/layout-choice';
import { saveFile } from '../save-file';
import { usePanelState, useSession } from './context';
import { useJsonFile } from './use-json-file';

/** Bytes; a layout has a few hundred. */
const LARGEST_FILE = 1_000_000;
const FILE_NAME = '版式.json';

/** The answers as a file for a whole bureau, and such a file taken over. */
export function LayoutFiles() {
  const session = useSession();
  const { settings } = usePanelState();
  const give = () => {
    const text = `${JSON.stringify(layoutToJson(settings.layout ?? NO_LAYOUT), null, 2)}\n`;
    saveFile(text, FILE_NAME, 'application/json');
    session.tell(`已交给浏览器下载“${FILE_NAME}”：别的工作簿可以导入，命令行用 --layout。`);
  };
  const take = async (file: File) => {
    try {
      if (file.size > LARGEST_FILE) return session.fail(`“${file.name}”超过 1 MB，不像版式文件，没有导入。`);
      const layout = layoutInForce(settings, loadLayoutText(await file.text()));
      if (await session.save(withLayout(settings, layout))) session.tell(`已导入“${file.name}”。`);
    } catch (error) {
      session.fail(
        `“${file.name}”没有导入：${error instanceof LayoutError ? error.message : '读不出这个文件'}`,
      );
    }
  };
  const [field, open] = useJsonFile('版式文件', (file) => void take(file));
  return (
    <div className="actions">
      <button type="button" className="plain-button" disabled={!settings.layout} onClick={give}>
        导出版式…
      </button>
      <button type="button" className="plain-button" onClick={open}>
        导入版式…
      </button>
      {field}
    </div>
  );
}
