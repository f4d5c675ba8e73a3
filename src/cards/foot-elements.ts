import type { Answer } from '../requests/answer.ts';
import type { Element } from './element.ts';
import { escapeMarkdown } from './escape-markdown.ts';

const small = { type: 'TextBlock', wrap: true, size: 'Small', isSubtle: true } as const;

/** What the answer rests on, small; where the source disagrees with itself opens under it. */
export function footElements({ sources, discrepancies = [] }: Pick<Answer, 'sources' | 'discrepancies'>): Element[] {
  const cited = sources.length > 0 ? [{ ...small, text: sayCited(sources), separator: true, spacing: 'Medium' }] : [];
  if (discrepancies.length === 0) return cited;
  return [
    ...cited,
    {
      type: 'ActionSet',
      spacing: 'Small',
      actions: [{ type: 'Action.ToggleVisibility', title: 'Where the strategy disagrees with itself', targetElements: ['discrepancies'] }],
    },
    {
      type: 'Container',
      id: 'discrepancies',
      isVisible: false,
      spacing: 'Small',
      items: discrepancies.flatMap(({ point, places, reading }) => [
        { ...small, isSubtle: false, weight: 'Bolder', text: escapeMarkdown(point) },
        ...places.map((place) => ({ ...small, spacing: 'None', text: `• ${escapeMarkdown(place)}` })),
        { ...small, isSubtle: false, spacing: 'None', text: `Read here as: ${escapeMarkdown(reading)}` },
      ]),
    },
  ];
}

function sayCited(sources: readonly string[]): string {
  return `${sources.length === 1 ? 'Source' : 'Sources'}: ${sources.map(escapeMarkdown).join('; ')}`;
}
