import { z } from 'zod/v4';
import { citationSchema } from '../domain/citation.ts';
import { appliesToSchema, entitlementGroupSchema } from '../domain/entitlements/entitlement-group.ts';
import { roleSchema } from '../domain/person.ts';
import { providerKindSchema } from '../domain/provider-kind.ts';
import { dashboardSchema } from './dashboard.ts';
import { meetingShapeSchema } from './meeting-shapes.ts';
import { noteShapeSchema } from './note-shapes.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');
const words = z.string().min(1);
const date = z.iso.date();

/** A published document that the pack's citations name. */
const documentSchema = z.strictObject({ id, title: words, publisher: words, published: words });

/** A support category, in the order the source prints them. `id` is the code as printed ("B1", "3D"). */
const categorySchema = z.strictObject({
  id: words,
  name: words,
  appliesTo: appliesToSchema,
  /** The strategy's support status in its own word; absent where it has none. */
  supportStatus: words.optional(),
  /** Other ways people write it ("cat c", "intensive"). */
  aliases: z.array(words).default([]),
  /** A category that lasts so many months prompts a review at its anniversary; it never changes by itself. */
  reviewAfterMonths: z.number().int().positive().optional(),
  remark: words.optional(),
  discrepancies: z.array(id).default([]),
  citation: citationSchema,
});

/** One row of the criteria table: what a category looks like, column by column, for some kinds of provider. */
const criteriaSchema = z.strictObject({
  category: words,
  kinds: z.array(providerKindSchema).min(1),
  columns: z.array(z.strictObject({ name: words, text: words })).min(1),
  citation: citationSchema,
});

/**
 * A rule a category decision must meet, told apart by `check`.
 * `inspection-grade`: the most recent inspection's overall grade must be one of `grades` (1 outstanding … 4 inadequate)
 * or, for childcare registers without grades, one of `outcomes`. An inspection without an overall grade leaves it
 * undecided, unless a manager has adopted the pack's `reading` of report cards (off until then).
 * `statement`: words only, shown where they matter: `at` says at which step of a category's life.
 */
const ruleSchema = z.discriminatedUnion('check', [
  z.strictObject({
    check: z.literal('inspection-grade'),
    id,
    appliesTo: appliesToSchema,
    text: words,
    grades: z.array(z.number().int().min(1).max(4)).min(1),
    outcomes: z.array(z.enum(['met', 'not-met'])).default([]),
    reading: z
      .strictObject({
        text: words,
        lowestArea: z.enum(['exceptional', 'strong standard', 'expected standard', 'needs attention', 'urgent improvement']),
        safeguardingMet: z.boolean(),
        adopted: z.literal(false),
      })
      .optional(),
    citation: citationSchema,
  }),
  z.strictObject({
    check: z.literal('statement'),
    id,
    appliesTo: appliesToSchema,
    text: words,
    /** It is shown when a category is decided, when leaders are told theirs, or when categories are reviewed. */
    at: z.array(z.enum(['deciding', 'telling', 'reviewing'])).default([]),
    discrepancies: z.array(id).default([]),
    citation: citationSchema,
  }),
]);

/** A named activity: what support is made of. */
const activitySchema = z.strictObject({
  id,
  name: words,
  /** The plural or short form used in sentences ("TAS meetings"). */
  plural: words,
  /** Other names people use for it, earlier names included. */
  aliases: z.array(words).default([]),
  formerly: words.optional(),
  /** Names where they differ by kind ("collaborative review" for child minders). */
  nameFor: z.array(z.strictObject({ kinds: z.array(providerKindSchema).min(1), name: words })).default([]),
  pride: z.array(z.enum(['P', 'R', 'I', 'D', 'E'])).default([]),
  timeInProvider: words.optional(),
  where: words.optional(),
  who: z
    .array(
      z.strictObject({
        kinds: z.array(providerKindSchema).min(1),
        who: words,
        chair: words.optional(),
        minimumAttendance: z.array(words).default([]),
      }),
    )
    .default([]),
  /** What a logged day of it counts as: `meeting` and `visit` count an occurrence, `task` counts days only. */
  nature: z.enum(['visit', 'meeting', 'task']),
  /** Counted as this activity too ("a status check counts as a review"). */
  countsAs: id.optional(),
  remark: words.optional(),
  discrepancies: z.array(id).default([]),
  citation: citationSchema,
});

/** Where the source disagrees with itself: both places, and the reading Tally follows. */
const discrepancySchema = z.strictObject({
  id,
  /** What it bears on: an answer about anything else does not show it. `offers` are what is offered besides the allocation. */
  touches: z.array(z.enum(['days', 'dates', 'people', 'offers', 'words'])).min(1),
  point: words,
  places: z.array(z.strictObject({ says: words, citation: citationSchema })).min(2),
  reading: words,
});

/**
 * One authority's strategy edition as data. `load.ts` adds the checks that need the whole pack
 * (sums, unknown ids, impossible windows).
 */
export const packSchema = z.strictObject({
  $schema: z.string().optional(),
  id,
  title: words,
  authority: z.strictObject({ id, name: words, laCode: z.string().regex(/^\d{3}$/) }),
  /** The strategy's own period; an answer given after it says that it has ended. */
  period: z.strictObject({ from: date, to: date.nullable() }),
  /** When the figures were last checked against the documents. */
  checkedOn: date,
  /** Anything a reader must know of the whole pack ("a proposal put to consultation"). */
  remarks: z.array(words).default([]),
  documents: z.array(documentSchema).min(1),
  /** What the strategy calls each kind of provider. A kind left out is one the strategy does not speak of. */
  kinds: z
    .array(
      z.strictObject({
        kind: providerKindSchema,
        name: words,
        plural: words,
        short: words.optional(),
        aliases: z.array(words).default([]),
        categorised: z.boolean(),
        remark: words.optional(),
        citation: citationSchema,
      }),
    )
    .min(1),
  categories: z.array(categorySchema).min(1),
  criteria: z.array(criteriaSchema).default([]),
  /**
   * How a column of the criteria is known when a category is decided: by the inspection, by a red, amber or green rating
   * that is asked for, or by words that are. A column left out is not asked for by itself.
   */
  evidence: z.array(z.strictObject({ column: words, known: z.enum(['inspection', 'rag', 'words']) })).default([]),
  rules: z.array(ruleSchema).default([]),
  indicators: z.array(z.strictObject({ id, text: words, citation: citationSchema })).default([]),
  activities: z.array(activitySchema).min(1),
  groups: z.array(entitlementGroupSchema).min(1),
  /** What a note of each activity is made of; one without a shape here has its `note` entitlement's parts, or Tally's general ones. */
  noteShapes: z.array(noteShapeSchema).default([]),
  /** What the meetings of each activity are like; one without a shape here has its forum's chair and Tally's general rest. */
  meetingShapes: z.array(meetingShapeSchema).default([]),
  /** The compliance dashboard; absent where the strategy has none. */
  dashboard: dashboardSchema.optional(),
  /** The strategy's values by letter; each names the discrepancies it rests on. */
  values: z
    .array(z.strictObject({ letter: words, text: words, discrepancies: z.array(id).default([]), citation: citationSchema }))
    .default([]),
  /** The strategy's offices and the Tally role that holds each. */
  offices: z.array(z.strictObject({ office: words, short: words.optional(), role: roleSchema, citation: citationSchema })).default([]),
  words: z.array(z.strictObject({ term: words, means: words, citation: citationSchema })).default([]),
  /** Facts in figures worth answering with (reporting tables, budgets). Money is whole pence. */
  figures: z
    .array(
      z.strictObject({
        id,
        title: words,
        rows: z.array(z.strictObject({ label: words, value: words })).min(1),
        discrepancies: z.array(id).default([]),
        citation: citationSchema,
      }),
    )
    .default([]),
  discrepancies: z.array(discrepancySchema).default([]),
});

export type Pack = z.infer<typeof packSchema>;
export type PackCategory = Pack['categories'][number];
export type PackActivity = Pack['activities'][number];
export type PackRule = Pack['rules'][number];
export type Discrepancy = Pack['discrepancies'][number];
