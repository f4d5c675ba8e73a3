import { z } from 'zod/v4';
import type { AgendaItem } from '../domain/agenda.ts';
import { meetingRef } from '../domain/meeting.ts';
import { agendaAnswer } from './agenda/agenda-answer.ts';
import { type AgendaMeeting, agendaMeeting } from './agenda/agenda-meeting.ts';
import { noAgenda } from './agenda/no-agenda.ts';
import { pointsOf, shapeOf, takesItems } from './agenda/points-of.ts';
import { openAgenda, writeAgenda } from './agenda/write-agenda.ts';
import type { Answer } from './answer.ts';
import type { Context } from './context.ts';
import { field } from './field.ts';
import { inputs } from './inputs.ts';
import { actId } from './ledger/entry-ids.ts';
import { meetingRefPattern } from './meetings/find-meeting.ts';
import { readerOf } from './reader-of.ts';
import { defineRequest } from './request.ts';

/** The longest thing that is added, in letters, and the most that one agenda takes. */
const longest = 1000;
const most = 60;

/** "Put staffing on the agenda", "can we discuss attendance at the next TAS": what, unless it is no more than "something". */
const between =
  /\b(?:add|put|stick|get|raise|discuss|talk about|bring up)\s+(?!(?:something|anything|an? (?:item|point|thing)|items?|points?|things?|it|this|that|to)\b)(.{3,200}?)\s+(?:to|on|onto|at|for)\s+(?:it\b|(?:the|our|their|my|next|list\b|\S+(?: \S+){0,4} agenda\b))/i;

/** Adds something to the agenda of a meeting, under a point of the asker's own side, or takes back what they added. */
export const addToAgenda = defineRequest({
  name: 'add-to-agenda',
  title: 'Add to the agenda of a meeting',
  says: [
    'add to the agenda for {provider}',
    'add to the agenda of the {activity} at {provider}',
    'add something to the agenda for {provider}',
    'add something to our agenda',
    'add an item to the agenda for {provider}',
    'add an item to our agenda',
    'add a point to the agenda at {provider}',
    'put something on the agenda for {provider}',
    'put a point on the agenda at {provider}',
    'put something on our agenda',
    'I have something for the agenda at {provider}',
    'I want to add to the agenda',
    'can we discuss attendance at the next {activity}',
    'could we talk about staffing at our next {activity}',
    'can we discuss something at the {activity}',
    'I want to raise something at the {activity} at {provider}',
    'put attendance on the agenda for {provider}',
    'add staffing to the agenda at {provider}',
    'add an item to {provider} agenda',
    'a point for the agenda at {provider}',
    'an item for the agenda of {provider}',
    'I would like to talk about that at the {activity}',
    'can we talk about staffing at the {activity}',
    'can we discuss that at the {activity}',
    'I want to raise something at the {activity}',
    'put exclusions on the list for {provider}',
    'stick that on the list for {provider}',
    'stick SEN on the agenda for {provider}',
    'agenda point for {provider}',
    'something to add for the {provider} meeting',
    'we need to cover attendance at the {provider} {activity}',
    'bring up behaviour at the {provider} meeting',
    'can {topic} go on as an item for our {activity}',
    'put an item on the agenda of our {activity}',
    'please get attendance onto the agenda for the next {activity} at {provider}',
    'I would like staffing to be on the agenda for our {activity} please',
  ],
  input: z.strictObject({
    meeting: z.string().regex(meetingRefPattern).optional(),
    provider: inputs.provider.optional(),
    activity: inputs.activity.optional(),
    point: field(z.string().max(60)),
    text: field(z.string().trim().max(longest)),
    /** Own items to take back: their ids, joined by commas as a form submits them. */
    back: field(z.string().max(4000)),
  }),
  command: true,
  written: { field: 'text', between },
  async run(context, { point, text, back, ...asked }): Promise<Answer> {
    const of = await agendaMeeting(readerOf(context), context, asked);
    if (!of || of.side === 'guest') return noAgenda(context, asked.provider);
    if (of.meeting.state !== 'booked')
      return shown(context, of, 'This meeting is held or called off, so nothing is added to its agenda any more.');
    const own = shapeOf(context, of.provider, of.meeting).agenda.filter((one) => takesItems(one, of.side));
    const chosen = own.find(({ id }) => id === point);
    if (back === undefined && (text === undefined || !chosen)) return form(context, of, own, text);
    const id = actId(context, 'add-to-agenda');
    const me = context.asker.person.key;
    const gone = new Set(back?.split(',').map((one) => one.trim()));
    const item: AgendaItem[] = text !== undefined && chosen ? [{ id, point: chosen.id, text, by: me, at: context.now }] : [];
    await writeAgenda(context, of.meeting, item.length > 0 ? 'added to' : 'something was taken back', (agenda) => {
      const stay = agenda.items.filter((one) => !(gone.has(one.id) && one.by === me));
      const fresh = agenda.items.some((one) => one.id === id) || stay.length >= most ? [] : item;
      if (fresh.length === 0 && stay.length === agenda.items.length) return agenda;
      return { ...agenda, items: [...stay, ...fresh], changed: context.now };
    });
    return shown(context, of, item.length > 0 ? 'It is on the agenda.' : 'It is off the agenda.');
  },
});

async function shown(context: Context, of: AgendaMeeting, says: string): Promise<Answer> {
  const { agenda } = await openAgenda(readerOf(context), of.meeting);
  return agendaAnswer(context, of, await pointsOf(context, of, agenda), { says, shared: agenda.shared });
}

async function form(context: Context, of: AgendaMeeting, own: readonly { id: string; label: string }[], text?: string): Promise<Answer> {
  const { agenda } = await openAgenda(readerOf(context), of.meeting);
  const mine = agenda.items.filter(({ by }) => by === context.asker.person.key);
  return {
    card: 'form',
    title: `Add to the agenda: ${of.provider.name}`,
    lead: 'What is to be spoken about, and under which point? Everybody who is asked to the meeting sees it.',
    form: {
      request: 'add-to-agenda',
      input: { meeting: meetingRef(of.meeting) },
      submit: 'Save',
      fields: [
        { type: 'choice', id: 'point', label: 'Under', options: own.map(({ id, label }) => ({ label, value: id })) },
        { type: 'text', id: 'text', label: 'What', value: text, multiline: true, maxLength: longest },
        ...(mine.length > 0
          ? [
              {
                type: 'choices' as const,
                id: 'back',
                label: 'Take back',
                options: mine.map((one) => ({ label: one.text.slice(0, 100), value: one.id })),
              },
            ]
          : []),
      ],
    },
    sources: [],
    buttons: [{ title: 'The agenda', request: 'meeting-agenda', input: { meeting: meetingRef(of.meeting) } }],
    audience: 'person',
  };
}
