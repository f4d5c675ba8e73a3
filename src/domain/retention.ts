/** For how long each sort of document is kept, by the name of its rule: in days, or `keep` for good. What is left out is as it comes. */
export interface RetentionSettings {
  days: Record<string, number | 'keep'>;
  at: string;
}
