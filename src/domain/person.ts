import { z } from 'zod/v4';

/** Every role, by what its holder sees: the whole authority, their own providers alone, or no provider. */
export const rolesBySight = {
  staff: ['advisor', 'early-years-officer', 'senior-advisor', 'head-of-service', 'manager', 'administrator'],
  leaders: ['headteacher', 'chair-of-governors', 'setting-owner', 'setting-manager'],
  partners: [
    'partner-finance',
    'partner-hr',
    'partner-health-safety',
    'partner-safeguarding',
    'partner-facilities',
    'partner-sneys',
    'partner-speech-language',
  ],
} as const;

export const roleSchema = z.enum([...rolesBySight.staff, ...rolesBySight.leaders, ...rolesBySight.partners]);
export type Role = z.infer<typeof roleSchema>;

/**
 * Somebody who may use Tally. Facts elsewhere hold `key`, never the name or address, so that a person
 * can be erased without touching a figure. For an advisor or officer `providers` is the caseload;
 * for a head, chair, owner or setting manager it is all they may see.
 */
export interface Person {
  key: string;
  email: string;
  name: string;
  aadObjectId?: string;
  /** `office` says which of the offices that share a role is theirs ("Senior Adviser for Early Years"); any of them where it is left out. */
  roles: { role: Role; providers: string[]; office?: string }[];
}
