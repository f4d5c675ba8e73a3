import type { TurnContext } from 'botbuilder';
import type { Abilities } from './abilities.ts';
import { inRoom, wordsOf } from './activity.ts';
import { failure } from './failure.ts';
import { readyFile } from './files/ready-file.ts';
import { identify } from './identify.ts';
import { nonceOf } from './nonce-of.ts';
import { readPress } from './press.ts';
import { pressButton } from './press-button.ts';
import { reply } from './reply.ts';
import { sentences } from './sentences.ts';
import { whileTyping } from './while-typing.ts';

/** The longest message that is looked at, in letters; of one that is shorter the language reads as much as it can use. */
const longest = 20_000;

/**
 * Answers a message: a question in words, nothing but a mention (which is a call for help), or a button of a client
 * that has no Action.Execute. One reply, whatever happens.
 */
export async function onMessage(turn: TurnContext, abilities: Abilities): Promise<void> {
  const { activity } = turn;
  try {
    await whileTyping(turn, async () => {
      const pressed = !activity.text && activity.value !== null && typeof activity.value === 'object';
      const answer = pressed ? await ofButton(turn, abilities) : await ofWords(turn, abilities);
      if (typeof answer === 'string') await turn.sendActivity(answer);
      else await reply(turn, answer, abilities);
    });
  } catch (error) {
    await turn.sendActivity(failure(abilities.log, error, { request: 'message', room: inRoom(activity) }));
  }
}

async function ofWords(turn: TurnContext, abilities: Abilities) {
  const words = wordsOf(turn.activity);
  if (words.length > longest) return sentences.tooLong;
  const context = await identify(turn, abilities, { via: 'chat', nonce: nonceOf(turn.activity) });
  if (!context) return sentences.unknownPerson;
  if (words === '') return abilities.perform(context, 'help', {});
  return readyFile(abilities.perform, context, await abilities.converse(words, context, turn.activity.conversation.id));
}

async function ofButton(turn: TurnContext, abilities: Abilities) {
  const press = readPress(turn.activity.value);
  if (press === 'stale') return sentences.staleCard;
  if (press === 'altered') return sentences.alteredCard;
  const context = await identify(turn, abilities, { via: 'button', nonce: nonceOf(turn.activity, press.nonce) });
  return context ? pressButton(abilities, context, press, turn.activity.conversation.id) : sentences.unknownPerson;
}
