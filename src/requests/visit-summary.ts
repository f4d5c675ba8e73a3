import { z } from 'zod/v4';
import { sayDate } from '../domain/date.ts';
import type { Provider } from '../domain/provider.ts';
import type { Summary } from '../domain/summary.ts';
import type { Answer, Button } from './answer.ts';
import type { Context } from './context.ts';
import { inputs } from './inputs.ts';
import { noteVersions } from './notes/read-notes.ts';
import { readerOf } from './reader-of.ts';
import { defineRequest } from './request.ts';
import { theProvider } from './standing/the-provider.ts';
import { pickSummary, sentSummaries } from './summaries/sent-summaries.ts';
import { shownSummary } from './summaries/shown-summary.ts';
import { summaryFields } from './summaries/summary-fields.ts';
import { plainAnswer } from './words/plain-answer.ts';

/** What were the headteacher and the chair of governors told of a visit? The last one, where it is not said which. */
export const visitSummary = defineRequest({
  name: 'visit-summary',
  title: 'The summary of a visit',
  says: [
    'summary of the visit to {provider}',
    'summary of the last visit to {provider}',
    'summary of the {activity} at {provider}',
    'summary of the visit to {provider} on {date}',
    'visit summary for {provider}',
    'show me the visit summary for {provider}',
    'show the summary for {provider}',
    'what was agreed at the last visit to {provider}',
    'what was the head of {provider} told',
    'what was the head of {provider} sent',
    'summary of our last visit',
    'show me the summary of the visit',
    'our visit summary',
    'what did the last visit find',
    'what did you say about {provider} in the summary',
    'what does the summary say about {provider}',
    'can I see what you wrote after the visit',
    'what did you write about us',
    'what did you say about us',
    'what did you put in the summary',
    'what did you find when you came',
    'what came out of the last visit',
    'can you send me what you said about the visit',
    'show us the last summary',
    'read the summary of the visit',
    'what feedback did we get',
    'feedback from the visit',
    'minutes of our last {activity}',
    'minutes of the {activity}',
    'the write up you sent me let me have it again',
    'the summary has vanished from my inbox',
    'what did we tell {person} after the last visit to {provider}',
  ],
  input: z.strictObject({
    provider: inputs.provider,
    note: summaryFields.note.optional(),
    version: summaryFields.version,
    activity: inputs.activity.optional(),
    date: inputs.date.optional(),
  }),
  async run(context, { provider: key, note, version, activity, date }): Promise<Answer> {
    const provider = theProvider(context, key);
    const reader = readerOf(context);
    const versions = await noteVersions(reader, key);
    const fits = (one: Summary) =>
      (date === undefined || one.date === date) &&
      (activity === undefined || versions.get(one.note)?.some((of) => of.version === one.version && of.activity === activity));
    const all = (await sentSummaries(reader, context, key, note)).filter(fits);
    const summary = pickSummary(all, version);
    if (!summary) return { ...noneYet(context, provider), ...(context.via === 'delivery' && { nothing: true as const }) };
    const sent = all.filter((one) => one.note === summary.note);
    const shown = shownSummary(context, provider, { summary, sent, versions: versions.get(summary.note) ?? [] });
    return { ...shown, buttons: [...shown.buttons, ...(note === undefined ? earlierVisits(all, summary) : [])] };
  },
});

function noneYet({ asker }: Context, { key, name }: Provider): Answer {
  const preview = asker.staff ? [{ title: 'Preview the summary', request: 'preview-summary', input: { provider: key } }] : [];
  return { ...plainAnswer(name, `No summary of a visit to ${name} has been sent yet.`, preview), audience: 'person' };
}

/** The visits before this one, three at most. */
function earlierVisits(all: readonly Summary[], { note }: Summary): Button[] {
  const others = all.filter((one, at) => one.note !== note && all.findIndex((other) => other.note === one.note) === at);
  return others.slice(0, 3).map((one) => ({
    title: `Visit of ${sayDate(one.date)}`,
    request: 'visit-summary',
    input: { provider: one.provider, note: one.note },
  }));
}
