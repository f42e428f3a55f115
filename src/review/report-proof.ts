import { isPolicyChosen, type Looked } from '../acts/look';
import { earlierReport } from '../acts/report';
import type { Assessment } from '../assess';
import { rememberedOutline } from '../report/earlier';
import { narrate } from '../report/narrate';
import { type Proof, proofOf } from '../report/proof';
import type { Sheet } from '../sheet/sheet';
import { WorkbookError } from '../workbook/workbook';

/** A report sheet beside the form that it is about. */
export interface ReportProof extends Proof {
  readonly sheet: string;
}

/** A form, and how its policy came to be in force. */
type Reviewed = Assessment & Pick<Looked, 'origin'>;

/** A workbook as far as its sheets are read. */
interface ReadableSheets {
  readonly sheetList: () => readonly { readonly name: string; readonly visible: boolean }[];
  readonly readSheet: (name: string) => Sheet;
}

/**
 * What the reports of a workbook lack, and where they say something else than their forms, whatever their sheets are
 * called by now. The visible sheets were looked through for forms already; those that hold one are no reports.
 */
export function proveReports(workbook: ReadableSheets, forms: readonly Reviewed[]): ReportProof[] {
  const list = workbook.sheetList();
  const sheetNames = list.map(({ name }) => name);
  const others = list.filter(
    ({ name, visible }) => visible && !forms.some(({ form }) => form.sheet === name),
  );
  if (forms.length === 0 || others.length === 0) return [];
  const names = new Set(others.map(({ name }) => name));
  const readSheet = (name: string) => (names.has(name) ? readable(workbook, name) : undefined);
  return forms.flatMap((form) => {
    const found = earlierReport(form, { sheetNames, readSheet });
    if (!found) return [];
    const outline = rememberedOutline(found.earlier);
    const report = narrate(form, { outline, isPolicyChosen: isPolicyChosen(form) });
    return [{ sheet: found.name, ...proofOf(form, report, found.earlier) }];
  });
}

/** A check must not stumble over a sheet that is only looked at by the way. */
function readable(workbook: ReadableSheets, name: string): Sheet | undefined {
  try {
    return workbook.readSheet(name);
  } catch (error) {
    if (error instanceof WorkbookError) return undefined;
    throw error;
  }
}
