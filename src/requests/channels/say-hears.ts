import type { UpdateChannel } from '../../domain/channel.ts';
import { academicYearOf } from '../../domain/date.ts';
import type { Context } from '../context.ts';
import { sayKinds } from '../strategy/say-kinds.ts';
import { listed } from '../words/listed.ts';

/**
 * What a channel hears of, in words.
 *
 * @example sayHears(context, { phases: ['primary'] }) // 'primary schools'
 */
export function sayHears(context: Context, { phases, kinds }: Pick<UpdateChannel, 'phases' | 'kinds'>): string {
  const pack = context.pack(academicYearOf(context.today));
  const phase = phases ? listed(phases) : '';
  if (kinds) return [phase, sayKinds(pack, kinds)].filter(Boolean).join(' ');
  return phase ? `${phase} schools` : 'all schools and settings';
}
