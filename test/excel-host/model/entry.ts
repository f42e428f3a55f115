import { HostError } from '../errors';
import { parseFormula } from '../../../src/formula/parse';
import { type Behaviour, LENIENT } from '../behaviour';
import { normalFormula } from './normal-formula';
import { displayed } from './precision';
import type { CellState, Scalar } from './state';

/** What an entered value becomes: content, and the number format that Excel gives a cell of its own accord. */
interface Entered {
  readonly input: Scalar;
  readonly isText: boolean;
  readonly numberFormat?: string;
}

const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/**
 * Enters a value as Office.js's `values` and `formulas` do: the rules of typing into a cell.
 * @throws {HostError} InvalidArgument for what is no formula
 */
export function enter(cell: CellState, raw: unknown, behaviour: Behaviour = LENIENT): void {
  const entered = asTried(raw, behaviour) ?? interpret(raw, cell.numberFormat);
  cell.input = entered.input;
  cell.isText = entered.isText;
  if (entered.numberFormat !== undefined && cell.numberFormat === 'General')
    cell.numberFormat = entered.numberFormat;
  if (isFormula(cell) && behaviour.formulas === 'normalised') cell.input = normalFormula(String(cell.input));
  if (typeof cell.input === 'number' && behaviour.precision === 'as displayed')
    cell.input = displayed(cell.input, cell.numberFormat);
}

/** What a real Excel was seen to make of this very text. */
function asTried(raw: unknown, { entered }: Behaviour): Entered | undefined {
  const input = typeof raw === 'string' ? entered?.[raw] : undefined;
  return input === undefined ? undefined : { input, isText: typeof input === 'string' };
}

function interpret(raw: unknown, numberFormat: string): Entered {
  if (typeof raw === 'number' || typeof raw === 'boolean') return { input: raw, isText: false };
  if (typeof raw !== 'string')
    throw new HostError('InvalidArgument', `not a cell value: ${JSON.stringify(raw)}`);
  if (raw.length > 32_767) throw new HostError('InvalidArgument', 'text longer than 32767 characters');
  if (raw === '') return { input: '', isText: false };
  if (raw.startsWith("'")) return { input: raw.slice(1), isText: true };
  if (numberFormat === '@') return { input: raw, isText: true };
  return asNumber(raw) ?? asFormula(raw) ?? { input: raw, isText: false };
}

function asNumber(raw: string): Entered | undefined {
  const text = raw.normalize('NFKC').trim();
  if (/^(true|false)$/i.test(text)) return { input: text.toUpperCase() === 'TRUE', isText: false };
  if (/^[-+]?(\d[\d,]*)?\.?\d+(e[-+]?\d+)?$/i.test(text) || /^[-+]?\d[\d,]*\.$/.test(text))
    return { input: Number(text.replace(/,/g, '')), isText: false };
  if (/^[-+]?[\d,]*\.?\d+%$/.test(text))
    return { input: percent(text), isText: false, numberFormat: text.includes('.') ? '0.00%' : '0%' };
  return asDate(text);
}

function percent(text: string): number {
  return Number((Number(text.replace(/[%,]/g, '')) / 100).toPrecision(15));
}

function asDate(text: string): Entered | undefined {
  const found = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?|年(\d{1,2})月(?:(\d{1,2})日)?)$/.exec(text);
  if (!found) return undefined;
  const [year, month, day] = [found[1], found[2] ?? found[4], found[3] ?? found[5] ?? 1].map(Number) as [
    number,
    number,
    number,
  ];
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const serial = (Date.UTC(year, month - 1, day) - EPOCH) / DAY;
  return { input: serial, isText: false, numberFormat: 'yyyy/m/d' };
}

/** = begins a formula; so do + - @ before anything that is no number. */
function asFormula(raw: string): Entered | undefined {
  if (!/^[=+\-@]./.test(raw)) return undefined;
  const formula = raw.startsWith('=') ? raw.slice(1) : raw.replace(/^@/, '');
  try {
    parseFormula(formula);
  } catch {
    throw new HostError('InvalidArgument', `There is a problem with this formula: ${raw}`);
  }
  return { input: `=${formula}`, isText: false };
}

/** Whether a cell holds a formula. */
export function isFormula({ input, isText }: CellState): boolean {
  return !isText && typeof input === 'string' && input.startsWith('=') && input.length > 1;
}
