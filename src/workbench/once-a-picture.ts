/** Does something with the next picture that the browser draws, however often it is asked for until then. */
export class OnceAPicture {
  private frame = 0;

  constructor(private readonly act: () => void) {}

  readonly ask = (): void => {
    this.cancel();
    this.frame = requestAnimationFrame(this.act);
  };

  readonly cancel = (): void => cancelAnimationFrame(this.frame);
}
