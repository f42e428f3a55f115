import { FileError, type FileProblem } from '../values/file-error';
import { formatA1, parseA1 } from '../sheet/address';
import type { CellAnswer, LabelAnswer, LabelBlock, LabelMeaning, Layout } from './layout';
import { NO_LAYOUT } from './layout';
import { BLOCK_WORDS, ROLE_WORDS } from './reading-words';

/** A layout as its file and the settings part hold it. */
export interface LayoutJson {
  readonly schema: 1;
  readonly labels: readonly { readonly label: string; readonly block?: string; readonly meaning: string }[];
  readonly cells: readonly { readonly sheet: string; readonly cell: string; readonly meaning: string }[];
}

/** A layout file that cannot be used. */
export class LayoutError extends FileError {
  override readonly name = 'LayoutError';

  constructor(problems: readonly FileProblem[]) {
    super('版式文件', problems);
  }
}

/**
 * Checks a layout and makes one of it.
 * @throws {LayoutError} with every problem, by path
 * @example loadLayout({ schema: 1, labels: [{ label: '全年执行', meaning: 'spent' }], cells: [] })
 */
export function loadLayout(json: unknown): Layout {
  const { layout, problems } = read(json);
  if (problems.length > 0) throw new LayoutError(problems);
  return layout;
}

/** The same from the text of a file. @throws {LayoutError} also when it is no JSON */
export function loadLayoutText(text: string): Layout {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new LayoutError([{ path: '', message: '不是有效的 JSON，请检查逗号、英文引号和括号' }]);
  }
  return loadLayout(json);
}

/** What of a kept layout can be used; damaged entries are dropped. Never throws. */
export function usableLayout(json: unknown): Layout {
  return read(json).layout;
}

/** A layout for its file. */
export function layoutToJson({ labels, cells }: Layout): LayoutJson {
  return { schema: 1, labels, cells: cells.map((answer) => ({ ...answer, cell: formatA1(answer.cell) })) };
}

interface Read {
  readonly layout: Layout;
  readonly problems: readonly FileProblem[];
}

function read(json: unknown): Read {
  if (!isRecord(json))
    return { layout: NO_LAYOUT, problems: [{ path: '', message: '应为一组项目，写在 { } 里' }] };
  const problems = unknownKeys(json, ['schema', 'labels', 'cells', '$schema'], '');
  if (json['schema'] !== 1) problems.push({ path: 'schema', message: '应为 1' });
  const labels = entries(json, 'labels', labelAnswer, problems);
  const cells = entries(json, 'cells', cellAnswer, problems);
  return { layout: { labels, cells }, problems };
}

type Reader<Answer> = (
  entry: Record<string, unknown>,
  path: string,
  problems: FileProblem[],
) => Answer | undefined;

function entries<Answer>(
  json: Record<string, unknown>,
  name: 'labels' | 'cells',
  reader: Reader<Answer>,
  problems: FileProblem[],
): Answer[] {
  const list = json[name] ?? [];
  if (!Array.isArray(list)) {
    problems.push({ path: name, message: '应为列表，写在 [ ] 里' });
    return [];
  }
  return list.flatMap((entry: unknown, index) => {
    const path = `${name}.${index}`;
    if (!isRecord(entry)) problems.push({ path, message: '应为一组项目，写在 { } 里' });
    const answer = isRecord(entry) ? reader(entry, path, problems) : undefined;
    return answer === undefined ? [] : [answer];
  });
}

const labelAnswer: Reader<LabelAnswer> = (entry, path, problems) => {
  problems.push(...unknownKeys(entry, ['label', 'block', 'meaning'], path));
  const label = textAt(entry, 'label', path, problems);
  const meaning = meaningAt(entry, path, problems);
  const block = blockAt(entry, path, problems);
  if (label === undefined || meaning === undefined || block === 'wrong') return undefined;
  return { label, meaning, ...(block === undefined ? {} : { block }) };
};

const cellAnswer: Reader<CellAnswer> = (entry, path, problems) => {
  problems.push(...unknownKeys(entry, ['sheet', 'cell', 'meaning'], path));
  const sheet = textAt(entry, 'sheet', path, problems);
  const written = textAt(entry, 'cell', path, problems);
  const meaning = meaningAt(entry, path, problems);
  const cell = written === undefined ? undefined : addressAt(written, path, problems);
  return sheet === undefined || cell === undefined || meaning === undefined
    ? undefined
    : { sheet, cell, meaning };
};

function addressAt(text: string, path: string, problems: FileProblem[]): CellAnswer['cell'] | undefined {
  try {
    return parseA1(text.trim().toUpperCase());
  } catch {
    problems.push({ path: `${path}.cell`, message: `“${text}”不是单元格，应写作 H5 这样` });
    return undefined;
  }
}

function textAt(
  entry: Record<string, unknown>,
  name: string,
  path: string,
  problems: FileProblem[],
): string | undefined {
  const value = entry[name];
  if (typeof value === 'string' && value.trim() !== '') return value;
  problems.push({
    path: `${path}.${name}`,
    message: value === undefined ? '缺少这一项，应为文字' : '应为文字，不能空着',
  });
  return undefined;
}

const MEANINGS = Object.entries(ROLE_WORDS) as [LabelMeaning, string][];

/** The meaning by its key or by its Chinese word. */
function meaningAt(
  { meaning }: Record<string, unknown>,
  path: string,
  problems: FileProblem[],
): LabelMeaning | undefined {
  const found = MEANINGS.find((names) => names.some((name) => name === meaning))?.[0];
  if (found) return found;
  const all = MEANINGS.map(([key, word]) => `${word}（${key}）`).join('、');
  const what =
    meaning === undefined || meaning === '' ? '还没有填写含义' : `没有这个含义“${asWritten(meaning)}”`;
  problems.push({ path: `${path}.meaning`, message: `${what}，只能是 ${all}` });
  return undefined;
}

const BLOCKS = Object.entries(BLOCK_WORDS) as [LabelBlock, string][];

function blockAt(
  { block }: Record<string, unknown>,
  path: string,
  problems: FileProblem[],
): LabelBlock | undefined | 'wrong' {
  if (block === undefined) return undefined;
  const found = BLOCKS.find((names) => names.some((name) => name === block))?.[0];
  if (found) return found;
  const all = BLOCKS.map(([key, word]) => `${word}（${key}）`).join('、');
  problems.push({ path: `${path}.block`, message: `没有这个部分“${asWritten(block)}”，只能是 ${all}` });
  return 'wrong';
}

function unknownKeys(entry: Record<string, unknown>, known: readonly string[], path: string): FileProblem[] {
  const others = Object.keys(entry).filter((key) => !known.includes(key));
  const message = `不认识的项目：${others.join('、')}，请检查拼写或删去`;
  return others.length === 0 ? [] : [{ path, message }];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Something of the file, to be named in a message as it stands there. */
function asWritten(found: unknown): string {
  return typeof found === 'string' ? found : JSON.stringify(found);
}
