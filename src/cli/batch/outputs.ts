import { BASELINE_COLUMNS, COLUMNS } from '../../review/columns';
import { writeSummaryWorkbook } from '../../review/summary/summary-workbook';
import { csvField } from '../csv';
import { type Sink, writePieces } from '../write-output';
import type { BatchResults } from './batch-results';

/** What an output is told beside the results. */
interface OutputContext {
  readonly path: string;
  readonly moment: string;
  readonly notes: readonly string[];
  readonly hasBaseline: boolean;
}

/** A kind of result file. */
export interface Output {
  /** Needs the whole contract of each file. */
  readonly wantsContract: boolean;
  readonly write: (results: BatchResults, context: OutputContext) => void;
}

/** Result files by their ending. */
export const OUTPUTS: Readonly<Record<string, Output>> = {
  '.xlsx': { wantsContract: false, write: writeXlsx },
  '.csv': { wantsContract: false, write: writeCsv },
  '.ndjson': { wantsContract: true, write: writeNdjson },
};

function writeXlsx(results: BatchResults, { path, moment, notes }: OutputContext): void {
  const view = results.view(path, moment, notes);
  writePieces(path, (sink) => writeSummaryWorkbook(view, sink));
}

function writeCsv(results: BatchResults, { path, hasBaseline }: OutputContext): void {
  const columns = hasBaseline ? [...COLUMNS, ...BASELINE_COLUMNS] : COLUMNS;
  writePieces(path, (sink) => {
    const line = lineWriter(sink);
    line(`\uFEFF${columns.map(({ label }) => csvField(label)).join(',')}\r\n`);
    for (const row of results.rows())
      line(`${columns.map(({ value }) => csvField(String(value(row) ?? ''))).join(',')}\r\n`);
    line.end();
  });
}

function writeNdjson(results: BatchResults, { path }: OutputContext): void {
  writePieces(path, (sink) => {
    const line = lineWriter(sink);
    for (const contract of results.contracts()) line(`${contract}\n`);
    line.end();
  });
}

const PIECE = 1 << 18;

/** Gathers lines into pieces that are worth a write. */
function lineWriter(sink: Sink): ((line: string) => void) & { readonly end: () => void } {
  const encoder = new TextEncoder();
  let text = '';
  const end = () => {
    sink(encoder.encode(text));
    text = '';
  };
  const line = (each: string) => {
    text += each;
    if (text.length > PIECE) end();
  };
  return Object.assign(line, { end });
}
