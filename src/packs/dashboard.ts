import { z } from 'zod/v4';
import { citationSchema } from '../domain/citation.ts';
import { providerKindSchema } from '../domain/provider-kind.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');
const words = z.string().min(1);
const months = z.number().int().min(1).max(120);

/** What makes a colour: `older-than` of a date, `below` and `above` of figures, `is` of a choice or yes-no, and `otherwise` what is left. */
const whenSchema = z.discriminatedUnion('test', [
  z.strictObject({ test: z.literal('older-than'), months }),
  z.strictObject({ test: z.literal('below'), than: z.number().int() }),
  z.strictObject({ test: z.literal('above'), than: z.number().int() }),
  z.strictObject({ test: z.literal('is'), values: z.array(id).min(1) }),
  z.strictObject({ test: z.literal('otherwise') }),
]);

/**
 * When a field is red, amber or green, and why in words ("audited more than three years ago"): the first rule that fits counts.
 * A rule says where its threshold stands, or with `own` that the source gives none and it is Tally's own, for the authority to change.
 */
const colourRuleSchema = z
  .strictObject({
    rag: z.enum(['red', 'amber', 'green']),
    when: whenSchema,
    says: words,
    own: z.literal(true).optional(),
    citation: citationSchema.optional(),
  })
  .refine(({ own, citation }) => (own === true) !== (citation !== undefined), 'must have either a citation or own: true');

/**
 * One field of the dashboard. Figures are whole: `money` pence, `percent` hundredths of a percent. `from` names what the field shows
 * of the provider's last inspection: it is looked up and edited by nobody. `outOfDateAfter` says after how many
 * months a value that nobody confirmed counts as out of date, or with `own` that this is Tally's own.
 */
const dashboardFieldSchema = z.strictObject({
  id,
  label: words,
  /** Other names of its column in a file. */
  aliases: z.array(words).default([]),
  /** Words that people ask about it in, and no name of a column. */
  asked: z.array(words).default([]),
  /** The id of one of the dashboard's teams. */
  team: id,
  kind: z.enum(['money', 'percent', 'date', 'yes-no', 'choice', 'number', 'text']),
  options: z.array(z.strictObject({ id, label: words, aliases: z.array(words).default([]) })).default([]),
  help: words.optional(),
  from: z.enum(['inspection-date', 'inspection-event', 'inspection-grade']).optional(),
  colours: z.array(colourRuleSchema).default([]),
  outOfDateAfter: z.strictObject({ months, own: z.literal(true).optional(), citation: citationSchema.optional() }).optional(),
  citation: citationSchema,
});

/** A team that keeps some of the fields: the pack's offices that may edit them. */
const dashboardTeamSchema = z.strictObject({ id, name: words, aliases: z.array(words).default([]), offices: z.array(words).min(1) });

/**
 * The compliance dashboard: what the authority's teams keep of each school. `appliesTo` are the kinds of provider that have one,
 * `offeredTo` those that may be given one: they have it once something is kept there. `since` is the activity
 * from whose last meeting on changes are counted. `own` lists what is Tally's own and not the source's.
 *
 * @example pack.dashboard?.fields.find(({ id }) => id === 'audit-date')?.team // 'finance'
 */
export const dashboardSchema = z.strictObject({
  name: words,
  appliesTo: z.array(providerKindSchema).min(1),
  offeredTo: z.array(providerKindSchema).default([]),
  since: id,
  teams: z.array(dashboardTeamSchema).min(1),
  fields: z.array(dashboardFieldSchema).min(1),
  own: z.array(words).default([]),
  citation: citationSchema,
});

export type Dashboard = z.infer<typeof dashboardSchema>;
export type DashboardField = Dashboard['fields'][number];
export type DashboardTeam = Dashboard['teams'][number];
export type ColourRule = DashboardField['colours'][number];
