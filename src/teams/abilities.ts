import type { Conversations } from '../language/open-conversations.ts';
import type { Log } from '../log.ts';
import type { Answer } from '../requests/answer.ts';
import type { Context } from '../requests/context.ts';
import type { Desk } from '../requests/desk/desk.ts';
import type { Reaches } from './reaches/open-reaches.ts';
import type { TurnAdapter } from './turn-adapter.ts';

/** Everything the handlers of turns may use. */
export interface Abilities {
  desk: Desk;
  authority: string;
  log: Log;
  adapter: TurnAdapter;
  /** What a person typed, answered. */
  converse: Conversations | ((text: string, context: Context, conversation: string) => Promise<Answer>);
  /** A request by name, answered. */
  perform(context: Context, name: string, input: unknown): Promise<Answer>;
  /** How long a button may take before the person is told to wait, in milliseconds; Teams gives up after five seconds. */
  patience: number;
  /** Where people's chats are kept, to write to them unasked. */
  reaches?: Reaches;
  /** True in trial mode, where a file may be put on this machine. */
  local?: boolean;
}
