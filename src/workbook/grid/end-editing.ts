import type { FUniver } from '@univerjs/core/lib/facade';
import { DeviceInputEventType, type FWorkbook } from '@univerjs/preset-sheets-core';

/**
 * Takes over what is being typed, at once. The grid's own way ends in a later turn and moves the selection by itself:
 * what a quick hand types until then would go into another cell.
 */
export function endEditing(univer: FUniver, book: FWorkbook): void {
  if (!book.isCellEditing()) return;
  const place = { visible: false, eventType: DeviceInputEventType.Keyboard, unitId: book.getId() };
  univer.syncExecuteCommand('sheet.operation.set-cell-edit-visible', place);
}
