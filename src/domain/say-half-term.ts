import type { HalfTerm } from './entitlements/window.ts';

/**
 * Says a half term as the strategies name it.
 *
 * @example sayHalfTerm('spring-1') // 'Spring 1'
 */
export function sayHalfTerm(halfTerm: HalfTerm): string {
  return `${halfTerm.charAt(0).toUpperCase()}${halfTerm.slice(1).replace('-', ' ')}`;
}
