import { type IncomingHttpHeaders, request } from 'node:http';

/** A page as a browser gets it. */
export interface Got {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** Gets a page, or posts a form to it, as a browser would that shows a page of a bot on this machine. */
export function browse(url: string, form?: Record<string, string>, headers: Record<string, string> = {}, method?: string): Promise<Got> {
  const body = form && new URLSearchParams(form).toString();
  return new Promise((resolve, reject) => {
    const sending = request(
      url,
      {
        method: method ?? (body === undefined ? 'GET' : 'POST'),
        headers: { ...(body !== undefined && { 'content-type': 'application/x-www-form-urlencoded', origin: 'null' }), ...headers },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(chunks).toString('utf8') }),
        );
        response.on('error', reject);
      },
    );
    sending.on('error', reject);
    sending.end(body);
  });
}
