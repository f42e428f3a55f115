import { basename } from 'node:path';
import * as z from 'zod/mini';
import type { EarlierFinding } from '../review/review';
import type { BaselineFile } from './baseline';
import { readInput } from './files';
import { UsageError } from './terminal';

const finding = z.object({
  rule: z.string(),
  severity: z.enum(['E', 'W', 'I']),
  cells: z.array(z.string()),
  message: z.string(),
  ignored: z.optional(z.unknown()),
});

/** The part of the JSON contract that is compared. */
const contract = z.object({
  schema: z.literal(1),
  files: z.array(
    z.object({
      file: z.string(),
      forms: z.array(z.object({ sheet: z.string(), findings: z.array(finding) })),
    }),
  ),
});

/** Reads what an earlier `check` printed as JSON. @throws {UsageError | WorkbookError} */
export function readBaseline(path: string): BaselineFile[] {
  const read = contract.safeParse(parseJson(textOf(readInput(path)), path));
  if (!read.success) {
    throw new UsageError(
      `${basename(path)}：不是基线文件。请用 ziping check … --write-baseline 文件 生成，或用 --format json 的输出。`,
    );
  }
  return read.data.files.map(({ file, forms }) => ({
    file,
    findings: forms.flatMap(({ sheet, findings }) =>
      findings.filter(({ ignored }) => !ignored).map((each) => earlier(sheet, each)),
    ),
  }));
}

function earlier(sheet: string, { rule, severity, cells, message }: z.infer<typeof finding>): EarlierFinding {
  return { rule, severity, sheet, cell: cells[0] ?? '', message };
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${basename(path)}：不是有效的 JSON（${reason}）。`);
  }
}

/** Windows PowerShell writes redirected output («> 基线.json») as UTF-16. */
function textOf(bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}
