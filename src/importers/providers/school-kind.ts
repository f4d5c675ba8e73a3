import type { Phase, ProviderKind } from '../../domain/provider-kind.ts';

/**
 * What kind of provider an establishment is, by the register's group and type. The group alone cannot tell:
 * "Special schools" holds the authority's own and independent ones, and some files leave the group empty.
 * Colleges, independent schools and all others are `not-supported`.
 *
 * @example schoolKind('Special schools', 'Community special school') // 'maintained-school'
 */
export function schoolKind(group: string, type: string): ProviderKind {
  if (/^(academies|free schools)$/i.test(group) || isAcademyType(type)) return 'academy';
  if (/independent|non-maintained/i.test(type)) return 'not-supported';
  if (/^local authority maintained schools$/i.test(group) || isMaintainedType(type)) return 'maintained-school';
  return 'not-supported';
}

function isAcademyType(type: string): boolean {
  return /^(academy|ap academy|free school|university technical college|studio school|city technology college converter)/i.test(type);
}

function isMaintainedType(type: string): boolean {
  return /^(community|voluntary aided|voluntary controlled|foundation)( special)? school$|^pupil referral unit$|^(local authority|la) nursery school$/i.test(
    type,
  );
}

/**
 * The phase of an establishment, by the register's phase ("Middle deemed primary" is primary) and, where that is
 * "Not applicable", by its type. Undefined where neither says.
 *
 * @example schoolPhase('Not applicable', 'Community special school') // 'special'
 */
export function schoolPhase(phase: string, type: string): Phase | undefined {
  if (/special/i.test(type)) return 'special';
  if (/referral|alternative provision|^ap academy/i.test(type)) return 'alternative';
  if (/deemed primary/i.test(phase)) return 'primary';
  if (/deemed secondary/i.test(phase)) return 'secondary';
  const named = /^(nursery|primary|secondary|all-through)$/i.exec(phase)?.[1]?.toLowerCase();
  if (named) return named as Phase;
  if (/^special$/i.test(phase)) return 'special';
  if (/^(pru|alternative provision)$/i.test(phase)) return 'alternative';
  if (/^16[ -]?plus$|post-?16/i.test(phase) || /16.{1,4}19|further education|sixth form/i.test(type)) return 'post-16';
  return /nursery/i.test(type) ? 'nursery' : undefined;
}
