import type { Answer } from '../requests/answer.ts';
import { buttonAction } from './button-action.ts';
import type { Element } from './element.ts';
import { escapeMarkdown } from './escape-markdown.ts';

/**
 * Things to choose between, one below the other, each a block to tap on with what tells it apart. Blocks and not
 * buttons, because a phone cuts a button's title at its one line and names of schools are long.
 */
export function optionElements(options: NonNullable<Answer['options']>, nonce: string): Element[] {
  return options.map(({ detail, ...button }, at) => ({
    type: 'Container',
    style: 'emphasis',
    spacing: 'Small',
    selectAction: buttonAction(button, `${nonce}.o${at}`),
    items: [
      { type: 'TextBlock', text: escapeMarkdown(button.title), wrap: true, weight: 'Bolder', color: 'Accent' },
      ...(detail ? [{ type: 'TextBlock', text: escapeMarkdown(detail), wrap: true, size: 'Small', isSubtle: true, spacing: 'None' }] : []),
    ],
  }));
}
