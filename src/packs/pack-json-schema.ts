import { z } from 'zod/v4';
import { daysSchema } from '../domain/days.ts';
import { packSchema } from './schema.ts';

/**
 * The text of `pack.schema.json`: a pack as it is written in its file (days as decimals, defaults left out), so
 * that an editor completes and checks it. What needs the whole pack, such as sums, only `loadPack` checks.
 *
 * @example JSON.parse(packJsonSchema()).required.includes('authority') // true
 */
export function packJsonSchema(): string {
  const schema = z.toJSONSchema(packSchema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      // Days come in quarters: zod checks that by code, which JSON Schema cannot carry.
      if (zodSchema === daysSchema.in) jsonSchema.multipleOf = 0.25;
    },
  });
  return `${JSON.stringify({ title: 'Tally pack', ...schema }, null, 2)}\n`;
}
