import type { Letter } from '../../requests/letter.ts';

/** What the process is given: which kind of file, and a cleaned letter. */
export interface LetterJob {
  format: 'docx' | 'pdf';
  letter: Letter;
}

/** What it gives back. */
export type LetterMade = { bytes: Uint8Array } | { error: unknown };

async function made({ format, letter }: LetterJob): Promise<LetterMade> {
  try {
    if (format === 'docx') return { bytes: await (await import('./docx-document.ts')).docxDocument(letter) };
    return { bytes: await (await import('./pdf-document.ts')).pdfDocument(letter) };
  } catch (error) {
    return { error };
  }
}

// It ends by itself when the bot does, for nothing but the bot keeps it.
process.on('message', async (job: LetterJob) => process.send?.(await made(job)));
