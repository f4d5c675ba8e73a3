import type { Window } from './entitlements/window.ts';
import { sayHalfTerm } from './say-half-term.ts';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/**
 * Says when an activity is to happen, as the strategies put it. `activityName` is the name of the activity that
 * a window of the kind `before` waits for; the others do not need it.
 *
 * @example sayWindow({ in: 'term', term: 'spring', prefer: 'second-half' }) // 'spring term, usually its second half'
 * @example sayWindow({ in: 'before', activity: 'autumn-conversation' }, 'Autumn Conversation') // 'before the Autumn Conversation'
 */
export function sayWindow(window: Window, activityName = ''): string {
  switch (window.in) {
    case 'month':
      return `${months[window.month - 1]}${window.halfTerm ? ` (${sayHalfTerm(window.halfTerm)})` : ''}`;
    case 'half-term':
      return sayHalfTerm(window.halfTerm);
    case 'term':
      return `${window.term} term${window.prefer ? `, usually its ${window.prefer.replace('-', ' ')}` : ''}`;
    case 'any-time':
      return `any time${window.usually ? `, usually in the ${window.usually} term` : ''}`;
    case 'before':
      return `before the ${activityName || window.activity.replaceAll('-', ' ')}`;
  }
}
