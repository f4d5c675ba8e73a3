import net from 'node:net';

/**
 * Loaded before another program (`node --import`): whatever that program listens on without naming a host, it
 * listens on 127.0.0.1. The local Teams client has no option for it and would be open to the whole network.
 */
type Listen = (this: net.Server, ...args: unknown[]) => net.Server;
const prototype = net.Server.prototype as unknown as { listen: Listen };
const listen = prototype.listen;

prototype.listen = function listenOnLoopback(...args) {
  const [first, second, ...rest] = args;
  if (first !== null && typeof first === 'object' && 'port' in first)
    return listen.call(this, { host: '127.0.0.1', ...first }, second, ...rest);
  const isPort = typeof first === 'number' || (typeof first === 'string' && /^\d+$/.test(first));
  if (isPort && typeof second !== 'string') return listen.call(this, first, '127.0.0.1', ...args.slice(1));
  return listen.apply(this, args);
};
