import { isPolicyChosen, type Looked } from '../acts/look';
import { earlierReport } from '../acts/report';
import type { Assessment } from '../assess';
import { rememberedOutline } from '../report/earlier';
import { REPORT_NAME } from '../report/find';
import { narrate } from '../report/narrate';
import { type Proof, proofOf } from '../report/proof';
import type { Sheet } from '../sheet/sheet';

/** A report sheet beside the form that it is about. */
export interface ReportProof extends Proof {
  readonly sheet: string;
}

/** A form, and how its policy came to be in force. */
type Reviewed = Assessment & Pick<Looked, 'origin'>;

/** A workbook as far as its sheets are read. */
interface ReadableSheets {
  readonly sheetList: () => readonly { readonly name: string }[];
  readonly readSheet: (name: string) => Sheet;
}

/**
 * What the reports of a workbook lack, and where they say something else than their forms. Only sheets that bear the
 * name of reports are read: a check must not stumble over others.
 */
export function proveReports(workbook: ReadableSheets, forms: readonly Reviewed[]): ReportProof[] {
  const sheetNames = workbook.sheetList().map(({ name }) => name);
  const isReport = (name: string) => name.startsWith(REPORT_NAME);
  if (!sheetNames.some(isReport)) return [];
  const readSheet = (name: string) => (isReport(name) ? workbook.readSheet(name) : undefined);
  return forms.flatMap((form) => {
    const found = earlierReport(form, { sheetNames, readSheet });
    if (!found) return [];
    const outline = rememberedOutline(found.earlier);
    const report = narrate(form, { outline, isPolicyChosen: isPolicyChosen(form) });
    return [{ sheet: found.name, ...proofOf(form, report, found.earlier) }];
  });
}
