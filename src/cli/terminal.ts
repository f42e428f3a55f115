/** Where a command prints; tests give their own. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Colour only where a person looks at it. */
  readonly isColored: boolean;
  /** Where a bar of progress may be drawn; only where a person looks at it. */
  readonly screen?: NodeJS.WritableStream;
  /** The words on standard input, line by line; undefined where nothing is piped in. */
  readonly lines?: () => AsyncIterable<string>;
  /** Hears Ctrl+C instead of ending at once. @returns stops listening */
  readonly onInterrupt?: (listener: () => void) => () => void;
}

/** 0 nothing to correct · 1 at least one E finding · 2 a file could not be read, or wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** The worst of several exit codes. */
export function worst(codes: readonly ExitCode[]): ExitCode {
  return codes.reduce<ExitCode>((a, b) => (b > a ? b : a), 0);
}

/** Wrong words on the command line; the message is Chinese and says what is right. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
