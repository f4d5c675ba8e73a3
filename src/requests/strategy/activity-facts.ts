import type { ProviderKind } from '../../domain/provider-kind.ts';
import type { Pack, PackActivity } from '../../packs/schema.ts';
import { sayKinds } from './say-kinds.ts';

/** One thing the strategy says of an activity, and for which kinds of provider where it differs by them. */
export interface ActivityFact {
  about: 'how-long' | 'where' | 'who' | 'chair' | 'attend' | 'formerly' | 'pride' | 'counts';
  label: string;
  /** For which kinds, where it differs by them. */
  kinds?: string;
  /** As the strategy puts it, for the middle of a sentence. */
  value: string;
}

const labels = { who: 'Takes part', chair: 'Chaired by', attend: 'Must attend' } as const;

/**
 * What the strategy says of an activity, each as a label and its words; what it does not say is left out.
 * The letters of its values stand with their words.
 *
 * @example activityFacts(pack, tas, 'pvi').find(({ about }) => about === 'chair')?.value // 'Senior Adviser for Early Years'
 */
export function activityFacts(pack: Pack, activity: PackActivity, kind?: ProviderKind): ActivityFact[] {
  const { timeInProvider, where, formerly, pride, countsAs } = activity;
  const who = activity.who.filter(({ kinds }) => kind === undefined || kinds.includes(kind));
  const people = (about: keyof typeof labels, say: (one: PackActivity['who'][number]) => string | undefined): ActivityFact[] => {
    const said = who.flatMap((one) => (say(one) ? [{ kinds: one.kinds, value: say(one)! }] : []));
    const alone = new Set(said.map(({ value }) => value)).size === 1;
    const each = alone ? said.slice(0, 1) : said;
    return each.map(({ kinds, value }) => ({ about, label: labels[about], value, ...(!alone && { kinds: sayKinds(pack, kinds) }) }));
  };
  const letters = pride.map((letter) => `${letter}, ${pack.values.find((one) => one.letter === letter)?.text ?? letter}`);
  const counted = pack.activities.find(({ id }) => id === countsAs);
  return [
    ...fact('how-long', 'Time there', timeInProvider),
    ...fact('where', 'Where', where),
    ...people('who', (one) => one.who),
    ...people('chair', ({ chair }) => chair),
    ...people('attend', ({ minimumAttendance }) => minimumAttendance.join(' and ') || undefined),
    ...fact('formerly', 'Formerly', formerly === activity.name ? undefined : formerly),
    ...fact('counts', 'Counts as', counted?.name),
    ...fact('pride', `${[...new Set(pack.values.map(({ letter }) => letter))].join('')} values`, letters.join('; ') || undefined),
  ];
}

function fact(about: ActivityFact['about'], label: string, value: string | undefined): ActivityFact[] {
  return value ? [{ about, label, value }] : [];
}
