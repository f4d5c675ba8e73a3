import { z } from 'zod/v4';
import { adoptedRules } from '../domain/adopted-rules.ts';
import { academicYearOf, sayDate } from '../domain/date.ts';
import { citeWords } from '../packs/cite-words.ts';
import type { Pack, PackRule } from '../packs/schema.ts';
import type { Answer } from './answer.ts';
import { audit } from './audit.ts';
import { newRevision } from './caseloads/new-revision.ts';
import { commit } from './commit.ts';
import type { Context } from './context.ts';
import { nameWithin } from './decisions/proposal-card.ts';
import { field } from './field.ts';
import { defineRequest } from './request.ts';
import { sayKinds } from './strategy/say-kinds.ts';
import { upperFirst } from './strategy/upper-first.ts';
import { plainAnswer } from './words/plain-answer.ts';
import { restsOn } from './words/rests-on.ts';

type GradeRule = Extract<PackRule, { check: 'inspection-grade' }>;
type Readable = GradeRule & { reading: NonNullable<GradeRule['reading']> };

/**
 * The authority's own reading of Ofsted's report cards for a rule about the grade: shows which are adopted, and adopts one or
 * gives it up. Decisions already taken keep how the rules stood then.
 */
export const adoptReading = defineRequest({
  name: 'adopt-reading',
  title: 'How report cards are read',
  says: [
    'adopt the reading of report cards',
    'adopt our reading of report cards',
    'stop reading report cards our way',
    'give up the reading of report cards',
    'how do we read report cards',
    'switch the report card reading on',
    'switch the report card reading off',
    'is the reading of report cards adopted',
    'may report cards be read as good',
    'which reading of report cards have we adopted',
    'read report cards our own way',
    'do we count a report card as good',
    'start using our reading of the report cards',
  ],
  input: z.strictObject({
    rule: z.string().min(1).max(80).optional(),
    adopt: z.enum(['yes', 'no']).optional(),
    reason: field(z.string().trim().max(600)),
  }),
  command: true,
  async run(context, { rule: id, adopt, reason }): Promise<Answer> {
    const pack = context.pack(academicYearOf(context.today));
    const readable = pack.rules.filter((one): one is Readable => one.check === 'inspection-grade' && one.reading !== undefined);
    if (readable.length === 0) {
      return {
        ...plainAnswer('How report cards are read', `${pack.title} has no rule that a reading of report cards is offered for.`),
        audience: 'person',
      };
    }
    const rule = readable.find((one) => one.id === id);
    if (!rule || adopt === undefined) return overview(context, pack, readable);
    if (reason === undefined) return whyForm(pack, rule, adopt);
    await change(context, pack, rule, { adopt: adopt === 'yes', reason });
    const now = (await context.store.read(context.authority.id, 'authority', 'authority'))?.body ?? context.authority;
    const said = adopt === 'yes' ? 'adopted' : 'not adopted';
    return overview(
      { ...context, authority: now },
      pack,
      readable,
      `The reading for ${sayKinds(pack, rule.appliesTo.kinds)} is ${said} now. Decisions already taken stay as they are.`,
    );
  },
});

/** Writes nothing where it stands so already. */
function change(context: Context, pack: Pack, rule: Readable, { adopt, reason }: { adopt: boolean; reason: string }): Promise<void> {
  return commit<void>(context.store, context.authority.id, async ({ read }) => {
    const stored = await read('authority', 'authority');
    if (!stored) return { operations: [], result: undefined };
    const { etag, ...doc } = stored;
    const { readings = [] } = doc.body;
    if (adoptedRules(readings, pack.id).includes(rule.id) === adopt) return { operations: [], result: undefined };
    const others = readings.filter((one) => one.pack !== pack.id || one.rule !== rule.id);
    const added = { pack: pack.id, rule: rule.id, reason, by: context.asker.person.key, at: context.now };
    const body = { ...doc.body, readings: adopt ? [...others, added] : others };
    const [before, after] = adopt ? ['not adopted', 'adopted'] : ['adopted', 'not adopted'];
    return {
      operations: [
        { do: 'replace', doc: { ...doc, body }, etag },
        newRevision(),
        audit(context, 'adopt-reading', 'done', undefined, [rule.id], [{ what: `reading of report cards (${rule.id})`, before, after }]),
      ],
      result: undefined,
    };
  });
}

function overview(context: Context, pack: Pack, readable: readonly Readable[], lead?: string): Answer {
  const adopted = adoptedRules(context.authority.readings, pack.id);
  const count = readable.filter(({ id }) => adopted.includes(id)).length;
  return {
    card: 'choice',
    title: 'How report cards are read',
    lead:
      lead ??
      `${count === 0 ? 'No reading of report cards is adopted' : `${count} of ${readable.length} readings of report cards ${count === 1 ? 'is' : 'are'} adopted`}. Where none is, a report card leaves the rule undecided: a senior advisor or head of service decides, and says why.`,
    tables: readable.map((rule) => ({
      heading: upperFirst(sayKinds(pack, rule.appliesTo.kinds)),
      columns: ['', ''],
      rows: [
        { cells: ['The rule', `${rule.text} (${citeWords(pack, rule.citation)})`] },
        { cells: ['The reading', rule.reading.text] },
        { cells: ['It is', sayStands(context, pack, rule, adopted)], tone: adopted.includes(rule.id) ? ('good' as const) : undefined },
      ],
    })),
    options: readable.map((rule) => {
      const isOn = adopted.includes(rule.id);
      return {
        title: `${isOn ? 'Give up' : 'Adopt'} the reading for ${sayKinds(pack, rule.appliesTo.kinds)}`,
        request: 'adopt-reading',
        input: { rule: rule.id, adopt: isOn ? 'no' : 'yes' },
      };
    }),
    notes: [
      'Ofsted says that report cards cannot be compared with the grades before them. A reading is the authority’s own and not in the strategy; every check that rests on it says so.',
    ],
    ...restsOn(pack, readable),
    buttons: [],
    audience: 'person',
  };
}

function sayStands(context: Context, pack: Pack, { id }: Readable, adopted: readonly string[]): string {
  const found = context.authority.readings?.find(({ rule, pack: of }) => rule === id && of === pack.id);
  if (!adopted.includes(id) || !found) return 'Not adopted';
  return `Adopted by ${nameWithin(context, found.by)} on ${sayDate(found.at.slice(0, 10))}: ${found.reason}`;
}

function whyForm(pack: Pack, rule: Readable, adopt: 'yes' | 'no'): Answer {
  const kinds = sayKinds(pack, rule.appliesTo.kinds);
  return {
    card: 'form',
    title: `${adopt === 'yes' ? 'Adopt' : 'Give up'} the reading for ${kinds}`,
    lead: `${rule.reading.text} Why is it ${adopt === 'yes' ? 'adopted' : 'given up'}? The reason is kept.`,
    form: {
      request: 'adopt-reading',
      input: { rule: rule.id, adopt },
      submit: adopt === 'yes' ? 'Adopt' : 'Give up',
      fields: [{ type: 'text', id: 'reason', label: 'Why', multiline: true, maxLength: 600, required: true }],
    },
    sources: [],
    buttons: [],
    audience: 'person',
  };
}
