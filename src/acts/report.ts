import { findReport, type FoundReport, reportId, type ReportSheets } from '../report/find';
import type { Merged } from '../report/merge';
import { narrateAgain, type NarrateAgainOptions } from '../report/narrate-again';
import type { Assessment } from '../assess';
import { isPolicyChosen, type Looked } from './look';

/** 生成报告: the narrative of a form, with what a person wrote into the report of an earlier run. Pure. */
export function report(
  looked: Assessment & Pick<Looked, 'origin'>,
  wanted: Pick<NarrateAgainOptions, 'outline' | 'decisions'>,
  earlier: FoundReport | undefined,
): Merged {
  return narrateAgain(looked, { ...wanted, isPolicyChosen: isPolicyChosen(looked) }, earlier);
}

/** The report of an earlier run that belongs to a form. */
export function earlierReport({ form }: Pick<Looked, 'form'>, sheets: ReportSheets): FoundReport | undefined {
  return findReport(reportId(form.sheet, form.place.index), sheets);
}
