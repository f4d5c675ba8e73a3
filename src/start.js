import { enableCompileCache } from 'node:module';

// Plain JavaScript, and before everything else: where all that follows was compiled before, Node need not even load what
// takes the types out of TypeScript, which alone takes 0.15 s. It is written when the process ends in process.exit.
enableCompileCache();
await import('./main.ts');
