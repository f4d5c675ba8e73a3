import { z } from 'zod/v4';
import { adoptedRules } from '../domain/adopted-rules.ts';
import { academicYearOf } from '../domain/date.ts';
import { categoryOf } from '../packs/category-of.ts';
import type { Pack, PackCategory, PackRule } from '../packs/schema.ts';
import type { Answer, Table } from './answer.ts';
import type { Context } from './context.ts';
import { inputs } from './inputs.ts';
import { defineRequest } from './request.ts';
import { asked } from './strategy/asked.ts';
import { fitting } from './strategy/fitting.ts';
import { heardGrade } from './strategy/heard-grade.ts';
import { noSuchCategory } from './strategy/no-such-category.ts';
import { frameworksNote, sayGradeRule } from './strategy/say-grade-rule.ts';
import { sayKinds } from './strategy/say-kinds.ts';
import { lowerFirst, upperFirst } from './strategy/upper-first.ts';
import { periodNote } from './words/period-note.ts';
import { restsOn } from './words/rests-on.ts';

/**
 * The strategy's hard rules: for a category, a kind of provider or all; and whether a provider with an inspection's
 * outcome (`grade`, in anybody's words) may be in a category, yes or no first where the rules decide it.
 */
export const rules = defineRequest({
  name: 'rules',
  title: 'Hard rules of the strategy',
  says: [
    'what are the rules for {category}',
    'rules for {category} {kind}',
    'can a school that requires improvement be in {category}',
    'can an inadequate school be {category}',
    'can an RI school be {category}',
    'can an outstanding school be in {category}',
    'can a {kind} judged good be {category}',
    'can a {kind} that has met requirements be {category}',
    'can a school with a report card be in {category}',
    'does a school have to be good to be in {category}',
    'is a school allowed in {category} if it requires improvement',
    'how long does {category} last',
    'how long can a school stay in {category}',
    'how often is the category reviewed',
    'how often are categories reviewed',
    'when are schools told their category',
    'what are the hard rules',
    'what rules are there for {kind}',
    'what does a report card mean for {category}',
    'when does {category} end',
    'what happens after {category}',
    'if Ofsted says inadequate can it be {category}',
    'is an inadequate school automatically {category}',
    'does an RI school have to be {category}',
    'do we have to put an RI school in {category}',
    'must a school in special measures be {category}',
    'would a good school ever be {category}',
    'can I put a good school in {category}',
    'can I leave a school in {category} for two years',
    'how long are you allowed to be {category}',
    'how long do schools stay in {category}',
    'how long does a school stay {category}',
    'is there a limit on how long a school is {category}',
    'can an academy be {category}',
    'can a setting with not met be {category}',
    'when do we find out our category',
    'when do you tell schools their category',
    'who decides the category',
    'how often do you review categories',
    'does the category change during the year',
    'what stops a school being {category}',
    'what happens when {category} runs out',
    'are there any rules about {category}',
    'is it normal to be {category} for this long',
    'how long is normal for {category}',
    'could a school with needs attention stay in {category}',
    'does special measures always mean {category}',
    'does inadequate always mean {category}',
    'by when must we have told heads their category',
    'can we still call it {category}',
    'can it still be {category} if it is judged RI',
    'if a school is judged inadequate what category is it',
    'which category must an inadequate school be in',
    'what category does a school go in if Ofsted says inadequate',
    'what does the strategy say about {kind}',
    'what does the strategy say about {category}',
    'what is expected standard equal to',
    'what is the new expected standard the same as',
    'is it compulsory to hold a {activity} in {category}',
    'is a {activity} compulsory in {category}',
    'does ineffective safeguarding change the category',
    'what are the absolute must dos',
    'what must we always do',
    'which parts of the strategy are not negotiable',
    'what can we never waive',
    'which rules cannot be broken',
    'are we obliged to meet every half term with a {category} school',
    'is a {activity} an obligation or just custom',
    'what are the things in the strategy we are never allowed to bend',
  ],
  input: z.strictObject({
    category: inputs.category.optional(),
    kind: inputs.kind.optional(),
    grade: asked.grade.optional(),
    aspect: asked.aspect.optional(),
    topic: asked.topic.optional(),
  }),
  async run(context, { category: code, kind, grade: said, aspect, topic }): Promise<Answer> {
    const pack = context.pack(academicYearOf(context.today));
    const grade = said === undefined ? undefined : heardGrade(said);
    const named = code === undefined ? undefined : categoryOf(pack, code);
    if (code !== undefined && !named) return noSuchCategory(pack, code);
    // A grade without a category can only be about the rules that look at grades.
    const category = named ?? (grade ? categoryWithGradeRule(pack) : undefined);
    const shown = pack.rules
      .filter(({ appliesTo }) => kind === undefined || appliesTo.kinds.includes(kind))
      .filter((rule) => category === undefined || (rule.appliesTo.categories?.includes(category.id) ?? isAboutCategories(rule)))
      .sort((a, b) => own(b) - own(a));
    const ofCategory = category === undefined ? [] : shown.filter((rule) => own(rule) === 1);
    const fits = topic === undefined ? [] : fitting(shown, ({ text }) => text, topic);
    const graded = shown.filter((rule) => rule.check === 'inspection-grade');
    return {
      card: 'list',
      title: category ? `Rules for category ${category.id}` : 'Rules of the strategy',
      subtitle: kind ? upperFirst(sayKinds(pack, [kind])) : undefined,
      lead:
        category && grade
          ? sayGradeRule(pack, category, ofCategory, grade, kind)
          : category && aspect === 'how-long'
            ? `${category.id} lasts ${lowerFirst(sayLasting(category))}`
            : fits.length > 0 && fits.length <= 3
              ? sentences(fits)
              : sayRules(shown, ofCategory, category),
      facts: category ? [{ label: `How long ${category.id} lasts`, value: sayLasting(category) }] : [],
      tables: ruleTable(pack, shown),
      notes: [...(graded.length > 0 ? [frameworksNote, ...readings(context, pack, graded)] : []), ...periodNote(pack, context.today)],
      ...restsOn(pack, [category, ...(category ? ofCategory : shown), ...shown.map(({ citation }) => ({ citation }))]),
      buttons: category
        ? [
            { title: `Criteria for ${category.id}`, request: 'criteria', input: { category: category.id, ...(kind && { kind }) } },
            { title: `What ${category.id} gets`, request: 'category-offer', input: { category: category.id, ...(kind && { kind }) } },
          ]
        : [],
      audience: 'room',
    };
  },
});

function own({ appliesTo: { categories } }: PackRule): number {
  return categories === undefined ? 0 : 1;
}

/** Of the rules for every category, those about being in a category at all are shown for one of them too. */
function isAboutCategories({ text }: PackRule): boolean {
  return /categor/i.test(text);
}

function categoryWithGradeRule(pack: Pack): PackCategory | undefined {
  const id = pack.rules.find(({ check }) => check === 'inspection-grade')?.appliesTo.categories?.[0];
  return id === undefined ? undefined : categoryOf(pack, id);
}

function sayRules(shown: readonly PackRule[], ofCategory: readonly PackRule[], category: PackCategory | undefined): string {
  if (shown.length === 0) return 'The strategy has no hard rule there.';
  if (category === undefined) return `The strategy has ${shown.length} hard rules here, each with those it is for.`;
  if (ofCategory.length === 0) return `Category ${category.id} has no hard rule of its own; those below hold for every category.`;
  return sentences(ofCategory.slice(0, 2));
}

function sentences(rules: readonly PackRule[]): string {
  return rules.map(({ text }) => text).join(' ');
}

function sayLasting({ reviewAfterMonths }: PackCategory): string {
  return reviewAfterMonths === undefined
    ? 'Until a review changes it; the strategy sets no time.'
    : `For ${reviewAfterMonths} months; then it is reviewed, and never changes by itself.`;
}

function ruleTable(pack: Pack, shown: readonly PackRule[]): Table[] {
  if (shown.length === 0) return [];
  const rows = shown.map(({ text, appliesTo }) => ({ cells: [upperFirst(sayKinds(pack, appliesTo.kinds)), text] }));
  return [{ columns: ['For', ''], rows }];
}

/** The readings of report cards that are offered, and whether the authority has adopted them. */
function readings({ authority }: Context, pack: Pack, graded: readonly PackRule[]): string[] {
  const adopted = adoptedRules(authority.readings, pack.id);
  const said = graded.flatMap((rule) => {
    if (rule.check !== 'inspection-grade' || !rule.reading) return [];
    const stands = adopted.includes(rule.id) ? 'it has been adopted here' : 'it is off until a manager adopts it';
    return [`${rule.reading.text} This reading is offered to the authority and is not in the strategy: ${stands}.`];
  });
  return [...new Set(said)];
}
