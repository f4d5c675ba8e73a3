import { type Draft, type Offence, placed } from '../draft.ts';

/**
 * Whether each activity has one shape of meeting for a kind of provider, every office that a shape or a forum names is one
 * of the pack's, and no point of an agenda and no rating stands twice.
 *
 * @example checkMeetingShapes(draft) // [{ path: 'meetingShapes[0].chair[1]', says: 'unknown office "Head of Servise"' }]
 */
export function checkMeetingShapes(draft: Draft): Offence[] {
  const shapes = placed(draft.meetingShapes, 'meetingShapes');
  const offices = new Set(draft.offices?.map((row) => row?.office));
  const unknown = (names: readonly (string | undefined)[] | undefined, path: string): Offence[] =>
    placed(names, path)
      .filter(({ value }) => !offices.has(value))
      .map(({ path: where, value }) => ({ path: where, says: `unknown office "${value}"` }));
  const forums = placed(draft.groups, 'groups').flatMap(({ path, value }) =>
    placed(value.items, `${path}.items`).flatMap(({ path: where, value: item }) => (item.shape === 'forum' ? [{ path: where, item }] : [])),
  );
  return [
    ...forums.flatMap(({ path, item }) => [
      ...unknown(item.chair, `${path}.chair`),
      ...unknown(item.minimumAttendance, `${path}.minimumAttendance`),
    ]),
    ...shapes.flatMap(({ path, value: shape }, at) => [
      ...shapes.slice(0, at).flatMap(({ path: first, value: other }) => {
        const meet = !shape.kinds || !other.kinds || shape.kinds.some((kind) => kind !== undefined && other.kinds?.includes(kind));
        const both = (shape.activities ?? []).filter((activity) => activity !== undefined && other.activities?.includes(activity));
        return meet ? both.map((activity) => ({ path: `${path}.activities`, says: `${activity} is already given by ${first}` })) : [];
      }),
      ...unknown(shape.chair, `${path}.chair`),
      ...unknown(shape.required, `${path}.required`),
      ...unknown(shape.officers, `${path}.officers`),
      ...unknown(
        shape.wider?.map((team) => team?.office),
        `${path}.wider`,
      ),
      ...twice(shape.agenda, `${path}.agenda`),
      ...twice(shape.risk?.ratings, `${path}.risk.ratings`),
    ]),
  ];
}

function twice(rows: readonly ({ id?: string } | undefined)[] | undefined, path: string): Offence[] {
  const all = placed(rows, path);
  return all.flatMap(({ path: where, value: { id } }, at) => {
    const same = all.slice(0, at).find(({ value }) => id !== undefined && value.id === id);
    return same ? [{ path: `${where}.id`, says: `"${id}" is already used at ${same.path}` }] : [];
  });
}
