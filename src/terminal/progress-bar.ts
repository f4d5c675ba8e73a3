import { Presets, SingleBar } from 'cli-progress';
import type { Progress } from '../importers/import-input.ts';

/**
 * A progress bar on the error stream, so that what is printed can still be piped; where that is no terminal (a log,
 * a scheduled job), a plain line every few seconds.
 *
 * @example const bar = progressBar(); await importProviders({ ...input, progress: bar.show }); bar.stop()
 */
export function progressBar(stream: NodeJS.WriteStream = process.stderr): { show(progress: Progress): void; stop(): void } {
  if (!stream.isTTY) return progressLines(stream);
  const bar = new SingleBar(
    { format: '{phase} {bar} {percentage}%', stream, clearOnComplete: true, hideCursor: true },
    Presets.shades_classic,
  );
  let phase: Progress['phase'] | undefined;
  return {
    show(progress) {
      if (progress.phase !== phase) {
        phase = progress.phase;
        bar.start(progress.total, 0, { phase });
      }
      bar.update(progress.done);
    },
    stop: () => bar.stop(),
  };
}

const LINE_EVERY_MS = 5_000;

function progressLines(stream: NodeJS.WritableStream): { show(progress: Progress): void; stop(): void } {
  let next = Date.now() + LINE_EVERY_MS;
  return {
    show({ phase, done, total }) {
      if (Date.now() < next) return;
      next = Date.now() + LINE_EVERY_MS;
      stream.write(`${phase} ${total > 0 ? Math.floor((done / total) * 100) : 0}%\n`);
    },
    stop: () => {},
  };
}
