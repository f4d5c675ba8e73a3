import type { Provider } from '../../domain/provider.ts';
import { shareable } from '../../domain/shareable.ts';
import type { VisitNote } from '../../domain/visit-note.ts';
import type { Context } from '../context.ts';
import { summaryParts } from './summary-parts.ts';

/**
 * Which parts that a school or setting sees are others in a later version of a note: their headings. Empty where nothing of
 * that kind has changed, whatever else has.
 *
 * @example sharedChanges(context, provider, first, second) // ['Agreed actions', 'Next visit']
 */
export function sharedChanges(context: Context, provider: Pick<Provider, 'kind'>, before: VisitNote, after: VisitNote): string[] {
  const [was, is] = [saidBy(context, provider, before), saidBy(context, provider, after)];
  return [...new Set([...is.keys(), ...was.keys()])].filter((heading) => was.get(heading) !== is.get(heading));
}

/** Everything that is said, by its heading. */
function saidBy(context: Context, provider: Pick<Provider, 'kind'>, note: VisitNote): Map<string, string> {
  const { activity, facts, texts, progress, priorities, actions } = summaryParts(context, provider, shareable(note));
  const said: [string, unknown][] = [
    ['Date of the visit', note.date],
    ['Kind of visit', activity],
    ...texts.map(({ heading, text }): [string, unknown] => [heading, text]),
    [progress.heading, progress.rows],
    [priorities.heading, priorities.items],
    [actions.heading, actions.rows],
    ...facts.map(({ label, value }): [string, unknown] => [label, value]),
  ];
  // Two parts may have the same heading.
  const by = new Map<string, string>();
  for (const [heading, value] of said) by.set(heading, `${by.get(heading) ?? ''}${JSON.stringify(value)}`);
  return by;
}
