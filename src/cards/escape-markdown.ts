/** Marks that mean something anywhere in a line; `&` and `<` only where they begin an entity or a tag. */
const inline = /[\\*_`[\]]|~(?=~)|&(?=#?\w+;)|<(?=[\w/!])/g;
const bullet = /^(\s*)([-+#>])/gm;
const numbered = /^(\s*\d+)([.)])(?=\s)/gm;

/** Any mark at all: most texts have none, and one look tells. */
const marked = /[\\*_`[\]~&<{$]|^\s*(?:[-+#>]|\d+[.)])/m;

/**
 * How does a text that somebody typed, or that came from a file, look in a card exactly as it is? Cards read
 * Markdown in text blocks and fact sets, so every mark of it is escaped, and so are `{{DATE(…)}}` and
 * `${…}`, which clients and templates would compute. Marks that do nothing where they stand are left alone,
 * because some phones show the backslash.
 *
 * @example escapeMarkdown('St *Mary* & [x](y)') // 'St \\*Mary\\* & \\[x\\](y)'
 */
export function escapeMarkdown(text: string): string {
  if (!marked.test(text)) return text;
  return text
    .replace(inline, '\\$&')
    .replace(bullet, '$1\\$2')
    .replace(numbered, '$1\\$2')
    .replaceAll('{{', '{\\{')
    .replaceAll('${', '$\\{');
}
