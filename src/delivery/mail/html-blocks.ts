import { look, toneLook } from '../../files/letter/letter-look.ts';
import type { LetterBlock, LetterWords } from '../../requests/letter.ts';
import { plainWords } from '../../requests/letters/plain-words.ts';
import { escapeHtml, linesHtml } from './escape-html.ts';

const cell = 'padding:8px 8px;text-align:left;vertical-align:top;font-size:15px;line-height:1.4';

/** What is different on a phone. Where a mail program leaves it out, the table's columns are narrow and nothing is lost. */
export const phoneStyle = [
  '.t thead{display:none!important}',
  '.t,.t tbody,.t tr,.t td{display:block!important}',
  `.t tr{padding:8px 0!important;border-bottom:1px solid #${look.line}!important}`,
  '.t td{padding:1px 0!important;border:0!important}',
  '.t td:first-child{font-weight:600!important}',
  `.t .n{display:inline!important;color:#${look.quiet}!important}`,
].join('');

/** A part of a cleaned letter as HTML; nothing where it is empty. */
export function htmlBlock(block: LetterBlock): string {
  switch (block.type) {
    case 'heading':
      return `<h2 style="margin:24px 0 8px;font-size:18px;line-height:1.3;font-weight:600;color:#${look.ink}">${escapeHtml(block.text)}</h2>`;
    case 'paragraph':
      return `<p style="margin:0 0 12px">${linesHtml(block.text)}</p>`;
    case 'list': {
      const tag = block.numbered ? 'ol' : 'ul';
      const items = block.items.map((item) => `<li style="margin:0 0 6px">${linesHtml(item)}</li>`);
      return items.length > 0 ? `<${tag} style="margin:0 0 12px;padding:0 0 0 24px">\n${items.join('\n')}\n</${tag}>` : '';
    }
    case 'table':
      return block.rows.length > 0 ? table(block) : '';
    case 'facts':
      return block.facts.length > 0 ? facts(block.facts) : '';
    case 'quote':
      return `<blockquote style="margin:0 0 12px;padding:2px 0 2px 14px;border-left:3px solid #${look.line}">${linesHtml(block.text)}</blockquote>`;
  }
}

/**
 * Its columns' names are bound to their cells, so that a screen reader says them. On a phone each row is a few lines, each
 * with its column's name before it (`phoneStyle`).
 */
function table({ columns, rows }: Extract<LetterBlock, { type: 'table' }>): string {
  const line = `border-bottom:1px solid #${look.line}`;
  const names = columns.map(
    (column) =>
      `<th scope="col" bgcolor="#${look.shade}" style="${cell};font-weight:600;color:#${look.ink};${line}">${escapeHtml(column)}</th>`,
  );
  const named = (column: string) => `<span class="n" style="display:none;mso-hide:all">${escapeHtml(column)}: </span>`;
  const cells = (row: readonly LetterWords[]) =>
    row.map((words, at) => `<td style="${cell};${line}">${at > 0 && plainWords(words) ? named(columns[at]!) : ''}${said(words)}</td>`);
  return `<table class="t" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 14px;border-collapse:collapse;border-top:1px solid #${look.line}">
<thead><tr>${names.join('')}</tr></thead>
<tbody>
${rows.map((row) => `<tr>${cells(row).join('')}</tr>`).join('\n')}
</tbody>
</table>`;
}

/** A label above what stands for it: side by side there is no room on a phone. */
function facts(those: readonly { label: string; value: LetterWords }[]): string {
  const lines = those.map(
    ({ label, value }) =>
      `<p style="margin:0 0 8px"><strong style="font-weight:600;color:#${look.ink}">${escapeHtml(label)}</strong><br>${said(value)}</p>`,
  );
  return `<div style="margin:0 0 14px;padding:12px 14px 6px;background:#${look.shade};border-radius:4px">\n${lines.join('\n')}\n</div>`;
}

function said(words: LetterWords): string {
  if (typeof words === 'string') return linesHtml(words);
  const { back, ink } = toneLook[words.tone];
  return `<span style="padding:1px 6px;border-radius:3px;background:#${back};color:#${ink};font-weight:600">${linesHtml(words.text)}</span>`;
}
