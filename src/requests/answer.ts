import type { DiaryEvent } from '../ports.ts';
import type { Letter } from './letter.ts';

/** The kinds of file that an answer can be had as. */
export type FileFormat = 'xlsx' | 'docx' | 'pdf' | 'ics';

/** A button that leads on: a request and its input. What comes back through it is hostile like anything else. */
export interface Button {
  title: string;
  request: string;
  input: Record<string, unknown>;
}

/** A table of an answer. Every cell is words a person reads; a row may lead on. */
export interface Table {
  heading?: string;
  columns: string[];
  rows: { cells: string[]; tone?: 'good' | 'warning' | 'attention'; open?: Button }[];
}

/** A chart repeats figures that also stand in the answer as text. Values are days or counts. */
export interface Chart {
  title: string;
  kind: 'stacked' | 'bars' | 'donut';
  values: { label: string; value: number; tone?: 'good' | 'warning' | 'attention' | 'neutral' }[];
}

/** A field of a form. Values are strings, as Teams submits them. `error` says what was wrong with what was typed. */
export type Field = { error?: string } & (
  | TextField
  | { type: 'date'; id: string; label: string; value?: string; required?: boolean }
  | ChoiceField
  /** Any number of the options; its value is theirs joined by commas, as Teams submits them. */
  | { type: 'choices'; id: string; label: string; value?: string; options: { label: string; value: string }[]; required?: boolean }
  /** A school or setting, found by typing some of its name; its value is the key. `options` stand ready before anything is typed. */
  | { type: 'provider'; id: string; label: string; value?: string; options: { label: string; value: string }[]; required?: boolean }
);

/** `hint` stands in the field until something is typed. */
export interface TextField {
  type: 'text';
  id: string;
  label: string;
  value?: string;
  multiline?: boolean;
  maxLength: number;
  required?: boolean;
  hint?: string;
}

/** `compact`: one line that opens, where many stand one below the other; `hint` stands in that line until something is chosen. */
interface ChoiceField {
  type: 'choice';
  id: string;
  label: string;
  value?: string;
  options: { label: string; value: string }[];
  required?: boolean;
  compact?: boolean;
  hint?: string;
}

/**
 * What a request answers: words and figures ready to show, the same shape for every request, so that one
 * renderer makes the card and its plain-text twin. `lead` is the sentence that answers the question by itself.
 * `audience` is `room` only if every fact in it is on the public register.
 */
export interface Answer {
  card: 'answer' | 'balance' | 'list' | 'choice' | 'form' | 'help';
  title: string;
  /** What the title is about, in a few words ("LA-maintained school, category B1 (medium support)"). */
  subtitle?: string;
  lead: string;
  facts?: { label: string; value: string }[];
  /** Longer texts, each under its heading: somebody's own words, whose line breaks are kept. */
  texts?: { heading: string; text: string }[];
  tables?: Table[];
  chart?: Chart;
  /** `card: 'choice'`: one of these, as buttons. */
  options?: (Button & { detail?: string })[];
  /** `card: 'form'`: fields, and the request their values go to together with `input`. */
  form?: {
    request: string;
    input: Record<string, unknown>;
    fields: Field[];
    submit: string;
    /** Other buttons that take the fields with them: save a draft, go a step back. */
    more?: Button[];
  };
  notes?: string[];
  /** "Education Excellence Strategy 2021–24, Annex 2, Category B1": a line for each document that the answer rests on, with its places. */
  sources: string[];
  /** Where the source disagrees with itself and the answer rests on one reading. */
  discrepancies?: { point: string; places: string[]; reading: string }[];
  buttons: Button[];
  page?: { from: number; to: number; of: number; previous?: Button; next?: Button };
  /**
   * The answer comes as a file: the request and input whose tables an Excel file holds, or whose letter a Word file or a
   * PDF is, made anew when it is handed over. Excel where no format is named.
   */
  file?: { request: string; input: Record<string, unknown>; format?: FileFormat; name?: string; size?: number };
  /** The answer as a letter, to be had as a Word file and a PDF where the request is no command: a file is made from the request anew. */
  letter?: Letter;
  /**
   * How the answer goes out by e-mail, where it does: its subject, who gets what is written back (a person key), and
   * buttons that the e-mail has as links. Such a link opens a page that asks once more; only that does something.
   */
  mail?: { subject: string; replyTo?: string; links: Button[] };
  /** A meeting to take into one's calendar: attached to its e-mail as a calendar file, and to be had as one. */
  event?: DiaryEvent;
  audience: 'room' | 'person';
  /** It is no answer but a refusal: not the role's to ask, a provider out of sight, or input that does not fit. Never sent unasked. */
  refused?: 'role' | 'unseen' | 'input';
  /**
   * There is nothing left to tell: what it was to say has been settled since, or the recipient does not want it. Asked by
   * a person it reads like any answer; as a message it is dropped without being sent, and counts as settled.
   */
  nothing?: true;
}
