/** An error of the host: `code` is what the add-in sees as `error.code`. */
export class HostError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** What a member that this host does not model gives: never silence. */
export function unknownMember(kind: string, member: string): HostError {
  return new HostError('ApiNotFound', `excel-host does not model ${kind}.${member}`);
}

/** The documented error codes, each with a message as Excel words it. Every one can be injected. */
export const DOCUMENTED_ERRORS = {
  AccessDenied: 'You cannot perform the requested operation.',
  ActivityLimitReached: 'Activity limit has been reached.',
  ApiNotAvailable: 'The requested API is not available.',
  ApiNotFound:
    'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
  BadPassword: 'The password you supplied is incorrect.',
  Conflict: 'Request could not be processed because of a conflict.',
  ConnectionFailure: 'The connection to the host was lost.',
  ContentLengthRequired: 'A Content-length HTTP header is missing.',
  FilteredRangeConflict: 'The attempted operation causes a conflict with a filtered range.',
  GeneralException: 'There was an internal error while processing the request.',
  HostRestartNeeded: 'Office needs to be restarted.',
  InactiveWorkbook:
    'The operation failed because multiple workbooks are open and the workbook is not active.',
  InsertDeleteConflict: 'The insert or delete operation attempted resulted in a conflict.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidBinding: 'This object binding is no longer valid due to previous updates.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode:
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidRequest: 'Cannot process the request.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  MemoryLimitReached: 'The memory limit has been reached.',
  MergedRangeConflict: 'Cannot complete the operation: a merged range is in the way.',
  NotImplemented: "The requested feature isn't implemented.",
  OperationCellsExceedLimit: 'The attempted operation affects more than the limit of 33554000 cells.',
  RequestAborted: 'The request was aborted during run time.',
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
  ServiceNotAvailable: 'The service is unavailable.',
  Timeout: 'The operation has timed out.',
  UndoNotSupported: 'The operation does not support undo.',
  UnsupportedFeature: 'The operation failed because the source worksheet contains unsupported features.',
  UnsupportedOperation: 'The operation being attempted is not supported.',
  UnsupportedSheet: "This sheet type doesn't support this operation.",
} as const;

export type ErrorCode = keyof typeof DOCUMENTED_ERRORS;

/** A documented error with its usual message. */
export function documented(code: ErrorCode): HostError {
  return new HostError(code, DOCUMENTED_ERRORS[code]);
}
