import { sayInstant } from '../../domain/say-instant.ts';
import { type Summary, type SummaryStep, summaryState } from '../../domain/summary.ts';
import type { Context } from '../context.ts';
import type { Delivery } from '../sending/deliveries-of.ts';
import { sayDelivery } from '../sending/say-delivery.ts';
import { upperFirst } from '../strategy/upper-first.ts';
import { personName } from '../words/person-name.ts';
import { sayOffice } from './recipients-of.ts';

type Words = Pick<Context, 'people' | 'authority'>;

const did: Record<SummaryStep['did'], string> = {
  held: 'Held for a senior advisor',
  released: 'Released',
  returned: 'Given back',
  sent: 'Sent',
  undone: 'Taken back',
  replaced: 'Replaced, as the note was amended',
  withdrawn: 'Stopped, as the note was withdrawn',
};

/** A row for each who was told: the name, what became of the message, and when they acknowledged it. */
export function recipientRows(
  { people, authority }: Words,
  { recipients, acknowledged }: Summary,
  deliveries: ReadonlyMap<string, Pick<Delivery, 'state' | 'at' | 'way' | 'why'>>,
): { cells: string[]; tone?: 'good' | 'attention' }[] {
  return recipients.map(({ person, role, message }) => {
    const delivery = deliveries.get(message);
    const seen = acknowledged.find((one) => one.person === person);
    const way = seen && { card: 'in Teams', email: 'by e-mail' }[seen.way];
    return {
      cells: [
        `${nameOf(people, person)}, ${sayOffice(role)}`,
        delivery ? upperFirst(sayDelivery(delivery, authority.timeZone)) : 'not kept any more',
        seen ? `${sayInstant(seen.at, authority.timeZone)}, ${way}` : 'not yet',
      ],
      tone: delivery?.state === 'failed' ? ('attention' as const) : seen ? ('good' as const) : undefined,
    };
  });
}

/** What happened to a summary, a line each. */
export function stepFacts({ people, authority }: Words, { steps }: Summary): { label: string; value: string }[] {
  return steps.map(({ did: what, by, at, reason }) => ({
    label: did[what],
    value: `${nameOf(people, by)}, ${sayInstant(at, authority.timeZone)}${reason ? `: “${reason}”` : ''}`,
  }));
}

/** Where a summary stands, in a sentence or two; of a reply that the asker is told of, that first. */
export function sayProgress(
  { people, authority, now }: Words & Pick<Context, 'now'>,
  summary: Summary,
  { replies, reply }: { replies: Summary['replies']; reply?: string },
): string {
  const { recipients, acknowledged, due, steps } = summary;
  const state = summaryState(summary, now);
  const news = replies.find(({ id }) => id === reply);
  const first = news ? `${nameOf(people, news.person)} has replied. ` : '';
  if (state === 'held') return `${first}The summary is held for a senior advisor.`;
  if (state === 'stopped') {
    const last = steps.at(-1);
    if (last?.did === 'returned')
      return `${first}${nameOf(people, last.by)} gave the summary back: “${last.reason ?? ''}”. It has not been sent.`;
    return `${first}The summary has not been sent.`;
  }
  if (recipients.length === 0) return `${first}The summary waits: there is nobody to send it to yet.`;
  if (state === 'waiting') return `${first}The summary goes out on ${sayInstant(due ?? '', authority.timeZone)}.`;
  const seen = acknowledged.filter(({ person }) => recipients.some((one) => one.person === person)).length;
  const [one] = recipients;
  if (recipients.length === 1 && one) {
    const name = nameOf(people, one.person);
    return `${first}The summary was sent to ${name}, who has ${seen === 1 ? 'acknowledged it' : 'not acknowledged it yet'}.`;
  }
  const count =
    seen === 0 ? 'none of them has' : seen === recipients.length ? 'all of them have' : `${seen} of them ${seen === 1 ? 'has' : 'have'}`;
  return `${first}The summary was sent to ${recipients.length} people; ${count} acknowledged it${seen === 0 ? ' yet' : ''}.`;
}

function nameOf(people: Words['people'], key: string): string {
  return key === 'tally' ? 'Tally' : personName(people, key);
}
