/**
 * Loaded before another program (`node --import`, with an 'ipc' channel): it ends when whoever started it has gone,
 * however that happened. A killed demo leaves nothing listening behind.
 */
process.once('disconnect', () => process.exit(0));
