import { academicYearOf, sayDate } from '../../domain/date.ts';
import { meetingRef } from '../../domain/meeting.ts';
import { activityName } from '../../packs/activity-of.ts';
import { citeWords } from '../../packs/cite-words.ts';
import type { Answer, Button } from '../answer.ts';
import type { Context } from '../context.ts';
import type { Letter, LetterBlock } from '../letter.ts';
import { sayMeetingTime } from '../meetings/say-meeting-time.ts';
import { noAgreement } from '../sharing/has-agreement.ts';
import { personName } from '../words/person-name.ts';
import type { AgendaMeeting } from './agenda-meeting.ts';
import { type PointOf, shapeOf, takesItems } from './points-of.ts';

/**
 * The agenda of a meeting as a card, and as the letter that its e-mail, Word file and PDF are made of.
 *
 * @example agendaAnswer(context, of, points, { says: 'It is shared.' }).letter?.title // 'Agenda: Team Around the School meeting'
 */
export function agendaAnswer(
  context: Context,
  of: AgendaMeeting,
  points: readonly PointOf[],
  { says, shared }: { says?: string; shared?: string } = {},
): Answer {
  const { meeting, provider } = of;
  const pack = context.pack(academicYearOf(meeting.date));
  const name = activityName(pack, meeting.activity, provider.kind);
  const when = sayMeetingTime(meeting);
  const { citation, general } = shapeOf(context, provider, meeting);
  const sources = [`${citeWords(pack, citation)}${general ? ' (the agenda is Tally’s own)' : ''}`].filter(() => citation.document !== '');
  const told = shared === undefined ? 'It has not been shared yet.' : `It was shared on ${sayDate(shared.slice(0, 10))}.`;
  return {
    card: 'answer',
    title: `Agenda: ${provider.name}`,
    subtitle: `${name}, ${when}`,
    lead: says ?? `The agenda of the ${name} at ${provider.name} on ${when}. ${of.side === 'officers' ? told : ''}`.trim(),
    texts: points.map((point, at) => ({ heading: `${at + 1}. ${point.point.label}`, text: textOf(context, point) || 'Nothing yet.' })),
    sources,
    letter: letterOf(context, of, points, { name, when, sources }),
    mail: { subject: `Agenda: ${name} at ${provider.name}, ${sayDate(meeting.date)}`, replyTo: meeting.by, links: [] },
    buttons: buttonsOf(of, points, shared !== undefined),
    audience: 'person',
  };
}

function textOf({ people }: Context, { lines, items }: PointOf): string {
  return [...lines, ...items.map(({ text, by }) => `${text} (${personName(people, by)})`)].map((line) => `• ${line}`).join('\n');
}

function letterOf(
  { authority, today, people }: Context,
  { provider }: AgendaMeeting,
  points: readonly PointOf[],
  { name, when, sources }: { name: string; when: string; sources: string[] },
): Letter {
  const blocks = points.flatMap(({ point, lines, items }, at): LetterBlock[] => {
    const all = [...lines, ...items.map(({ text, by }) => `${text} (${personName(people, by)})`)];
    return [{ type: 'heading', text: `${at + 1}. ${point.label}` }, ...(all.length > 0 ? [{ type: 'list' as const, items: all }] : [])];
  });
  return {
    authority: authority.name,
    title: `Agenda: ${name}`,
    date: sayDate(today),
    to: [provider.name],
    blocks: [{ type: 'facts', facts: [{ label: 'Meeting', value: when }] }, ...blocks],
    closing: [],
    footer: sources,
    fileName: `Agenda ${provider.name} ${when.split(',')[0]}`,
  };
}

function buttonsOf({ meeting, provider, side }: AgendaMeeting, points: readonly PointOf[], isShared: boolean): Button[] {
  const input = { meeting: meetingRef(meeting) };
  if (meeting.state !== 'booked' || side === 'guest') return [];
  const agree = points.some(({ lines }) => lines.includes(noAgreement))
    ? [{ title: 'Information sharing agreement', request: 'record-agreement', input: { provider: provider.key } }]
    : [];
  return [
    ...(points.some(({ point }) => takesItems(point, side)) ? [{ title: 'Add to it', request: 'add-to-agenda', input }] : []),
    ...(side === 'officers' ? [{ title: isShared ? 'Share it again' : 'Share it now', request: 'share-agenda', input }] : []),
    ...agree,
  ];
}
