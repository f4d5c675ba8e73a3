import { look } from '../../files/letter/letter-look.ts';
import type { Letter } from '../../requests/letter.ts';
import { cleanLetter } from '../../requests/letters/clean-letter.ts';
import { escapeHtml } from './escape-html.ts';
import { htmlBlock, phoneStyle } from './html-blocks.ts';
import { type MailLink, mailLinks } from './mail-links.ts';

const paragraph = 'margin:0 0 12px';
const quiet = `font-size:13px;line-height:1.5;color:#${look.quiet}`;

/**
 * A letter as an HTML e-mail: one column of at most 640 pixels that a phone shows without scrolling sideways, styles
 * within the tags and nothing fetched from anywhere, so that Outlook, Gmail and phones show the same, and nobody is told
 * that it was opened. Throws TallyError `link-unfit`.
 *
 * @example letterHtml(letter, [{ title: 'I have read it', url: 'https://tally.ashmere.example/l/abc' }])
 */
export function letterHtml(given: Letter, addresses: readonly MailLink[]): string {
  const letter = cleanLetter(given);
  const links = mailLinks(addresses);
  const body = [head(letter), ...letter.blocks.map(htmlBlock), closing(letter), buttons(links), foot(letter)].filter(Boolean).join('\n');
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escapeHtml(letter.title)}</title>
<style>@media (max-width:480px){${phoneStyle}}</style>
</head>
<body style="margin:0;padding:0;background:#ffffff">
<!--[if mso]><table role="presentation" width="640" align="center" cellpadding="0" cellspacing="0"><tr><td><![endif]-->
<div style="max-width:640px;margin:0 auto;padding:20px 16px 28px;box-sizing:border-box;font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:1.5;color:#${look.text};overflow-wrap:anywhere;word-break:break-word">
${body}
</div>
<!--[if mso]></td></tr></table><![endif]-->
</body>
</html>
`;
}

/** Whose letter it is, to whom and of which day, how it begins and what it is about. */
function head({ authority, marking, to, date, reference, salutation, title }: Letter): string {
  const lines = (texts: readonly string[]) => texts.map(escapeHtml).join('<br>');
  return [
    `<p style="margin:0 0 16px;padding:0 0 10px;border-bottom:2px solid #${look.ink};font-size:20px;font-weight:600;color:#${look.ink}">${escapeHtml(authority)}</p>`,
    marking ? `<p style="${paragraph};font-weight:600">${escapeHtml(marking)}</p>` : '',
    to.length > 0 ? `<p style="${paragraph}">${lines(to)}</p>` : '',
    `<p style="${paragraph}">${lines([date, ...(reference ? [`Reference: ${reference}`] : [])])}</p>`,
    salutation ? `<p style="${paragraph}">${escapeHtml(salutation)}</p>` : '',
    `<h1 style="margin:18px 0 12px;font-size:22px;line-height:1.3;font-weight:600;color:#${look.ink}">${escapeHtml(title)}</h1>`,
  ]
    .filter(Boolean)
    .join('\n');
}

function closing({ closing: lines }: Letter): string {
  const [first, second, ...rest] = lines.map(escapeHtml);
  if (first === undefined) return '';
  const signed = second === undefined ? [] : [`<strong>${second}</strong>`, ...rest];
  return `<p style="margin:22px 0 8px">${first}</p>${signed.length > 0 ? `\n<p style="${paragraph}">${signed.join('<br>')}</p>` : ''}`;
}

/** Each action as a button, and its address for whoever cannot press it. A table, because Outlook gives only cells a colour to their edge. */
function buttons(links: readonly MailLink[]): string {
  if (links.length === 0) return '';
  const button = ({ title, url }: MailLink) =>
    `<table role="presentation" cellpadding="0" cellspacing="0" style="margin:0 0 10px"><tr><td bgcolor="#${look.ink}" style="border-radius:4px;mso-padding-alt:12px 22px"><a href="${escapeHtml(url)}" style="display:inline-block;padding:12px 22px;font-size:16px;line-height:1.3;font-weight:600;color:#ffffff;text-decoration:none">${escapeHtml(title)}</a></td></tr></table>`;
  const shown = ({ title, url }: MailLink) => `${escapeHtml(title)}:<br><span style="word-break:break-all">${escapeHtml(url)}</span>`;
  return `<div style="margin:26px 0 0">
${links.map(button).join('\n')}
<p style="margin:8px 0 0;${quiet}">If a button does not open, copy its address into your browser.</p>
${links.map((link) => `<p style="margin:6px 0 0;${quiet}">${shown(link)}</p>`).join('\n')}
</div>`;
}

function foot({ footer }: Letter): string {
  if (footer.length === 0) return '';
  const lines = footer.map((line) => `<p style="margin:0 0 6px;${quiet}">${escapeHtml(line)}</p>`);
  return `<div style="margin:26px 0 0;padding:12px 0 0;border-top:1px solid #${look.line}">\n${lines.join('\n')}\n</div>`;
}
