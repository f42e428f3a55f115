import { Presets, SingleBar } from 'cli-progress';
import type { Terminal } from '../terminal';

/** Shows how far a run has come. */
export interface Progress {
  readonly step: (done: number) => void;
  readonly stop: () => void;
}

/** Without a screen, a line each so many files. */
const LINE_EACH = 1_000;

/** A bar with rate and time left where a person looks at a terminal, else a plain line now and then. */
export function showProgress(total: number, { screen, err }: Terminal, now: () => Date): Progress {
  const begun = now().getTime();
  const rateOf = (done: number) => Math.round((done * 1000) / Math.max(1, now().getTime() - begun));
  if (!screen) return plainLines(total, err, rateOf);
  const bar = new SingleBar(
    {
      stream: screen,
      format: '检查 {bar} {value}/{total}  {rate} 个/秒  还需 {eta_formatted}',
      barsize: 30,
      etaBuffer: 200,
      hideCursor: true,
      clearOnComplete: true,
    },
    Presets.shades_classic,
  );
  bar.start(total, 0, { rate: 0 });
  return {
    step: (done) => bar.update(done, { rate: rateOf(done) }),
    stop: () => bar.stop(),
  };
}

function plainLines(total: number, err: Terminal['err'], rateOf: (done: number) => number): Progress {
  let said = 0;
  return {
    step: (done) => {
      if (done - said < LINE_EACH || done === total) return;
      said = done;
      const rate = Math.max(1, rateOf(done));
      err(`已检查 ${done}/${total} 个文件，每秒 ${rate} 个，还需约 ${Math.ceil((total - done) / rate)} 秒\n`);
    },
    stop: () => undefined,
  };
}
