import type { Terms } from '../acts/look';
import type { TextDecision, TextDecisions } from '../report/merge';
import type { OutlineJson } from '../report/outline';
import type { ReportPart } from '../report/report';
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
const ownOutline = () => loadPart(() => import('./own-outline'));
loadLater(ownOutline);

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
  async open(outline?: OutlineJson | string, decisions: TextDecisions = new Map()): Promise<void> {
    const { form, forms, report: before } = this.store.state;
    if (!form) return;
    await this.busy('preparing', async (signal) => {
      const { composeReport } = await composing();
      const request = { form, forms, terms: this.terms(), outline, decisions };
      const report = await composeReport(this.workbook, request, { signal });
      const isSame = before !== undefined && before.merged.outline === report.merged.outline;
      const parts = isSame ? { parts: before.parts } : {};
      this.store.change({ report: { ...report, ...parts }, proposal: undefined, notice: undefined });
    });
  }

  /** Shows it by an outline of the person's own, from a file. */
  async openFile(file: File): Promise<void> {
    let outline: OutlineJson | string = '';
    const isRead = await this.busy('preparing', async () => {
      outline = await (await ownOutline()).readOutlineFile(file);
    });
    if (!isRead) return;
    if (typeof outline === 'string') this.store.change({ notice: { kind: 'error', text: outline } });
    else await this.open(outline);
  }

  /** What the person decides of a text of theirs whose facts have changed; undefined: marked in the report. */
  async decide(key: string, decision: TextDecision | undefined): Promise<void> {
    const { report } = this.store.state;
    if (!report) return;
    const decisions = new Map(report.decisions);
    if (decision === undefined) decisions.delete(key);
    else decisions.set(key, decision);
    await this.open(report.merged.own ?? report.merged.outline, decisions);
  }

  /** Takes a part into the Word document, or leaves it out. */
  take(part: ReportPart, isTaken: boolean): void {
    const { report } = this.store.state;
    if (!report) return;
    const others = report.parts.filter((each) => each !== part);
    this.store.change({ report: { ...report, parts: isTaken ? [...others, part] : others } });
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
