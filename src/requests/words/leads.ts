import type { Button } from '../answer.ts';

const titles: Record<string, string> = {
  'provider-overview': 'Overview',
  category: 'Category',
  'remaining-days': 'Days left',
  allocation: 'Breakdown',
  visits: 'Visits so far',
  due: 'What is due',
  'next-tas': 'Next TAS',
  'who-looks-after': 'Who looks after it',
  'record-visit': 'Record a visit',
  'visit-notes': 'Notes of visits',
  actions: 'What was agreed',
  'log-days': 'Log days',
  'pause-history': 'Pauses',
  'sharing-agreement': 'Information sharing',
  dashboard: 'Compliance dashboard',
  'dashboard-changes': 'All changes',
};

/**
 * Buttons that lead on from an answer about one provider, in the order given.
 *
 * @example leads('900001', ['allocation', 'visits'])
 */
export function leads(provider: string, requests: readonly string[]): Button[] {
  return requests.map((request) => ({ title: titles[request] ?? request, request, input: { provider } }));
}
