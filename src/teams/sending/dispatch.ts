import type { Dispatcher } from 'undici';

/** A response that has arrived whole. */
export interface Arrived {
  statusCode: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

/**
 * Sends a request and reads its response whole. By the events of the connection, which cost half of what a stream of
 * the body does. Throws the connection's error, or the reason of `signal` where that is aborted.
 */
export function dispatch(dispatcher: Dispatcher, options: Dispatcher.DispatchOptions, signal?: AbortSignal): Promise<Arrived> {
  return new Promise((resolve, reject) => {
    const arrived: Arrived = { statusCode: 0, headers: {}, text: '' };
    const chunks: Buffer[] = [];
    let abort = () => {};
    const done = (settle: () => void) => {
      signal?.removeEventListener('abort', abort);
      settle();
    };
    dispatcher.dispatch(options, {
      onRequestStart(controller) {
        abort = () => controller.abort(signal?.reason);
        if (signal?.aborted) abort();
        else signal?.addEventListener('abort', abort, { once: true });
      },
      onResponseStart(_, statusCode, headers) {
        Object.assign(arrived, { statusCode, headers });
      },
      onResponseData: (_, chunk) => void chunks.push(chunk),
      onResponseEnd: () => done(() => resolve({ ...arrived, text: Buffer.concat(chunks).toString('utf8') })),
      onResponseError: (_, error) => done(() => reject(error)),
    });
  });
}
