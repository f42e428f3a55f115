/** Hands a file to the browser's own download. */
export function saveFile(content: BlobPart, fileName: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = fileName;
  link.click();
  // The browser may still be reading it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** How sure it is that a file handed out reaches the person. */
export interface GivingFiles {
  /** Chinese: why this program gives out no files, and what to do instead; undefined where it does. */
  readonly noDownload?: string;
  /** Chinese: what to do where nothing arrives; undefined where files surely arrive. */
  readonly downloadAdvice?: string;
}

/** What is said of a file that was handed out: no more than is known. */
export function givenText(fileName: string, { downloadAdvice }: GivingFiles): string {
  return downloadAdvice === undefined
    ? `已下载“${fileName}”，在浏览器的“下载”文件夹里。`
    : `已把“${fileName}”交给 Excel 下载。${downloadAdvice}`;
}
