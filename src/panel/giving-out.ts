import { loadPart } from '../workbook/load-part';
import { loadLater } from './later-parts';
import { givenText, type GivingFiles, saveFile } from './save-file';
import type { Busy } from './state';
import type { Store } from './store';

const exporting = () => loadPart(() => import('./export-findings'));
loadLater(exporting);

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const COPIED = '已复制问题清单，可以粘贴到消息或文档里。';
const NOT_COPIED = '浏览器没有让网页写剪贴板，请用“导出 .xlsx”。';
const YES_OR_NO = [() => true, () => false] as const;

/** The list of findings for use outside of the tool: as text, as a workbook, on paper. */
export class GivingOut {
  constructor(
    private readonly store: Store,
    private readonly busy: Busy,
    private readonly files: GivingFiles,
  ) {}

  async copy(): Promise<void> {
    const { assessment } = this.store.state;
    if (!assessment) return;
    await this.busy('preparing', async () => {
      const text = (await exporting()).findingsAsText(assessment);
      const isCopied = await navigator.clipboard.writeText(text).then(...YES_OR_NO);
      this.tell(isCopied ? COPIED : NOT_COPIED);
    });
  }

  async download(): Promise<void> {
    const { assessment } = this.store.state;
    if (!assessment) return;
    const { noDownload } = this.files;
    if (noDownload !== undefined) return this.tell(noDownload);
    await this.busy('preparing', async () => {
      const { fileName, bytes } = (await exporting()).findingsFile(assessment);
      saveFile(bytes.slice().buffer, fileName, XLSX);
      this.tell(givenText(fileName, this.files));
    });
  }

  /** Prints the list and nothing else of the page. */
  async print(): Promise<void> {
    const { assessment } = this.store.state;
    if (!assessment) return;
    await this.busy('preparing', async () => printAlone((await exporting()).findingsAsText(assessment)));
  }

  private tell(text: string): void {
    this.store.change({ notice: { kind: 'info', text } });
  }
}

/** Stands in the page while it is printed; panel.css hides everything else on paper. */
function printAlone(text: string): void {
  const paper = document.createElement('div');
  paper.className = 'paper';
  for (const line of text.split('\n')) {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    paper.append(paragraph);
  }
  document.body.append(paper);
  window.addEventListener('afterprint', () => paper.remove(), { once: true });
  window.print();
}
