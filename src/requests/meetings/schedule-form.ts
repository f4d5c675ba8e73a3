import { isIsoDate } from '../../domain/date.ts';
import type { MeetingPlace } from '../../domain/meeting.ts';
import type { Answer, Field } from '../answer.ts';
import type { Standing } from '../standing/standing.ts';
import { aboutLine } from '../words/about.ts';
import type { ScheduleInput } from './schedule-fields.ts';
import type { Seats } from './seats.ts';
import { type PartOfDay, partsOfDay } from './times-for.ts';
import type { WhichMeeting } from './which-meeting.ts';

/** Where people meet, as a choice. */
export const placeWords: Record<MeetingPlace, string> = {
  provider: 'At the school or setting',
  online: 'Online',
  both: 'At the school or setting, with some online',
};

const partWords: Record<PartOfDay, string> = {
  morning: 'In the morning',
  afternoon: 'In the afternoon',
  day: 'By day',
  evening: 'In the evening',
};

/**
 * Asks who chairs a meeting, which teams are asked, where it is and in which days to look; its values come back to
 * `schedule-meeting`.
 *
 * @example scheduleForm(stands, meeting, seats, { provider: '900007' }).form?.request // 'schedule-meeting'
 */
export function scheduleForm(
  stands: Standing,
  { activity, name, shape }: WhichMeeting,
  seats: Seats,
  { asked, fault, place }: { asked: ScheduleInput; fault?: string; place: MeetingPlace },
): Answer {
  const date = (typed?: string) => (typed !== undefined && isIsoDate(typed) ? typed : undefined);
  const moves = asked.meeting !== undefined;
  const fields: Field[] = [
    ...(moves ? [] : [chairField(seats, asked)]),
    ...widerField(seats, asked),
    {
      type: 'choice',
      id: 'where',
      label: 'Where',
      value: place,
      options: shape.places.map((one) => ({ label: placeWords[one], value: one })),
      required: true,
    },
    {
      type: 'choice',
      id: 'part',
      label: 'Time of day',
      value: asked.part,
      hint: 'Any',
      options: partsOfDay
        .filter((part) => (part === 'evening' || part === 'day' ? shape.evening : true))
        .map((part) => ({ label: partWords[part], value: part })),
    },
    { type: 'date', id: 'start', label: 'Not before', value: date(asked.start) },
    { type: 'date', id: 'until', label: 'Not after', value: date(asked.until) },
  ];
  return {
    card: 'form',
    title: `${name}: ${stands.provider.name}`,
    subtitle: aboutLine(stands),
    lead: fault
      ? `No times yet. ${fault}`
      : moves
        ? 'Where and when should it be?'
        : 'Who chairs it, who else is asked, and where and when should it be?',
    form: {
      request: 'schedule-meeting',
      input: { provider: stands.provider.key, activity, ...(moves && { meeting: asked.meeting }) },
      fields,
      submit: 'Find times',
    },
    notes: seats.unagreed ? [seats.unagreed] : [],
    sources: [],
    buttons: [],
    audience: 'person',
  };
}

function chairField({ chairs }: Seats, asked: ScheduleInput): Field {
  return {
    type: 'choice',
    id: 'chair',
    label: 'Chair',
    value: asked.chair,
    hint: 'Whoever is free first',
    options: chairs
      .filter(({ refused }) => !refused)
      .map(({ person, name, office, linked }) => ({ label: `${name}, ${office}${linked ? ` (${linked})` : ''}`, value: person })),
  };
}

/** Every team is there to be chosen, with why it may be useful. */
function widerField({ wider }: Seats, { wider: chosen = [] }: ScheduleInput): Field[] {
  if (wider.length === 0) return [];
  const options = wider.map(({ person, name, office, because }) => ({ label: `${name}, ${office}: ${because}`, value: person }));
  return [{ type: 'choices', id: 'wider', label: 'Other teams to ask', value: chosen.join(','), options }];
}
