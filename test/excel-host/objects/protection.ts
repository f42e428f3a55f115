import { documented } from '../errors';
import type { SheetState } from '../model/state';
import type { HostObject, Session } from './object';

/** Protection of a sheet. The product must never call unprotect: the host counts that as AccessDenied. */
export function protectionObject(session: Session, sheet: () => SheetState): HostObject {
  return {
    kind: 'WorksheetProtection',
    get: { Protected: () => sheet().isProtected, Options: () => ({ allowFormatCells: false }) },
    call: {
      Protect: () => {
        session.changing('WorksheetProtection.protect');
        if (sheet().isProtected) throw documented('AccessDenied');
        sheet().isProtected = true;
      },
      Unprotect: () => {
        throw documented('AccessDenied');
      },
    },
  };
}

/** Protection of the workbook's structure. */
export function workbookProtectionObject(session: Session): HostObject {
  return { kind: 'WorkbookProtection', get: { Protected: () => session.workbook.isStructureProtected } };
}
