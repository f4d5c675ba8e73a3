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
  const text = await readText(request, most);
  if (text === undefined) return 'too-large';
  try {
    const body: unknown = JSON.parse(text);
    return body !== null && typeof body === 'object' ? body : 'not-json';
  } catch {
    return 'not-json';
  }
}

/** The longest reply takes some 90 KB where each of its letters is written as three bytes, three characters each. */
const mostOfForm = 128 * 1024;

/**
 * The fields of a posted form, or why there are none. It stops reading at 128 KB.
 *
 * @example (await readForm(request)).get('text')
 */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams | 'too-large' | 'not-a-form'> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? '')) return 'not-a-form';
  if (Number(request.headers['content-length'] ?? 0) > mostOfForm) return 'too-large';
  const text = await readText(request, mostOfForm);
  return text === undefined ? 'too-large' : new URLSearchParams(text);
}

/**
 * The text of a request, or undefined where it is too long; as far as it came where the sender broke off. By the
 * stream's events, which cost a fraction of what its iterator does.
 */
function readText(request: IncomingMessage, limit: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else resolve(undefined);
    });
    for (const end of ['end', 'error', 'close']) request.once(end, () => resolve(Buffer.concat(chunks).toString('utf8')));
  });
}
