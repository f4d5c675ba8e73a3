import { type Activity, type ConversationReference, TurnContext } from 'botbuilder';
import type { Answer } from '../requests/answer.ts';
import type { Abilities } from './abilities.ts';
import { inRoom } from './activity.ts';
import { cardMessage } from './card-message.ts';
import { failure } from './failure.ts';
import { identify } from './identify.ts';
import { cardResponse, sentenceResponse } from './invoke-response.ts';
import { nonceOf } from './nonce-of.ts';
import { type Press, readPress } from './press.ts';
import { pressButton } from './press-button.ts';
import { maySee, reply } from './reply.ts';
import { sendPrivately } from './send-privately.ts';
import { sentences } from './sentences.ts';

/**
 * Answers a pressed button (Action.Execute) with one invoke response, sent from here: the library would keep what
 * it chose for one person's answer and use it for everybody after them. Work that takes long is answered with a
 * sentence first, and its answer follows as a message.
 */
export async function onPress(turn: TurnContext, abilities: Abilities): Promise<void> {
  const action = turn.activity.value?.action;
  const press = readPress(action?.data, action?.verb);
  if (press === 'stale') await turn.sendActivity(sentenceResponse(sentences.staleCard));
  else if (press === 'altered') await turn.sendActivity(sentenceResponse(sentences.alteredCard));
  else await turn.sendActivity(await neverThrowing(turn, abilities, () => inTime(turn, press, abilities)));
}

/** An invoke that fails is answered with HTTP 500 and a shrug of the client's: a sentence with a reference is better. */
async function neverThrowing(turn: TurnContext, { log }: Abilities, work: () => Promise<Partial<Activity>>): Promise<Partial<Activity>> {
  try {
    return await work();
  } catch (error) {
    return sentenceResponse(failure(log, error, { request: 'button', room: inRoom(turn.activity) }));
  }
}

async function inTime(turn: TurnContext, press: Press, abilities: Abilities): Promise<Partial<Activity>> {
  const work = ask(turn, press, abilities);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((tell) => {
    timer = setTimeout(tell, abilities.patience, 'late');
  });
  const first = await Promise.race([work, late]).finally(() => clearTimeout(timer));
  if (first !== 'late') return respond(turn, press, first, abilities);
  void follow(TurnContext.getConversationReference(turn.activity), work, abilities);
  return sentenceResponse(sentences.stillWorking);
}

/** The answer, or the sentence that stands in its place. Never throws. */
async function ask(turn: TurnContext, press: Press, abilities: Abilities): Promise<Answer | string> {
  // The turn may be over before the work is, and nothing of it can be read then.
  const { activity } = turn;
  try {
    const context = await identify(turn, abilities, { via: 'button', nonce: nonceOf(activity, press.nonce) });
    return context ? await pressButton(abilities, context, press, activity.conversation.id) : sentences.unknownPerson;
  } catch (error) {
    return failure(abilities.log, error, { request: 'button', room: inRoom(activity) });
  }
}

async function respond(turn: TurnContext, press: Press, answer: Answer | string, { adapter, log }: Abilities): Promise<Partial<Activity>> {
  if (typeof answer === 'string') return sentenceResponse(answer);
  if (!maySee(turn, answer)) {
    const sent = await sendPrivately(turn, adapter, cardMessage(answer), log);
    return sentenceResponse(sent ? sentences.sentPrivately : sentences.cannotSendPrivately);
  }
  if (answer.file) {
    await turn.sendActivity(cardMessage(answer));
    return sentenceResponse(sentences.fileOffered);
  }
  return press.typed && onlyASentence(answer) ? sentenceResponse(answer.lead) : cardResponse(answer);
}

/** A form stays where the answer to it is only a sentence, so that what was typed is not lost. */
function onlyASentence({ card, facts, tables, sources, buttons }: Answer): boolean {
  return card === 'answer' && !facts?.length && !tables?.length && sources.length === 0 && buttons.length === 0;
}

/** Sends the answer when it is there, in a turn of its own: the one it was asked in is over. */
async function follow(reference: Partial<ConversationReference>, work: Promise<Answer | string>, abilities: Abilities): Promise<void> {
  const { adapter, log } = abilities;
  const answer = await work;
  try {
    await adapter.continueConversationAsync(adapter.appId, reference, async (later) => {
      if (typeof answer === 'string') await later.sendActivity(answer);
      else await reply(later, answer, abilities);
    });
  } catch (error) {
    log.error({ code: 'late-answer-lost', err: error }, 'a late answer could not be sent');
  }
}
