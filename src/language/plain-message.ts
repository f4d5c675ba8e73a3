const header = /^\s*(from|to|cc|bcc|sent|date|subject|importance)\s*:/i;
const signOff =
  /^\s*((kind|kindest|warm|warmest|best|many)\s+)?(regards|wishes)\b|^\s*(yours (sincerely|faithfully|truly)|sent from my|best,?$|all the best)|^\s*(--|_{4,}|-{4,})/i;
/** Keys in a row with nothing but space between them, as copied out of a column or a row of a sheet. */
const keysInRow = /\b((?:EY)?\d{6}(?:-w)?)[ \t]+(?=(?:EY)?\d{6}(?:-w)?\b)/gi;
const quoted = /^\s*(?:>+\s*|[-*•–]\s+|\(?\d{1,2}[.)]\s+)+/;

/**
 * What a person asks in a message that may be a pasted e-mail: without its header lines, the marks of quotes and
 * lists, and whatever follows "Kind regards" (unless something is still asked there). Lines that a mail program
 * broke are joined, and keys in a row are a list. Any other message of one line comes back as it is, and so does one that would be left empty.
 *
 * @example plainMessage('From: Ruth\nSubject: days\n\nHow many days has\nCinder Lane left?\n\nKind regards\nRuth') // 'How many days has Cinder Lane left?'
 */
export function plainMessage(message: string): string {
  const text = message.replace(keysInRow, '$1, ');
  const lines = text.split(/\r?\n/);
  if (lines.length === 1) return text;
  const kept: string[] = [];
  for (const [at, line] of lines.entries()) {
    if (header.test(line)) continue;
    const asksOn = lines.slice(at + 1).some((later) => later.includes('?') && !header.test(later));
    if (kept.length > 0 && signOff.test(line) && !asksOn) break;
    const plain = line.replace(quoted, '').trim();
    if (signOff.test(plain) && plain.split(/\s+/).length <= 3) continue;
    if (plain) kept.push(plain);
  }
  const joined = kept.reduce((all, line) => all + (all === '' ? '' : goesOn(all, line) ? ' ' : '\n') + line, '');
  return joined || text;
}

/** A line that a mail program broke: it ends in the middle of a sentence, and the next begins with a small letter or a name. */
function goesOn(before: string, line: string): boolean {
  const last = before.slice(before.lastIndexOf('\n') + 1);
  const open = /\b(the|a|an|of|for|at|in|on|to|has|have|is|are|does|do|did|and|with|from|about|by|how|many)$/i.test(last);
  return open || (last.length >= 50 && !/[.?!:;,]$/.test(last) && /^\p{Ll}/u.test(line));
}
