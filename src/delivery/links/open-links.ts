import { z } from 'zod/v4';
import type { Clock, Store } from '../../ports.ts';
import { linkKey } from './link-key.ts';

/** The one thing that a link is for. */
export type LinkPurpose = 'acknowledge' | 'comment' | 'accept' | 'maybe' | 'decline' | 'times';

/** What a link says: who may do what with which summary, meeting or poll. `expires` is an instant. */
export interface Link {
  purpose: LinkPurpose;
  person: string;
  ref: string;
  expires: string;
}

/** What a token proved to be. `invalid` is every token that this authority's key did not sign, and whatever else is no token. */
export type LinkRead = ({ ok: true } & Link) | { ok: false; why: 'expired' | 'invalid' | 'other-purpose' };

/** Links of one authority. They do nothing by being opened: what they lead to asks first. */
export interface Links {
  /** The token of a link, safe within an address. */
  sign(link: Link): Promise<string>;
  read(token: string, purpose: LinkPurpose): Promise<LinkRead>;
}

/** Longer than any token of Tally's own. */
const longest = 2000;
/** Every one of them. */
export const purposes: readonly LinkPurpose[] = ['acknowledge', 'comment', 'accept', 'maybe', 'decline', 'times'];
const claims = z.object({
  sub: z.string().min(1),
  ref: z.string().min(1),
  for: z.enum(purposes),
  exp: z.number(),
});
const algorithm = 'HS256';
const type = 'tally-link';
/** The library is loaded with the first link: a bot that sends no e-mail starts without it. */
const library = () => import('jose');

/**
 * Opens the links of an authority: signed with its own key, for one purpose each, until an instant that the clock has not
 * reached. Whoever has the link can use it; nobody can make or change one. Both throw what the store throws.
 *
 * @example await openLinks({ store, clock, authority: 'demo' }).read(token, 'acknowledge') // { ok: false, why: 'expired' }
 */
export function openLinks({ store, clock, authority }: { store: Store; clock: Pick<Clock, 'now'>; authority: string }): Links {
  return {
    async sign({ purpose, person, ref, expires }) {
      const { SignJWT } = await library();
      return new SignJWT({ ref, for: purpose })
        .setProtectedHeader({ alg: algorithm, typ: type })
        .setSubject(person)
        .setAudience(authority)
        .setExpirationTime(new Date(expires))
        .sign(await linkKey(store, authority));
    },

    async read(token, purpose) {
      if (token.length > longest) return { ok: false, why: 'invalid' };
      const [key, { jwtVerify, errors }] = await Promise.all([linkKey(store, authority), library()]);
      try {
        const proved = await jwtVerify(token, key, {
          algorithms: [algorithm],
          typ: type,
          audience: authority,
          currentDate: new Date(clock.now()),
        });
        return meaning(proved.payload, purpose);
      } catch (error) {
        if (error instanceof errors.JWTExpired) return { ok: false, why: 'expired' };
        if (error instanceof errors.JOSEError) return { ok: false, why: 'invalid' };
        throw error;
      }
    },
  };
}

function meaning(payload: unknown, purpose: LinkPurpose): LinkRead {
  const read = claims.safeParse(payload);
  if (!read.success) return { ok: false, why: 'invalid' };
  const { sub, ref, for: meant, exp } = read.data;
  if (meant !== purpose) return { ok: false, why: 'other-purpose' };
  return { ok: true, purpose, person: sub, ref, expires: new Date(exp * 1000).toISOString() };
}
