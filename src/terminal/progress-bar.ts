import { Presets, SingleBar } from 'cli-progress';
import type { Progress } from '../importers/import-input.ts';

/**
 * A progress bar on the error stream, so that what is printed can still be piped; nothing where that is no terminal.
 *
 * @example const bar = progressBar(); await importProviders({ ...input, progress: bar.show }); bar.stop()
 */
export function progressBar(stream: NodeJS.WriteStream = process.stderr): { show(progress: Progress): void; stop(): void } {
  if (!stream.isTTY) return { show: () => {}, stop: () => {} };
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
