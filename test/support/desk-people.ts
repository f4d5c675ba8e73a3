import type { Person, Role } from '../../src/domain/person.ts';

/** A person for every role, two advisors and two heads. The part of the address before the @ is the name of the part played. */
export const people: Person[] = [
  person('advisor', 'Priya Nair', 'advisor', ['900001', '900002', '900003', '900006', '900031', '900005']),
  person('advisor-two', 'Tom Ashdown', 'advisor', ['900007', '900008', '900011', '900004']),
  person('officer', 'Meera Joshi', 'early-years-officer', ['EY900001', 'EY900002', 'EY900003', 'EY900004', 'EY900005']),
  person('senior', 'Grace Oyelaran', 'senior-advisor'),
  person('hos', 'Daniel Frost', 'head-of-service'),
  person('manager', 'Anita Rowe', 'manager'),
  person('admin', 'Luke Senior', 'administrator'),
  person('head', 'Ruth Calloway', 'headteacher', ['900001']),
  person('head-two', 'Owen Prosser', 'headteacher', ['900002']),
  person('chair', 'Sheila Marsh', 'chair-of-governors', ['900001']),
  person('owner', 'Kiran Bedi', 'setting-owner', ['EY900001']),
  person('setting-manager', 'Dee Walsh', 'setting-manager', ['EY900001']),
  person('finance', 'Paul Ince', 'partner-finance'),
  person('hr', 'Jo Tallis', 'partner-hr'),
  person('safety', 'Ben Crewe', 'partner-health-safety'),
  person('safeguarding', 'Mary Udall', 'partner-safeguarding'),
  person('facilities', 'Ravi Sood', 'partner-facilities'),
  person('sneys', 'Dilys Marsh', 'partner-sneys'),
  person('speech', 'Owen Pike', 'partner-speech-language'),
  { ...person('nobody', 'Nora Body', 'advisor'), roles: [] },
];

/** @example emailOf('head') // 'head@ashmere.example' */
export function emailOf(part: string): string {
  return `${part}@ashmere.example`;
}

function person(part: string, name: string, role: Role, keys: string[] = []): Person {
  return { key: `p-${part}`, email: emailOf(part), name, roles: [{ role, providers: keys }] };
}
