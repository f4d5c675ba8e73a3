import { type Draft, type Offence, placed } from '../draft.ts';

type Field = NonNullable<NonNullable<NonNullable<Draft['dashboard']>['fields']>[number]>;

/**
 * Whether a pack's dashboard holds together: each team of known offices, each field kept by a known team, its colours fit to its
 * kind of value, its choices given, no name of a column twice, and every point that a meeting's shape names a field of it, at a
 * meeting of providers that have a dashboard.
 * A pack without a dashboard has nothing wrong here.
 *
 * @example checkDashboard(draft) // [{ path: 'dashboard.fields[3].team', says: 'unknown team "finanse"' }]
 */
export function checkDashboard(draft: Draft): Offence[] {
  const { dashboard } = draft;
  if (dashboard === undefined) return [];
  const fields = placed(dashboard.fields, 'dashboard.fields');
  const teams = placed(dashboard.teams, 'dashboard.teams');
  const offices = new Set(draft.offices?.map((row) => row?.office));
  const known = { teams: new Set(teams.map(({ value }) => value.id)), fields: new Set(fields.map(({ value }) => value.id)) };
  const having = new Set([...(dashboard.appliesTo ?? []), ...(dashboard.offeredTo ?? [])]);
  const offence = (path: string, says: string): Offence[] => [{ path, says }];
  return [
    ...(draft.activities?.some((one) => one?.id === dashboard.since)
      ? []
      : offence('dashboard.since', `unknown activity "${dashboard.since}"`)),
    ...teams.flatMap(({ path, value }) =>
      placed(value.offices, `${path}.offices`).flatMap(({ path: where, value: office }) =>
        offices.has(office) ? [] : offence(where, `unknown office "${office}"`),
      ),
    ),
    ...twice(
      teams.map(({ path, value }) => ({ path, names: [value.id] })),
      'team',
    ),
    ...twice(
      fields.map(({ path, value }) => ({ path, names: [value.id, value.label, ...(value.aliases ?? [])] })),
      'column',
    ),
    ...fields.flatMap(({ path, value }) => [
      ...(known.teams.has(value.team) ? [] : offence(`${path}.team`, `unknown team "${value.team}"`)),
      ...faultsOf(value, path),
    ]),
    ...placed(draft.meetingShapes, 'meetingShapes').flatMap(({ path, value: shape }) => {
      const kept = !shape.kinds || shape.kinds.some((kind) => kind !== undefined && having.has(kind));
      return placed(shape.wider, `${path}.wider`).flatMap(({ path: where, value: team }) =>
        placed(team.dashboard, `${where}.dashboard`).flatMap(({ path: at, value: field }) => {
          if (!known.fields.has(field)) return offence(at, `unknown field "${field}" of the dashboard`);
          return kept ? [] : offence(at, 'no provider of this meeting has a dashboard');
        }),
      );
    }),
  ];
}

const fits: Record<string, readonly string[]> = {
  'older-than': ['date'],
  below: ['money', 'percent', 'number'],
  above: ['money', 'percent', 'number'],
  is: ['choice', 'yes-no'],
};

function faultsOf({ kind, options, colours, from, outOfDateAfter }: Field, path: string): Offence[] {
  const chosen = placed(options, `${path}.options`).map(({ value }) => value.id);
  const values = kind === 'yes-no' ? ['yes', 'no'] : chosen;
  const rules = placed(colours, `${path}.colours`);
  const last = rules.findIndex(({ value }) => value.when?.test === 'otherwise');
  return [
    ...(kind === 'choice' && chosen.length < 2 ? [{ path: `${path}.options`, says: 'a choice needs at least two options' }] : []),
    ...(kind !== 'choice' && chosen.length > 0 ? [{ path: `${path}.options`, says: `a ${kind} has no options` }] : []),
    ...(from !== undefined && outOfDateAfter !== undefined
      ? [{ path: `${path}.outOfDateAfter`, says: 'what comes from the inspection is never out of date' }]
      : []),
    ...rules.flatMap(({ path: where, value: { when } }, at) => [
      ...(last >= 0 && at > last ? [{ path: where, says: 'no value comes as far as this rule' }] : []),
      ...(when?.test !== undefined && when.test !== 'otherwise' && kind !== undefined && !fits[when.test]?.includes(kind)
        ? [{ path: `${where}.when`, says: `"${when.test}" does not fit a ${kind}` }]
        : []),
      ...(when?.test === 'is'
        ? placed(when.values, `${where}.when.values`).flatMap(({ path: one, value }) =>
            values.includes(value) ? [] : [{ path: one, says: `unknown value "${value}"` }],
          )
        : []),
    ]),
  ];
}

function twice(rows: readonly { path: string; names: readonly (string | undefined)[] }[], what: string): Offence[] {
  const seen = new Map<string, string>();
  return rows.flatMap(({ path, names }) =>
    [...new Set(names.flatMap((name) => name?.toLowerCase().replaceAll(/[^a-z0-9%]+/g, '-') ?? []))].flatMap((name) => {
      const first = seen.get(name);
      seen.set(name, first ?? path);
      return first === undefined ? [] : [{ path, says: `the ${what} "${name}" is already at ${first}` }];
    }),
  );
}
