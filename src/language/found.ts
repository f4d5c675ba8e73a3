/** What a slot of a request can hold, by the name of its input field. */
export type Slot =
  | 'provider'
  | 'other'
  | 'activity'
  | 'category'
  | 'from'
  | 'kind'
  | 'phase'
  | 'place'
  | 'person'
  | 'by'
  | 'except'
  | 'barred'
  | 'scope'
  | 'days'
  | 'date'
  | 'start'
  | 'until'
  | 'since'
  | 'when'
  | 'state'
  | 'order'
  | 'leftUpTo'
  | 'leftFrom'
  | 'faith'
  | 'twos'
  | 'each'
  | 'ofsted'
  | 'area'
  | 'term'
  | 'topic'
  | 'grade'
  | 'aspect'
  | 'show'
  | 'told'
  | 'answer'
  | 'turn'
  | 'about'
  | 'agreed'
  | 'week'
  | 'half'
  | 'part'
  | 'where'
  | 'field'
  | 'team'
  | 'stands'
  | 'time';

/** A value a slot may take, and how a person reads it. */
export interface Candidate {
  value: string | number;
  label: string;
  /** What tells it from another of the same label (town, kind, "closed"). */
  detail?: string;
}

/**
 * Something a message names: which slot it fills, what it may mean (one value, or several to choose from) and
 * the words it took, `from` up to but not including `to`.
 *
 * @example { slot: 'days', values: [{ value: 2, label: '0.5 days' }], from: 1, to: 4 } // "log half a day …"
 */
export interface Found {
  slot: Slot;
  values: Candidate[];
  from: number;
  to: number;
  /** Said with a word that is used of every provider ("schools"). */
  generic?: true;
  /** All that the words may stand for together, for a field that takes several ("settings" are nurseries and child minders). */
  family?: Candidate[];
  /** What something would move away from ("from B2 to C"). */
  left?: true;
  /** Of two people or two dates: whom or from when it is about, or who takes over and until when. */
  end?: 'first' | 'second';
  /** Of a date: its words name that day and no other, or the school week that it is of ("the week of 7 December"). */
  span?: 'day' | 'week';
  /** The last of so many days that are said by how long they last ("in the next two weeks"): no day of its own. */
  lasts?: true;
  /** A weekday that was, taken as the one to come: what a request that looks ahead means by it. */
  coming?: Candidate;
  /** A day of the year to come, said without its year, as the one that was: what is noted or read of a visit is of the past. */
  gone?: Candidate;
  /** The words that say it, where they stay words besides and `from` and `to` are the whole message. */
  said?: { from: number; to: number };
  /** One or the other of its values ("B1 or B2"): which of them is the question. */
  either?: true;
}

/** @example overlaps({ from: 1, to: 4 }, { from: 3, to: 5 }) // true */
export function overlaps(a: { from: number; to: number }, b: { from: number; to: number }): boolean {
  return a.from < b.to && b.from < a.to;
}
