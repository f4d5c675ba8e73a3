import { z } from 'zod/v4';
import type { AuditRecord } from '../domain/audit-record.ts';
import { addDays, sayDate } from '../domain/date.ts';
import { localDate } from '../domain/local-time.ts';
import type { Answer, Button } from './answer.ts';
import type { Context } from './context.ts';
import { inputs } from './inputs.ts';
import { defineRequest, type Request } from './request.ts';
import { readTrail } from './trail/read-trail.ts';
import { trailAsked } from './trail/trail-asked.ts';
import { trailLead } from './trail/trail-lead.ts';
import { trailLines } from './trail/trail-lines.ts';
import { trailPage, wholeTrail } from './trail/trail-page.ts';
import { trailTable } from './trail/trail-table.ts';
import { seesAll, seesRefusals, visibleRecord } from './trail/visible-record.ts';
import { type TrailAsked, trailTopics, wantedRecord } from './trail/wanted-record.ts';
import { leads } from './words/leads.ts';
import { plainAnswer } from './words/plain-answer.ts';

/**
 * Who did what, when, and what was so before? At one provider, by one person, or in all that the asker may see. It reads the
 * list of requests for what each is called: therefore the list is given as a function.
 *
 * @example auditTrailOf(() => requests)
 */
export function auditTrailOf(requests: () => readonly Request[]) {
  return defineRequest({
    name: 'audit-trail',
    title: 'Who did what, and when',
    says: [
      'who changed the category of {provider}',
      'who changed {provider} category',
      'who moved {provider} to {category}',
      'who put {provider} in {category}',
      'who decided the category of {provider}',
      'when was the category of {provider} changed and by whom',
      'who logged days at {provider}',
      'who logged the {activity} at {provider}',
      'who entered the days at {provider}',
      'who corrected the days at {provider}',
      'who undid the days at {provider}',
      'who paused {provider}',
      'who reassigned {provider}',
      'who moved {provider} to another caseload',
      'what happened at {provider}',
      'what happened at {provider} this term',
      'what happened at {provider} since {date}',
      'what has been done at {provider}',
      'who did what at {provider}',
      'who changed what at {provider}',
      'audit trail of {provider}',
      'audit trail for {provider} since {date}',
      'audit log of {provider}',
      'audit trail',
      'the audit please',
      'audit log since {date}',
      'what did {person} do',
      'what did {person} do at {provider}',
      'what did {person} do last week',
      'what did {person} do yesterday',
      'what has {person} done since {date}',
      'what has {person} been doing this week',
      'everything {person} did since {date}',
      'who did what this week',
      'who changed what since {date}',
      'what was refused',
      'who tried something they may not do',
      'refused attempts since {date}',
      'which attempts were refused this week',
      'failed attempts',
      'who moved {provider} to {person}',
      'who did that at {provider}',
      'who changed {provider}',
      'who put that in for {provider}',
      'who decided that {provider}',
      'who made the change to the category of {provider} and when',
      'who changed the category of {provider} and when',
      'who has done what on the record of {provider} since {date}',
      'who has done what at {provider}',
      'somebody altered things on {provider}, who did what and at what time',
      'somebody altered the record of {provider}, I want to know who did it',
      'has anyone looked after hours and changed days at {provider}',
    ],
    input: z.strictObject({
      provider: inputs.provider.optional(),
      person: inputs.person.optional(),
      about: z.enum(trailTopics).optional(),
      /** The category that was given, the activity whose days were logged. */
      category: inputs.category.optional(),
      activity: inputs.activity.optional(),
      since: inputs.since.optional(),
      /** That one day alone. */
      date: inputs.date.optional(),
      scope: inputs.scope.optional(),
      /** Where the list goes on: what is older than this. */
      skip: z
        .string()
        .max(100)
        .regex(/^audit:\d{4}-\d\d[\w:.-]*$/)
        .optional(),
    }),
    async run(context, input): Promise<Answer> {
      const { provider: key, skip } = input;
      if (input.about === 'refused' && !seesRefusals(context.asker))
        return plainAnswer('Refused attempts', 'What was tried and refused is shown to managers and administrators.');
      const asked = trailAsked(context, input);
      const { about } = asked.only;
      const since = input.since ?? input.date ?? asked.since;
      if (since > context.today) return plainAnswer('Who did what', `${sayDate(since)} is still to come, so nothing has been done since.`);
      const until = input.since === undefined ? input.date : undefined;
      const { timeZone } = context.authority;
      const inTime = (at: string) => {
        const day = localDate(at, timeZone);
        return day >= since && (until === undefined || day <= until);
      };
      // What costs least comes first: most records are not asked for.
      const show = (record: AuditRecord) => {
        const wanted = wantedRecord(record, asked.only);
        const seen = wanted && visibleRecord(context, wanted);
        return seen && inTime(seen.at) ? seen : undefined;
      };
      const before = skip ?? (until && `audit:${addDays(until, 2)}`);
      const stretch = { since, before, ...(context.whole ? wholeTrail : trailPage.stretch) };
      const read = await readTrail(context, stretch, show);
      const words = {
        authority: context.authority,
        named: (person: string) => context.people.find((one) => one.key === person)?.name,
        provider: (one: string) => context.directory.get(one)?.name,
        title: (name: string) => requests().find((one) => one.name === name)?.title,
      };
      const { shown, older } = trailPage.of(
        read.records.map((record) => ({ id: record.id, lines: trailLines(record, words) })),
        read.older,
        context.whole,
      );
      const lines = shown.flatMap((record) => record.lines);
      const again = { ...input, skip: undefined };
      return {
        card: 'list',
        title: asked.title,
        lead: trailLead(lines[0], { ...asked, about, since, until, paged: skip !== undefined, read: older?.slice('audit:'.length) }),
        tables: lines.length === 0 ? [] : [trailTable(lines, { where: key === undefined, heading: skip ? 'Older' : 'Newest first' })],
        notes: notes(context, asked.only, older !== undefined && context.whole === true),
        sources: [],
        buttons: [
          ...(older && !context.whole ? [{ title: 'Older', request: 'audit-trail', input: { ...input, skip: older } }] : []),
          ...(skip && !context.whole ? [{ title: 'Newest', request: 'audit-trail', input: again }] : []),
          ...(key === undefined ? [] : [whatChanged(key), ...leads(key, ['visits', 'category'])]),
        ],
        audience: 'person',
      };
    },
  });
}

function notes({ asker }: Context, { providers }: TrailAsked, cut: boolean): string[] {
  return [
    ...(cut ? ['This file ends where it became too long. The whole audit of any time can be had by an administrator, as a CSV file.'] : []),
    ...(seesAll(asker) || providers?.size === 1 ? [] : ['What colleagues did is shown as far as it was done to a school or setting.']),
  ];
}

function whatChanged(provider: string): Button {
  return { title: 'What has changed', request: 'changes', input: { provider } };
}
