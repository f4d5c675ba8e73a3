import type { IncomingHttpHeaders } from 'node:http';

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;
const forwarded = /^(forwarded|via|x-forwarded-.*|x-real-ip|x-original-.*|x-client-ip|true-client-ip|cf-connecting-ip)$/;

/**
 * Why a request may not come in while Tally runs without sign-in, or undefined where it may: it must come from this
 * machine by this machine's name, with nothing that shows it was passed on (a tunnel, a proxy), and not from a page
 * of another site in a browser.
 *
 * @example refuseRemote({ host: 'desk.example.org' }) // 'its Host is not this machine'
 */
export function refuseRemote(headers: IncomingHttpHeaders): string | undefined {
  if (!loopback.test(headers.host ?? '')) return 'its Host is not this machine';
  if (Object.keys(headers).some((name) => forwarded.test(name))) return 'it was forwarded';
  if (headers.origin !== undefined && !isLoopback(headers.origin)) return 'it comes from a page of another site';
  return undefined;
}

/**
 * The headers of a request without the origin "null": what a browser names as the origin of a form on a page that keeps its
 * address to itself. For paths alone that need something which no other site has.
 */
export function withoutNoOrigin({ origin, ...others }: IncomingHttpHeaders): IncomingHttpHeaders {
  return origin === 'null' ? others : { origin, ...others };
}

/** Is this address on this machine? */
export function isLoopback(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed !== null && loopback.test(parsed.hostname);
}
