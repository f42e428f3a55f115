import type { FormOverrides } from './form-sheet';

/** The clean form with another text in 实际完成情况, F11. */
export const says = (actual: string) =>
  ({ goal: { expected: '保障图书馆全年开放。', actual } }) satisfies FormOverrides;
