import { TallyError } from '../../domain/tally-error.ts';

/** A button of an e-mail: what it says, and the address it opens, which is shown as text too. */
export interface MailLink {
  title: string;
  url: string;
}

/**
 * The links as they may stand in an e-mail: web addresses only, written as every mail program reads them. Throws
 * TallyError `link-unfit` for anything else; it does not repeat the address, which may hold a token.
 *
 * @example mailLinks([{ title: 'Acknowledge', url: 'https://tally.ashmere.example/l/abc' }])
 */
export function mailLinks(links: readonly MailLink[]): MailLink[] {
  return links.map(({ title, url }) => {
    const address = URL.canParse(url) ? new URL(url) : undefined;
    if (!address || !/^https?:$/.test(address.protocol)) {
      throw new TallyError('link-unfit', 'A link of this e-mail is no web address.', { culprit: title });
    }
    return { title, url: address.href };
  });
}
