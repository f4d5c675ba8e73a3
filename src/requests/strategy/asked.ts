import { z } from 'zod/v4';

const words = z.string().trim().min(1).max(200);

/** The input fields that questions about the strategy share. What is in words is as somebody typed it. */
export const asked = {
  /** What is asked of an activity or a rule: who chairs, who takes part, how long, how often, when … */
  aspect: z.enum(['chair', 'who', 'how-long', 'how-often', 'when', 'where', 'formerly', 'pride']),
  /** What the question is about, as far as nothing with a name says it. */
  topic: words,
  /** An inspection's outcome ("requires improvement", "report card"). */
  grade: words,
  /** A word or an abbreviation whose meaning is asked. */
  term: words,
};
export type Aspect = z.infer<typeof asked.aspect>;
