const instead: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * Text as it may stand in HTML, between tags or in an attribute.
 *
 * @example escapeHtml('Ada & Tom <3') // 'Ada &amp; Tom &lt;3'
 */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => instead[sign]!);
}

/**
 * The same for text of several lines: its breaks, and the spaces that its lines begin with, are kept in every mail program.
 *
 * @example linesHtml('one\n  two') // 'one<br>&nbsp; two'
 */
export function linesHtml(text: string): string {
  return text
    .replaceAll('\t', '    ')
    .split('\n')
    .map((line) => escapeHtml(line).replace(/^ +/, (spaces) => `${'&nbsp;'.repeat(spaces.length - 1)} `))
    .join('<br>');
}
