/** The little of cli-progress that the terminal uses: the package brings no types of its own. */
declare module 'cli-progress' {
  export const Presets: { shades_classic: object };
  export class SingleBar {
    constructor(options: { format: string; stream: NodeJS.WritableStream; clearOnComplete: boolean; hideCursor: boolean }, preset: object);
    start(total: number, startValue: number, payload: Record<string, string>): void;
    update(value: number): void;
    stop(): void;
  }
}
