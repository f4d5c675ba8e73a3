import type { Authority } from '../domain/authority.ts';
import { type Person, roleSchema } from '../domain/person.ts';

/**
 * The local Teams client's own settings: who sits at the keyboard, who else is in the team, and the rooms.
 * It wants exactly five others. The text is JSON, which is also YAML.
 *
 * @example writeFileSync('.m365agentsplayground.yml', playgroundConfig(ashmere, priya, people))
 */
export function playgroundConfig(authority: Authority, current: Person, people: readonly Person[]): string {
  // The team is the authority's own people before its heads: roles are listed in that order.
  const rank = ({ roles }: Person) => roleSchema.options.indexOf(roles[0]?.role ?? 'partner-speech-language');
  const others = people
    .filter(({ key }) => key !== current.key)
    .sort((a, b) => rank(a) - rank(b) || a.email.localeCompare(b.email))
    .slice(0, 5);
  return JSON.stringify(
    {
      version: '0.1.1',
      tenantId: authority.tenantId,
      bot: { id: '28:tally', name: 'Tally' },
      currentUser: userOf(current),
      users: others.map(userOf),
      personalChat: { id: `personal-chat-${current.key}` },
      groupChat: { id: 'group-chat', name: 'School improvement team' },
      team: {
        id: 'team-general',
        name: `${authority.name} Education Excellence`,
        aadGroupId: '0a5b3e5e-0000-4000-8000-000000000031',
        channels: [{ id: 'channel-announcements', name: 'Announcements' }],
      },
    },
    null,
    2,
  );
}

function userOf({ key, name, email, aadObjectId }: Person) {
  const [givenName = name, ...surname] = name.split(' ');
  return {
    id: `29:${key}`,
    name,
    userPrincipleName: email,
    // The client insists on one; somebody whose id nobody has recorded is given a strange one, and is learnt by address.
    aadObjectId: aadObjectId ?? '0a5b3e5e-0000-4000-8000-00000000fffe',
    givenName,
    surname: surname.join(' '),
    email,
  };
}
