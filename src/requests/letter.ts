/** A colour that repeats what the words say: green, amber, red. It never stands in the words' place. */
export type LetterTone = 'good' | 'warning' | 'attention';

/** Words of a letter, or words with a colour: the words say by themselves what the colour says ("Amber: half of it is done"). */
export type LetterWords = string | { text: string; tone: LetterTone };

/** A part of a letter, from top to bottom. Line breaks are kept, in headings, labels and columns' names apart. */
export type LetterBlock =
  | { type: 'heading'; text: string }
  | { type: 'paragraph'; text: string }
  | { type: 'list'; items: string[]; numbered?: boolean }
  /** A row has a cell for each column. */
  | { type: 'table'; columns: string[]; rows: LetterWords[][] }
  | { type: 'facts'; facts: { label: string; value: LetterWords }[] }
  /** The words of somebody else than who signs, set in a little: what children or staff said. */
  | { type: 'quote'; text: string };

/**
 * A letter: the one shape that becomes an e-mail, a Word file and a PDF, so that all three say the same. Everything in
 * it is words ready to read, whoever typed them; the renderers make them safe. Nothing in it may be kept from its reader.
 *
 * @example { authority: 'Ashmere Council', title: 'Visit summary', date: 'Tue 12 Jan 2027', to: ['Ms J. Ashby'], salutation: 'Dear Ms Ashby',
 *   blocks: [{ type: 'paragraph', text: 'Thank you for your time today.' }], closing: ['Yours sincerely', 'Priya Nair'], footer: [] }
 */
export interface Letter {
  /** Whose letter it is: the name at its top, and the author of its files. */
  authority: string;
  title: string;
  /** The day of the letter, ready to read ("Tue 12 Jan 2027"). */
  date: string;
  /** Name, office and school of the addressee, a line each; none for a record that is written to nobody. */
  to: string[];
  reference?: string;
  /** "Confidential to the local authority": shown at the top of every page, where the letter is not for everybody. */
  marking?: string;
  /** "Dear Ms Ashby". */
  salutation?: string;
  blocks: LetterBlock[];
  /** "Yours sincerely", then who signs: name, office, telephone, a line each. */
  closing: string[];
  /** Small lines at the end: what it rests on, and the sentence about personal data. */
  footer: string[];
  /** What its files are called, without an ending ("Visit note Marlow Bank Primary School 12 Jan 2027"); else its title and date. */
  fileName?: string;
}
