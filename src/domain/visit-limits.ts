/**
 * What holds of going out to providers, whether one meeting is scheduled or a whole term of them. Tally's own: the sources give no
 * number.
 *
 * @example visitLimits.aDay // 2
 */
export const visitLimits = {
  /** Nobody of the authority goes out to more providers than this on one day. */
  aDay: 2,
  /** Minutes between two meetings of one person at two providers. */
  travelMinutes: 30,
  /** Metres within which two providers are near: one can go from one to the other without losing the day. */
  nearMetres: 3000,
} as const;
