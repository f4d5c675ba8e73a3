import type { IncomingMessage } from 'node:http';
import type { LinkPages } from '../delivery/answers/open-link-pages.ts';
import { type Page, pageHeaders, pageHtml } from '../delivery/answers/page-html.ts';
import type { Log } from '../log.ts';
import { readForm } from './read-body.ts';
import type { Reply } from './receive.ts';

/** Where the links of e-mails lead. A named part of a path would be of a hundred letters at most. */
export const linkPath = '/r/*';

/**
 * The pages that links of e-mails open, over HTTP: to get one changes nothing, to post one acts. Neither ever throws; what
 * goes wrong is a page that says so. Tokens are not logged.
 */
export function linkPage(pages: LinkPages, log: Log): Record<'get' | 'post', (request: IncomingMessage) => Promise<Reply>> {
  const safely = async (work: () => Promise<Page>): Promise<Reply> => {
    try {
      return reply(await work());
    } catch (error) {
      const { code = 'unexpected' } = error as { code?: string };
      log.error({ code, err: error }, 'a link’s page failed');
      return reply({
        ...plain,
        status: 503,
        title: 'That did not work',
        says: ['Please try again in a few minutes. Nothing has been lost.'],
      });
    }
  };
  return {
    get: (request) => safely(() => pages.show(tokenOf(request))),
    post: (request) =>
      safely(async () => {
        const form = await readForm(request);
        if (form === 'too-large')
          return { ...plain, status: 413, title: 'That is too long', says: ['Please go back and shorten your reply.'] };
        if (form === 'not-a-form')
          return { ...plain, status: 415, title: 'That did not work', says: ['Please open the link again from the e-mail.'] };
        return pages.act(tokenOf(request), Object.fromEntries(form));
      }),
  };
}

const plain = { authority: 'Tally' };

function reply(page: Page): Reply {
  return { status: page.status, page: pageHtml(page), headers: pageHeaders };
}

function tokenOf({ url = '' }: IncomingMessage): string {
  return url.split('?')[0]?.split('/').at(-1) ?? '';
}

/** Is this address one of these pages? */
export function isLinkPage(url: string | undefined): boolean {
  return url?.startsWith('/r/') ?? false;
}
