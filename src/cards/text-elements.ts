import type { Answer } from '../requests/answer.ts';
import type { Element } from './element.ts';
import { escapeMarkdown } from './escape-markdown.ts';

/**
 * Longer texts of an answer, each under its heading. A line of a text is a block of its own: clients differ in what they
 * make of a line break within one.
 *
 * @example textElements([{ heading: 'Strengths', text: 'Reading.\nBehaviour.' }]).length // 3
 */
export function textElements(texts: NonNullable<Answer['texts']>): Element[] {
  return texts.flatMap(({ heading, text }) => [
    {
      type: 'TextBlock',
      text: escapeMarkdown(heading),
      size: 'Default',
      weight: 'Bolder',
      wrap: true,
      spacing: 'Medium',
      style: 'heading',
    },
    ...text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line, at) => ({ type: 'TextBlock', text: escapeMarkdown(line), wrap: true, spacing: at === 0 ? 'None' : 'Small' })),
  ]);
}
