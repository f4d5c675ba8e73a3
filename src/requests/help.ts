import { z } from 'zod/v4';
import { rolesBySight } from '../domain/person.ts';
import type { Answer } from './answer.ts';
import type { Context } from './context.ts';
import { heardBy } from './desk/heard.ts';
import { first, firstFew, type Topic, topics } from './help/topics.ts';
import { mayMake } from './may.ts';
import { defineRequest, type Request } from './request.ts';
import { type Example, exampleOf } from './words/help-example.ts';
import { plainAnswer } from './words/plain-answer.ts';

/**
 * What somebody can ask, with examples that fit their role and name a provider of theirs. It reads the list of
 * requests, which holds it too: therefore the list is given as a function.
 *
 * @example helpWith(() => requests)
 */
export function helpWith(requests: () => readonly Request[]) {
  return defineRequest({
    name: 'help',
    title: 'What you can ask',
    says: [
      'help',
      'help me',
      'what can you do',
      'what can I ask',
      'what can I say',
      'how do I use this',
      'how does this work',
      'what is this',
      'who are you',
      'what are you',
      'examples',
      'show me examples',
      'menu',
      'commands',
      'hello',
      'start',
      'what are you for',
      'what can I ask you',
      'how do you work',
      'what do you know',
      'I am new here what do I do',
      'show me what you can do',
      'what else can you do',
      'what other things can I ask',
      'what else can I ask you',
      'I am new to this',
      'what is it for',
      'what is this for',
      'what sort of things am I able to ask you',
      'I do not know what to type',
      'what do I type',
    ],
    input: z.strictObject({ page: z.string().max(20).optional() }),
    async run(context, { page: asked }): Promise<Answer> {
      const theirs = new Map(
        requests()
          // What only a button makes is nothing to ask.
          .filter(({ name, says }) => name !== 'help' && says.length > 0 && mayMake(name, context.asker.roles))
          .map((request) => [request.name, request]),
      );
      if (theirs.size === 0) return nothingYet(context);
      if (heardBy(context).all().length === 0) return isPartner(context) ? nothingYet(context) : noProviders(context);
      const examplesOf = (names: readonly string[]) =>
        names.flatMap((name) => theirs.get(name) ?? []).flatMap((request) => exampleOf(context, request) ?? []);
      const topic = topics.find(({ id }) => id === asked);
      if (topic) return aboutTopic(topic, examplesOf(topic.requests));
      const others = topics.filter((one) => one.requests.some((name) => theirs.has(name)));
      return {
        card: 'help',
        title: 'What you can ask',
        lead: 'Ask in your own words, or press one of these. A school or setting’s name, or its URN, is enough to begin with.',
        options: shown(examplesOf(first.filter((name) => theirs.has(name)).slice(0, firstFew))),
        notes: context.authority.demo ? [`${context.authority.name} is an invented authority, to try Tally on.`] : [],
        sources: [],
        buttons: others.map(({ id, title }) => ({ title, request: 'help', input: { page: id } })),
        audience: 'person',
      };
    },
  });
}

/** What can be asked about one topic: buttons, and what needs a word more as a sentence to type. */
function aboutTopic({ title }: Topic, examples: readonly Example[]): Answer {
  return {
    card: 'help',
    title,
    lead: 'Press one of these, or ask in your own words.',
    options: shown(examples),
    facts: examples.filter(({ button }) => !button).map((one) => ({ label: one.title, value: `“${one.says}”` })),
    sources: [],
    buttons: [{ title: 'Everything else', request: 'help', input: {} }],
    audience: 'person',
  };
}

function shown(examples: readonly Example[]): Answer['options'] {
  return examples.flatMap(({ title, button }) => (button ? [{ ...button, detail: title }] : []));
}

/** Nothing but a partner team's role: they see what their team keeps on the dashboard, where it keeps anything. */
function isPartner({ asker }: Context): boolean {
  return asker.roles.every((role) => rolesBySight.partners.some((one) => one === role));
}

/** The meetings that a partner is asked to are theirs all the same. */
function nothingYet({ authority }: Context): Answer {
  return plainAnswer(
    'What you can ask',
    `There is nothing in Tally for your team yet. ${authority.name}’s school improvement team can tell you what is planned. The meetings that you are asked to stand in your diary.`,
    [
      { title: 'My diary', request: 'my-diary', input: {} },
      { title: 'Open polls', request: 'polls', input: {} },
      { title: 'I am away', request: 'add-absence', input: {} },
    ],
  );
}

function noProviders({ asker, authority }: Context): Answer {
  return plainAnswer(
    'What you can ask',
    asker.staff
      ? `${authority.name} has no schools or settings in Tally yet. An administrator imports them first.`
      : `No school or setting is linked to you in Tally yet. Ask ${authority.name}’s school improvement team to link yours.`,
  );
}
