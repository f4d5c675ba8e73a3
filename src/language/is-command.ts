import type { Request } from '../requests/request.ts';
import type { Understanding } from './understanding.ts';

/**
 * Does a message ask for something that changes what is kept?
 *
 * @example isCommand({ does: 'request', request: 'log-days', input: {} }, requests) // true
 */
export function isCommand(one: Understanding, requests: readonly Request[]): boolean {
  return 'request' in one && requests.find(({ name }) => name === one.request)?.command === true;
}
