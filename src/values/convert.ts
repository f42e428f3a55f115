import Big from 'big.js';
import type { Quantity } from './value';

/** Unit → [dimension, size in that dimension's base unit]. */
const SIZES: Readonly<Record<string, readonly [string, string]>> = {
  '%': ['%', '1'],
  '‰': ['%', '0.1'],
  公里: ['length', '1000'],
  米: ['length', '1'],
  厘米: ['length', '0.01'],
  吨: ['mass', '1000'],
  公斤: ['mass', '1'],
  克: ['mass', '0.001'],
  公顷: ['area', '15'],
  亩: ['area', '1'],
  小时: ['time', '60'],
  分钟: ['time', '1'],
};

const PREFIXES: Readonly<Record<string, string>> = {
  亿: '100000000',
  千万: '10000000',
  百万: '1000000',
  万: '10000',
  千: '1000',
};

/** A number's unit as dimension and size: «万元» is («元», 10000), «万» alone counts as a bare number. */
function sizeOf(unit: string): readonly [dimension: string, size: Big] {
  const known = SIZES[unit];
  if (known) return [known[0], Big(known[1])];
  const prefix = Object.keys(PREFIXES).find((each) => unit.startsWith(each));
  if (prefix === undefined) return [unit, Big(1)];
  const [dimension, size] = sizeOf(unit.slice(prefix.length));
  return [dimension, size.times(PREFIXES[prefix] ?? 1)];
}

/**
 * The quantity's number in another unit; undefined where the units do not convert (个 and 家 are not the same).
 * A bare number takes the other side's unit; % ↔ bare, 元 ↔ 万元, 米 ↔ 公里 convert.
 * @example convert(620.82万元, '元') // 6208200
 */
export function convert(quantity: Quantity, unit: string | undefined): Big | undefined {
  if (quantity.unit === unit || quantity.unit === undefined || unit === undefined) return quantity.number;
  const [fromDimension, fromSize] = sizeOf(quantity.unit);
  const [toDimension, toSize] = sizeOf(unit);
  if (!sameDimension(fromDimension, toDimension)) return undefined;
  return quantity.number.times(fromSize).div(toSize);
}

/** «5.8万» against «元»: the unit behind 万 was left out. */
function sameDimension(a: string, b: string): boolean {
  return a === b || a === '' || b === '';
}
