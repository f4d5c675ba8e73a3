/** Something that a side added to the agenda of a meeting, under one of the points of its shape. */
export interface AgendaItem {
  id: string;
  point: string;
  text: string;
  /** Person key, and an instant. */
  by: string;
  at: string;
}

/**
 * What was added to the agenda of a meeting, and whether it was shared. What Tally itself puts on it is made whenever it is shown. It is
 * a plan and no fact: who added something can take it back. Kept as `agenda:<provider>:<meeting id>`.
 */
export interface Agenda {
  meeting: string;
  provider: string;
  items: AgendaItem[];
  /** When somebody last added to it or took something back; an instant. */
  changed?: string;
  /** When it was last shared with everybody asked; an instant. */
  shared?: string;
}

/** @example agendaDocId({ provider: '900007', id: '3f2a' }) // 'agenda:900007:3f2a' */
export function agendaDocId({ provider, id }: { provider: string; id: string }): string {
  return `agenda:${provider}:${id}`;
}
