import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { heads, places, schoolTypes, tails } from '../../support/invented-names.ts';

const middles = ['', 'er', 'in', 'le', 'ow'];
const categories = ['A', 'B1', 'B2', 'C'];

/** Who asks: an advisor like any other. */
export const asker = 'advisor0@ashmere.example';

/** The name of one provider of many; no two are the same among 90,000. Neighbours share little. */
export function grownName(nth: number): string {
  let rest = (nth * 7919) % 129_600;
  const next = (of: readonly string[]) => {
    const one = of[rest % of.length]!;
    rest = Math.floor(rest / of.length);
    return one;
  };
  return `${next(heads)}${next(middles)}${next(tails)} ${next(places)} ${next(schoolTypes)}`;
}

/** Writes the files of an invented authority of so many schools, each with a category and a day of support; gives back what to import in which order. */
export function writeGrownFiles(folder: string, providers: number): [what: string, file: string, rows: number][] {
  const urns = Array.from({ length: providers }, (_, nth) => String(910_000 + nth));
  const write = (what: string, heading: string, rows: readonly string[]): [string, string, number] => {
    const file = join(folder, `${what}.csv`);
    writeFileSync(file, [heading, ...rows, ''].join('\n'));
    return [what, file, rows.length];
  };
  const advisors = Math.ceil(providers / 20);
  return [
    write(
      'providers',
      'URN,LA (code),EstablishmentName,TypeOfEstablishment (name),EstablishmentTypeGroup (name),EstablishmentStatus (name),PhaseOfEducation (name),Town,Postcode',
      urns.map(
        (urn, nth) =>
          `${urn},999,${grownName(nth)},Community school,Local authority maintained schools,Open,Primary,Ashmere,AS${nth % 90} 1AA`,
      ),
    ),
    write(
      'people',
      'email,name,aadObjectId,role,urns',
      Array.from({ length: advisors }, (_, at) => {
        const own = urns.slice(at * 20, at * 20 + 20).join(' ');
        return `advisor${at}@ashmere.example,${heads[at % 30]!}a ${tails[at % 12]}${at},,advisor,${own}`;
      }),
    ),
    write(
      'categories',
      'urn,category,effectiveFrom,reason',
      urns.map((urn, nth) => `${urn},${categories[nth % categories.length]},2026-09-07,Made for the bench`),
    ),
    write(
      'days',
      'urn,date,activity,days,by,note',
      urns.map((urn) => `${urn},2026-09-17,autumn-conversation,1,${asker},`),
    ),
  ];
}
