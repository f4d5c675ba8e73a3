import { isLoopback } from '../refuse-remote.ts';

/** Where people's own files are kept: Microsoft's clouds for everybody, for governments and for China. */
const clouds = /\.(sharepoint\.(com|us|cn)|sharepoint-mil\.us|sharepoint-df\.com)$/i;

/** The longest that an upload may take, in milliseconds. */
const patience = 30_000;

/**
 * May a file be sent to this address? Only to a person's own files in Microsoft's cloud, over https, with nothing in
 * the address that could lead elsewhere. In trial mode also to this machine.
 *
 * @example mayUploadTo('https://ashmere-my.sharepoint.com/personal/…', false) // true
 */
export function mayUploadTo(address: string, local: boolean): boolean {
  if (address.length > 4000 || !URL.canParse(address)) return false;
  const { protocol, hostname, username, password, port } = new URL(address);
  if (username !== '' || password !== '') return false;
  if (local && isLoopback(address) && /^https?:$/.test(protocol)) return true;
  return protocol === 'https:' && port === '' && clouds.test(hostname);
}

/**
 * Puts a file's bytes to the address that Teams gave, in one piece. A redirection is not followed, for it could lead
 * anywhere. Throws where the file is not taken.
 */
export async function uploadFile(address: string, bytes: Buffer, type: string): Promise<void> {
  const response = await fetch(address, {
    method: 'PUT',
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
    headers: { 'content-type': type, 'content-range': `bytes 0-${bytes.length - 1}/${bytes.length}` },
    body: new Uint8Array(bytes),
  });
  // What the other side says of it is not kept: it may name the file.
  await response.body?.cancel();
  if (!response.ok) throw new Error(`the upload was answered with ${response.status}`);
}
