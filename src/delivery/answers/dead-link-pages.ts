import type { Page } from './page-html.ts';

/** A token that is none of this authority's, or was altered or cut off on its way. */
export function brokenPage(authority: string): Page {
  return {
    status: 404,
    authority,
    title: 'This link does not work',
    says: ['Perhaps it was cut off in the e-mail. Open it from the e-mail again, or simply reply to the e-mail: that reaches the advisor.'],
  };
}

/** A token whose time is over. */
export function expiredPage(authority: string): Page {
  return {
    status: 410,
    authority,
    title: 'This link has expired',
    says: ['Links in e-mails work for sixty days. You can still reply to the e-mail: that reaches the advisor.'],
  };
}

/** Somebody who has lost the role in which they were told. Nothing of what it was about is named. */
export function noLongerPage(authority: string): Page {
  return {
    status: 403,
    authority,
    title: 'This link is no longer yours to use',
    says: [
      `It was sent to you for an office that ${authority} no longer has you down for, so nothing was done. If that is wrong, please tell your advisor.`,
    ],
  };
}
