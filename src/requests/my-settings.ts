import { z } from 'zod/v4';
import { isIsoDate, sayDate } from '../domain/date.ts';
import { isWanted, type Settings, type ToldOf, toldOf, type Wanted } from '../domain/settings.ts';
import type { Answer, Field } from './answer.ts';
import type { Context } from './context.ts';
import { dayField } from './field.ts';
import { mayMake } from './may.ts';
import { dayFault } from './pauses/check-pause.ts';
import { defineRequest } from './request.ts';
import { inItsZone } from './rounds/hours.ts';
import { readSettings } from './settings/read-settings.ts';
import { sayWanted, toldNames } from './settings/say-settings.ts';
import { writeSettings } from './settings/write-settings.ts';
import { listed } from './words/listed.ts';

const turns = z.enum(['on', 'off', 'pause']);
type Turn = z.infer<typeof turns>;
type Turned = Partial<Record<ToldOf, Turn>>;

/** What the asker wants to be sent unasked: the week, reminders, news of what they watch; each on, off, or paused for a while. */
export const mySettings = defineRequest({
  name: 'my-settings',
  title: 'What Tally sends you unasked',
  says: [
    'what Tally sends me',
    'change what you send me',
    'what do you send me',
    'stop the weekly digest',
    'turn off the weekly digest',
    'turn the digest back on',
    'switch the weekly digest on',
    'pause the weekly digest until {date}',
    'I do not want the weekly digest',
    'stop sending me reminders',
    'turn off reminders',
    'turn reminders back on',
    'pause reminders until {date}',
    'no reminders until {date}',
    'mute Tally until {date}',
    'stop all messages',
    'send me fewer messages',
    'pause everything until {date}',
    'stop the news of what I watch',
    'turn the watch list news off',
    'notification settings',
    'my notifications',
    'stop emailing me',
    'stop messaging me',
    'do not message me',
    'stop bothering me',
    'less messages please',
    'stop sending me the monday thing',
    'no reminders till {date}',
    'no messages until {date}',
    'do not send me so many messages',
    'how often do you message me',
    'stop pinging me',
    'stop the monday message',
    'you message me too much',
    'only send me the Monday message',
  ],
  input: z.strictObject({
    /** Which is meant where one is; all of them otherwise. */
    told: z.enum(toldOf).optional(),
    turn: turns.optional(),
    until: dayField,
    /** From the form: each by itself. */
    digest: turns.optional(),
    reminders: turns.optional(),
    news: turns.optional(),
  }),
  command: true,
  async run(given, { told, turn, until, ...each }): Promise<Answer> {
    const context = inItsZone(given);
    const mine = toldOf.filter((what) => isTold(context, what));
    const meant = told ? mine.filter((what) => what === told) : mine;
    // A day alone is a pause until then; beside the form's choices it is the day of those that pause.
    const chosen = mine.some((what) => each[what] !== undefined);
    const said = turn ?? (until === undefined || chosen ? undefined : 'pause');
    const turned: Turned = said ? Object.fromEntries(meant.map((what) => [what, said])) : each;
    const settings = await readSettings(context, context.asker.person.key);
    const asked = mine.filter((what) => turned[what] !== undefined);
    if (asked.length === 0) return form(context, settings, mine, {});
    const pauses = asked.some((what) => turned[what] === 'pause');
    const fault = pauses ? untilFault(context, until) : undefined;
    if (fault) return form(context, settings, mine, { turned, until, fault });
    const wanted = Object.fromEntries(asked.map((what) => [what, wantedOf(turned[what] as Turn, until)]));
    return receipt(context, await writeSettings(context, wanted), { asked, mine });
  },
});

/** The week is told to whoever holds or leads a caseload; the rest to everybody who may ask for it. */
function isTold({ asker }: Context, what: ToldOf): boolean {
  return mayMake({ digest: 'my-week', reminders: 'actions', news: 'watchlist' }[what], asker.roles);
}

function wantedOf(turn: Turn, until: string | undefined): Wanted {
  return turn === 'pause' && until !== undefined ? { pausedUntil: until } : turn === 'off' ? 'off' : 'on';
}

function untilFault({ today }: Context, until: string | undefined): string | undefined {
  if (until === undefined) return 'Until which day is it to be paused?';
  if (isIsoDate(until) && until < today) return `${sayDate(until)} has passed.`;
  return dayFault(until, today);
}

function form(
  context: Context,
  settings: Settings | undefined,
  mine: readonly ToldOf[],
  { turned = {}, until, fault }: { turned?: Turned; until?: string; fault?: string },
): Answer {
  const options = [
    { label: 'On', value: 'on' },
    { label: 'Off', value: 'off' },
    { label: 'Paused until the day below', value: 'pause' },
  ];
  const wanted = (what: ToldOf): Turn => {
    const kept = settings?.[what];
    return turned[what] ?? (isWanted(settings, what, context.today) ? 'on' : typeof kept === 'object' ? 'pause' : 'off');
  };
  const paused = mine.flatMap((what) => {
    const kept = settings?.[what];
    return typeof kept === 'object' && kept.pausedUntil >= context.today ? [kept.pausedUntil] : [];
  });
  const day = until !== undefined && isIsoDate(until) ? until : paused[0];
  return {
    card: 'form',
    title: 'What Tally sends you',
    lead: fault ? `Nothing is changed yet. ${fault}` : 'What would you like Tally to send you without being asked?',
    form: {
      request: 'my-settings',
      input: {},
      fields: [
        ...mine.map(
          (what): Field => ({ type: 'choice', id: what, label: toldNames[what].title, value: wanted(what), options, required: true }),
        ),
        { type: 'date', id: 'until', label: 'Paused until (this day included)', value: day, error: fault },
      ],
      submit: 'Save',
    },
    sources: [],
    buttons: [],
    audience: 'person',
  };
}

function receipt(context: Context, settings: Settings, { asked, mine }: { asked: readonly ToldOf[]; mine: readonly ToldOf[] }): Answer {
  const said = listed(asked.map((what) => `${toldNames[what].words} ${sayWanted(settings, what, context.today)}`));
  const lead = `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
  return {
    card: 'answer',
    title: 'What Tally sends you',
    lead,
    facts: mine.map((what) => ({ label: toldNames[what].title, value: sayWanted(settings, what, context.today) })),
    sources: [],
    buttons: [{ title: 'Change', request: 'my-settings', input: {} }],
    audience: 'person',
  };
}
