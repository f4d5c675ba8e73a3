import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packJsonSchema } from './pack-json-schema.ts';

/** `npm run pack-schema`: writes the JSON Schema that editors check packs against, after a change of schema.ts. */
writeFileSync(join(import.meta.dirname, 'pack.schema.json'), packJsonSchema());
