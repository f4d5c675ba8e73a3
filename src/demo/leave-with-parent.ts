/**
 * Loaded before another program (`node --import`, with an 'ipc' channel): it ends when whoever started it has gone,
 * however that happened. A killed demo leaves nothing listening behind. The channel by itself keeps nobody alive.
 */
process.once('disconnect', () => process.exit(0));
process.channel?.unref();
