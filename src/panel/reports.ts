import type { Terms } from '../acts/look';
import { loadPart } from '../workbook/load-part';
import type { PanelWorkbook } from '../workbook/workbook';
import { loadLater } from './later-parts';
import { givenText, type GivingFiles, saveFile } from './save-file';
import type { Store } from './store';
import type { Busy } from './state';

const composing = () => loadPart(() => import('./compose-report'));
loadLater(composing);
const word = () => loadPart(() => import('./word-report'));
loadLater(word);

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** 报告: what it says is shown first; then it goes into the workbook or into a Word document. */
export class Reports {
  constructor(
    private readonly store: Store,
    private readonly workbook: PanelWorkbook,
    private readonly busy: Busy,
    private readonly terms: () => Terms,
    private readonly files: GivingFiles,
  ) {}

  /** Shows what the report will say. @param outline undefined: the one used last, else the first */
  async open(outline?: string): Promise<void> {
    const { form } = this.store.state;
    if (!form) return;
    await this.busy('preparing', async (signal) => {
      const { composeReport } = await composing();
      const report = await composeReport(this.workbook, { form, terms: this.terms(), outline }, { signal });
      this.store.change({ report, proposal: undefined, notice: undefined });
    });
  }

  close(): void {
    this.store.change({ report: undefined });
  }

  /** Hands out a Word document, where the program does that; else says what to do. */
  async download(): Promise<void> {
    const { report } = this.store.state;
    if (!report) return;
    const { noDownload } = this.files;
    if (noDownload !== undefined) return this.store.change({ notice: { kind: 'info', text: noDownload } });
    await this.busy('preparing', async () => {
      const { wordReport } = await word();
      const { bytes, fileName } = await wordReport(report);
      saveFile(bytes.slice().buffer, fileName, DOCX);
      const text = givenText(fileName, this.files);
      this.store.change({ report: undefined, notice: { kind: 'success', text } });
    });
  }
}
