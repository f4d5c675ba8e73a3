import type { IncomingMessage } from 'node:http';

/** Teams sends no activity near this size. */
const most = 512 * 1024;

/**
 * The JSON body of a request, or why there is none. It stops reading at half a megabyte.
 *
 * @example await readBody(request) // { type: 'message', … }, 'too-large' or 'not-json'
 */
export async function readBody(request: IncomingMessage): Promise<object | 'too-large' | 'not-json'> {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return 'not-json';
  if (Number(request.headers['content-length'] ?? 0) > most) return 'too-large';
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > most) return 'too-large';
    chunks.push(chunk);
  }
  try {
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    return body !== null && typeof body === 'object' ? body : 'not-json';
  } catch {
    return 'not-json';
  }
}
