/**
 * A reader that has seen enough (`ziping rules | head`) closes the pipe: what is still printed then goes nowhere, the
 * command itself runs to its end, so that nothing it writes to files stops half way. Other errors are thrown.
 */
export function endsQuietly(stream: Pick<NodeJS.WritableStream, 'on'>): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
