import type { TemplateIndicator } from '../../src/plan/template';
import type { FormOverrides } from './form-sheet';

/** The clean form with 满意度指标 begun: 4 of its 10 points in one row, and what a test wants of the last row. */
export function openSatisfaction(last: Partial<TemplateIndicator>): FormOverrides {
  return { set: { 3: { weight: 30 }, 4: { level1: '满意度指标(10分)', weight: 4 }, 5: last } };
}
