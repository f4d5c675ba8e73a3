import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';

/** What a PDF says: its pages as text with single spaces, and what it says of itself. */
export async function openPdf(bytes: Uint8Array): Promise<{ pages: string[]; text: string; info: Record<string, unknown>; lang: unknown }> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(document, { mergePages: false });
  const pages = text.map(tidy);
  const { info } = await document.getMetadata();
  return { pages, text: pages.join(' '), info: info as Record<string, unknown>, lang: (info as { Language?: unknown }).Language };
}

/** The parts of a Word file, each looked at for what no XML may hold. */
export function openDocx(bytes: Uint8Array): { part(name: string): string; text: string } {
  const parts = unzipSync(bytes);
  const part = (name: string) => {
    const found = parts[name];
    assert.ok(found, `${name} among ${Object.keys(parts)}`);
    const xml = new TextDecoder('utf-8', { fatal: true }).decode(found);
    assert.doesNotMatch(xml, /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u, `${name} is no XML`);
    return xml;
  };
  return { part, text: textOf(part('word/document.xml')) };
}

/** Text with every stretch of blanks as one space. */
export function tidy(text: string): string {
  return text.replace(/[\s\u200b]+/g, ' ').trim();
}

/** A line for each paragraph, as somebody reads it. */
function textOf(xml: string): string {
  return xml
    .replace(/<w:br\/>|<\/w:p>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
