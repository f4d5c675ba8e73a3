import { createRequire, Module } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * Libraries that teams-ai loads with its router and uses elsewhere: the SDK's dialogs for signing people in, the others
 * for language models. They are 350 files, among them what reads dates and numbers in twelve languages, and took a fifth
 * of the start. Each is stood in for by what teams-ai asks of it while it loads: a class to extend.
 */
const unused = ['botbuilder-dialogs', 'yaml', 'json-colorizer'].map((name) => require.resolve(name));
const held = unused.filter((path) => !require.cache[path]);
for (const path of held) require.cache[path] = Object.assign(new Module(path), { exports: { Dialog: class {} }, loaded: true });

/** The router of teams-ai, loaded without what Tally does not use of it. */
export const { Application } = require('@microsoft/teams-ai/lib/Application.js') as typeof import('@microsoft/teams-ai/lib/Application.js');

// Whoever asks for one of them later is given the library itself.
for (const path of held) delete require.cache[path];
