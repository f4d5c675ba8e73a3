import type { Context, Directory } from '../context.ts';
import { directoryOf } from './directory.ts';

/**
 * The providers that somebody may name: those they may see and, for somebody of a partner team, the schools of the
 * dashboard by their names. It is for reading what they typed and for the dashboard's own requests; what any other request shows
 * stands in `context.directory` alone.
 *
 * @example heardBy(contextOfFinance).get('900002')?.name // 'Cinder Lane Primary School'
 */
export function heardBy({ directory, named }: Pick<Context, 'directory' | 'named'>): Directory {
  if (!named) return directory;
  if (directory.all().length === 0) return named;
  const others = named.all().filter(({ key }) => !directory.get(key));
  return directoryOf(`${directory.id}+${named.id}`, [...directory.all(), ...others]);
}
