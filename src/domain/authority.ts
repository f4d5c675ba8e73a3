/** An authority: whose desk it is. `packs` says which pack is in force from which academic year. */
export interface Authority {
  id: string;
  name: string;
  laCode: string;
  tenantId?: string;
  timeZone: string;
  packs: { fromYear: number; pack: string }[];
  /** Rules of a pack whose reading of report cards a manager has adopted, and who did when; a rule that is not here is not read so. */
  readings?: { pack: string; rule: string; reason: string; by: string; at: string }[];
  /** For how long a summary can be taken back before it goes out, in seconds; ten minutes where it is left out. */
  undoSeconds?: number;
  /** True for an invented authority: answers say so. */
  demo?: boolean;
}
