import type { z } from 'zod/v4';
import type { Answer } from './answer.ts';
import type { Context } from './context.ts';

/**
 * One thing a person can ask or do. Chat, buttons, the terminal and search all come through `perform.ts`,
 * which parses the input, asks `may.ts` and only then calls `run`.
 *
 * `says` are ways people put it, with slots in braces that language fills: `{provider}`, `{activity}`,
 * `{category}`, `{kind}`, `{person}`, `{days}`, `{date}`. The words of a slot's value go into the input field of the
 * same name. `input` is strict: an unknown field is refused.
 */
export interface Request<S extends z.ZodObject = z.ZodObject> {
  name: string;
  /** What it does, in the help card. */
  title: string;
  says: readonly string[];
  input: S;
  /** Of the compliance dashboard: a partner team may name schools to it that it may not see otherwise (`Context.named`). */
  dashboard?: true;
  /** True for a request that writes: audited, and safe to repeat under the same `context.nonce`. */
  command?: boolean;
  /** True for a request of days to come: "on Friday" is the next Friday, and not the last. `nearer`: "from 1 January" is whichever is not so far. */
  ahead?: boolean | 'nearer';
  /** True for a request that looks for something within days: "on Friday" is that day alone, and not from then on. */
  within?: boolean;
  /**
   * The field for what somebody writes beside what is to be done. It is put into the form that asks for it, to be looked at and sent,
   * or, where nothing would ask (`once`), taken at once. `reason`: "because …" is written for it too; `sentences`: so is whatever is told
   * after the first; `between`: what stands between the words of its first group ("put staffing on the agenda").
   */
  written?: { field: string; reason?: true; once?: true; sentences?: true; between?: RegExp };
  run(context: Context, input: z.infer<S>): Promise<Answer>;
}

/** Gives a request its input type by inference. */
export function defineRequest<S extends z.ZodObject>(request: Request<S>): Request<S> {
  return request;
}
