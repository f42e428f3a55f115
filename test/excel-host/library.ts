/** What of the library's own tools is needed to teach it members; public in its namespace, absent from its types. */
interface BatchApiHelper {
  createPropertyObject(
    type: unknown,
    parent: object,
    name: string,
    isCollection: boolean,
    flags: number,
  ): object;
  invokeMethod(
    object: object,
    name: string,
    kind: number,
    args: unknown[],
    flags: number,
    result: number,
  ): unknown;
}

/** A loaded library, as far as newer members are concerned. */
export interface Library {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

/** The library's kinds of operation: writing, reading by a method, reading. */
export const [WRITES, ASKS, READS] = [0, 1, 4];

/** The tools by which the library defines its own members. */
export function batchApi({ OfficeExtension }: Library): BatchApiHelper {
  return (OfficeExtension as unknown as { BatchApiHelper: BatchApiHelper }).BatchApiHelper;
}
