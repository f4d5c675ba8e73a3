import type { Answer } from '../requests/answer.ts';
import type { Context } from '../requests/context.ts';
import type { Abilities } from './abilities.ts';
import { readyFile } from './files/ready-file.ts';
import type { Press } from './press.ts';

/** Makes the request of a button, and remembers it: "and how many days has it left?" may come next. */
export async function pressButton({ perform, converse }: Abilities, context: Context, press: Press, conversation: string): Promise<Answer> {
  const answer = await perform(context, press.request, press.input);
  if ('pressed' in converse) await converse.pressed(press.request, press.input, context, conversation);
  return readyFile(perform, context, answer);
}
