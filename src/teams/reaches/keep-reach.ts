import type { TurnContext } from 'botbuilder';
import type { Context } from '../../requests/context.ts';
import type { Abilities } from '../abilities.ts';
import { isRemoval } from './on-installation.ts';
import { ownChat } from './own-chat.ts';

const asked = Symbol('who asked, and where');

/** Notes who was found to ask in a turn. Given the turn's state, for the turn itself may be over by then. */
export function noteAsker(state: TurnContext['turnState'], context: Context): void {
  state.set(asked, context);
}

/** Keeps where whoever asked can be reached, behind the reply: nobody waits for it. */
export function keepReach({ turnState, activity }: Pick<TurnContext, 'turnState' | 'activity'>, { reaches }: Abilities): void {
  const context = turnState.get<Context | undefined>(asked);
  const address = ownChat(context?.here);
  if (context && address && !isRemoval(activity)) reaches?.keep(context.asker.person.key, address);
}
