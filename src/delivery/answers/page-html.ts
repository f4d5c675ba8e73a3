import { createHash } from 'node:crypto';
import { escapeHtml } from '../mail/escape-html.ts';

/** One of several things to choose of each, said in words; `value` is what is chosen already. */
export interface PageChoice {
  id: string;
  label: string;
  value?: string;
  options: readonly { label: string; value: string }[];
  error?: string;
}

/** What a page says. `form` is what it can send: a button, with choices or a field to write in before it or with neither. */
export interface Page {
  status: number;
  authority: string;
  title: string;
  /** Paragraphs. */
  says: readonly string[];
  /** What each is, under the paragraphs. */
  facts?: readonly { label: string; value: string }[];
  form?: {
    submit: string;
    choices?: readonly PageChoice[];
    field?: { label: string; value: string; longest: number; error?: string; optional?: true };
  };
}

const style = `*{box-sizing:border-box}body{margin:0;font:1.0625rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;color:#1b1b1b;background:#fff}
main{max-width:38rem;margin:0 auto;padding:1.25rem 1rem 3rem;overflow-wrap:anywhere}
.of{margin:0 0 1.25rem;padding:0 0 .6rem;border-bottom:2px solid #1f3a5f;font-size:1.2rem;font-weight:600;color:#1f3a5f}
h1{margin:0 0 .75rem;font-size:1.4rem;line-height:1.3;color:#1f3a5f}p{margin:0 0 .9rem}
label{display:block;margin:0 0 .35rem;font-weight:600}
textarea{display:block;width:100%;min-height:11rem;margin:0 0 1rem;padding:.6rem;border:1px solid #6b7785;border-radius:4px;font:inherit}
button{min-height:3rem;padding:.7rem 1.5rem;border:0;border-radius:4px;background:#1f3a5f;color:#fff;font:inherit;font-weight:600;cursor:pointer}
button:focus-visible,textarea:focus-visible,input:focus-visible{outline:3px solid #b35c00;outline-offset:2px}
fieldset{margin:0 0 1.1rem;padding:.25rem 1rem .6rem;border:1px solid #6b7785;border-radius:4px}
legend{padding:0 .35rem;font-weight:600}
.pick{display:flex;align-items:center;gap:.65rem;min-height:2.9rem;margin:0;font-weight:400}
input{flex:none;width:1.4rem;height:1.4rem;margin:0;accent-color:#1f3a5f}
dl{margin:0 0 1.1rem}dt{font-weight:600}dd{margin:0 0 .7rem}
.error{color:#8c1d18;font-weight:600}`;

/**
 * What every such page is sent with: nothing of it is kept, indexed, framed or passed on, it loads nothing and runs
 * nothing, and its form can be sent only to where it came from.
 */
export const pageHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
  'x-content-type-options': 'nosniff',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
};

/**
 * A page that a link in an e-mail opens, for any browser and without scripts. What people typed is text in it and nothing
 * else. The form goes back to the page's own address.
 *
 * @example pageHtml({ status: 200, authority: 'Ashmere', title: 'Visit to Marlow Bank', says: ['Thank you.'] })
 */
export function pageHtml({ authority, title, says, facts = [], form }: Page): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<p class="of">${escapeHtml(authority)}</p>
<h1>${escapeHtml(title)}</h1>
${says.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n')}
${factsHtml(facts)}
${form ? formHtml(form) : ''}
</main>
</body>
</html>
`;
}

function factsHtml(facts: NonNullable<Page['facts']>): string {
  const items = facts.map(({ label, value }) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd>`);
  return items.length > 0 ? `<dl>\n${items.join('\n')}\n</dl>` : '';
}

function choiceHtml({ id, label, value, options, error }: PageChoice): string {
  const name = escapeHtml(id);
  const [described, said] = error
    ? [` aria-describedby="${name}-error"`, `<p class="error" id="${name}-error">${escapeHtml(error)}</p>\n`]
    : ['', ''];
  const picks = options.map(
    (one) =>
      `<label class="pick"><input type="radio" name="${name}" value="${escapeHtml(one.value)}" required${one.value === value ? ' checked' : ''}>${escapeHtml(one.label)}</label>`,
  );
  return `<fieldset${described}>\n<legend>${escapeHtml(label)}</legend>\n${said}${picks.join('\n')}\n</fieldset>\n`;
}

function formHtml({ submit, choices = [], field }: NonNullable<Page['form']>): string {
  const error = field?.error ? `<p class="error" id="error">${escapeHtml(field.error)}</p>\n` : '';
  const described = field?.error ? ' aria-describedby="error" aria-invalid="true"' : '';
  // A line break at its very beginning is not text of a textarea: the one that is put there keeps what was typed whole.
  const area = field
    ? `${error}<label for="text">${escapeHtml(field.label)}</label>\n<textarea id="text" name="text"${field.optional ? '' : ' required'} maxlength="${field.longest}"${described}>\n${escapeHtml(field.value)}</textarea>\n`
    : '';
  return `<form method="post">\n${choices.map(choiceHtml).join('')}${area}<button type="submit">${escapeHtml(submit)}</button>\n</form>`;
}
