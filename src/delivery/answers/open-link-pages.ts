import { createHash } from 'node:crypto';
import type { Answer } from '../../requests/answer.ts';
import type { Context } from '../../requests/context.ts';
import type { Desk } from '../../requests/desk/desk.ts';
import { mayMake } from '../../requests/may.ts';
import { longestReason } from '../../requests/meetings/meeting-fields.ts';
import { perform } from '../../requests/perform.ts';
import { type Link, type Links, purposes } from '../links/open-links.ts';
import { brokenPage, expiredPage, noLongerPage } from './dead-link-pages.ts';
import { askingInvitationPage } from './invitation-pages.ts';
import { type Linked, requestOfLink } from './link-of.ts';
import { askingPage, donePage, emptyPage } from './live-link-pages.ts';
import type { Page } from './page-html.ts';
import { pollPage, timesTyped } from './poll-pages.ts';

/** The pages that the links of e-mails open. Both throw what the store throws. */
export interface LinkPages {
  /** Shows what a link is for, and changes nothing: mail scanners open every link before a person does. */
  show(token: string): Promise<Page>;
  /**
   * Does what a link is for, with the fields of its page's form (`text` is what was written). The token is the capability: whoever has it may do this one thing, signed in or not, and no
   * cookie takes part in it. A page of another site that could make a browser post here would need the token, and who has
   * that needs no forgery; so there is nothing for a second secret in the form to protect.
   */
  act(token: string, form: Readonly<Record<string, string>>): Promise<Page>;
}

/** Where a token leads: what it is for under its person's rights of this moment, or the page that says why nowhere. */
type Led = { dead: Page } | { link: Link; leads: Linked; context: Context };

/**
 * Opens the pages of an authority's links. What a link does goes through `perform` under the rights that its person has when it is
 * used: who is no longer in the role is told so, and does nothing.
 *
 * @example (await openLinkPages({ desk, links, authority: 'demo' }).show(token)).form?.submit // 'Acknowledge'
 */
export function openLinkPages({ desk, links, authority }: { desk: Desk; links: Links; authority: string }): LinkPages {
  async function lead(token: string, text?: string): Promise<Led> {
    const name = (await desk.itself(authority)).authority.name;
    const link = await readAny(token);
    if (link === 'expired') return { dead: expiredPage(name) };
    const leads = link && requestOfLink(link);
    if (!link || !leads) return { dead: brokenPage(name) };
    // The same words sent again by the same link are the same act, however often a browser sends them.
    const nonce = createHash('sha256')
      .update(JSON.stringify([token, text]))
      .digest('base64url')
      .slice(0, 32);
    const context = await desk.context(authority, { key: link.person }, { via: 'link', nonce });
    // Of a meeting and of a poll it is asked when it is shown: whoever is asked to one need not see its provider.
    const may =
      context && mayMake(leads.request, context.asker.roles) && (!('summary' in leads) || context.directory.get(leads.summary.provider));
    return may ? { link, leads, context } : { dead: noLongerPage(name) };
  }

  async function readAny(token: string): Promise<Link | 'expired' | undefined> {
    for (const purpose of purposes) {
      const read = await links.read(token, purpose);
      if (read.ok) return read;
      if (read.why === 'expired') return 'expired';
      if (read.why === 'invalid') return undefined;
    }
    return undefined;
  }

  return {
    async show(token) {
      const led = await lead(token);
      if ('dead' in led) return led.dead;
      const { context, link, leads } = led;
      if ('summary' in leads) return askingPage(context, link.purpose, await perform(context, 'visit-summary', leads.summary));
      if ('poll' in leads) return ofPoll(context, await perform(context, 'poll', { poll: leads.poll }));
      const shown = await perform(context, 'meeting', { meeting: leads.invitation.meeting });
      return shown.refused ? noLongerPage(context.authority.name) : askingInvitationPage(context, leads.invitation, shown);
    },
    async act(token, form) {
      const text = form.text?.replace(/\r\n?/g, '\n');
      const led = await lead(token, text);
      if ('dead' in led) return led.dead;
      const { context, link, leads } = led;
      if ('poll' in leads) return ofPoll(context, await perform(context, leads.request, { poll: leads.poll, ...timesTyped(form) }));
      if ('invitation' in leads) {
        const answered = await perform(context, leads.request, { ...leads.invitation, word: text?.slice(0, longestReason) });
        return answered.refused ? noLongerPage(context.authority.name) : donePage(context, answered);
      }
      const { request, summary } = leads;
      const wrong = link.purpose === 'comment' ? emptyPage(context, text, await perform(context, 'visit-summary', summary)) : undefined;
      if (wrong) return wrong;
      const input = link.purpose === 'comment' ? { ...summary, text } : summary;
      return donePage(context, await perform(context, request, input));
    },
  };
}

function ofPoll(context: Context, shown: Answer): Page {
  return shown.refused ? noLongerPage(context.authority.name) : pollPage(context, shown);
}
