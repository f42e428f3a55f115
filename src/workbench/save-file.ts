import { saveFile as download } from '../panel/save-file';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Hands a workbook to the browser's own download. */
export function saveFile(bytes: Uint8Array, fileName: string): void {
  download(bytes.slice().buffer, fileName, XLSX);
}
