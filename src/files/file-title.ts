/**
 * A title as a file's name, without what Windows and SharePoint do not take.
 *
 * @example fileTitle('Visit note: Marlow Bank') // 'Visit note Marlow Bank'
 */
export function fileTitle(title: string): string {
  const plain = title
    .toWellFormed()
    .replace(/["*:<>?/\\|#%~&{}\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ');
  return (
    Array.from(plain)
      .slice(0, 80)
      .join('')
      .replace(/^[ .]+|[ .]+$/g, '') || 'Tally'
  );
}
