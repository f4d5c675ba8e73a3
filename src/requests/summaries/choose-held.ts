import type { Provider } from '../../domain/provider.ts';
import type { Answer } from '../answer.ts';
import type { Context } from '../context.ts';
import { readerOf } from '../reader-of.ts';
import { previewOf } from './preview-of.ts';
import { findNote } from './read-note.ts';
import { said } from './receipt.ts';
import { heldSummaries } from './waiting-lists.ts';

/** What is held of one provider: its preview, from which it can be released or given back; the list where there are several. */
export async function chooseHeld(context: Context, provider: Provider): Promise<Answer> {
  const reader = readerOf(context);
  const held = (await heldSummaries(reader)).filter((one) => one.provider === provider.key);
  const [first, ...others] = held;
  const versions = first && (await findNote(context, provider, first.note));
  const list = { title: 'Held summaries', request: 'held-summaries', input: {} };
  if (others.length > 0) return said(provider, provider.name, `${held.length} summaries of visits to ${provider.name} are held.`, [list]);
  return versions
    ? previewOf(context, provider, versions)
    : said(provider, provider.name, `No summary of a visit to ${provider.name} is held.`, [list]);
}
