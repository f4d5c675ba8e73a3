import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawIcons } from './icons.ts';

/** `node appPackage/draw-icons.ts` draws the icons anew, beside this file. */
for (const [name, file] of Object.entries(drawIcons())) writeFileSync(join(import.meta.dirname, name), file);
