import type { ChatAddress } from '../../domain/message.ts';
import type { Here } from '../../requests/context.ts';

/**
 * The address of the chat that a person has with Tally alone, or undefined where something was asked elsewhere: in a room,
 * or from a card or a search in a chat of two people (whose conversations begin with `19:`), where Tally cannot write.
 *
 * @example ownChat({ kind: 'personal', address: { conversation: 'a:1', … } })?.conversation // 'a:1'
 */
export function ownChat(here: Here | undefined): ChatAddress | undefined {
  return here?.kind === 'personal' && !here.address.conversation.startsWith('19:') ? here.address : undefined;
}
