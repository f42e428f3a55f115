import type { Severity } from './policy';

/** All severities, the gravest first. */
export const SEVERITIES: readonly Severity[] = ['E', 'W', 'I'];

/** 级别 in words, everywhere the same. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  E: '必须修改',
  W: '建议查看',
  I: '提示',
};
