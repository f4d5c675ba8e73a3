/**
 * Words of names that say what kind of place it is, and "St", which a tenth of them begin with. Each weighs
 * little beside the words that tell one name from another, but breaks a tie ("Hollin Edge Infant" or "Hollin Edge Junior").
 */
export const typeWords: ReadonlySet<string> = new Set(
  (
    'primary infant junior nursery secondary high academy college special free preschool playgroup kindergarten childminder club ' +
    'cofe catholic methodist community day care childcare centre center breakfast after afterschool wraparound out creche ' +
    'aided controlled voluntary foundation grammar first middle lower upper trust st'
  ).split(' '),
);

/** Words of names that tell nothing apart: "school" is said of every school. */
export const fillerWords: ReadonlySet<string> = new Set('school setting provider the and of at in for a an'.split(' '));

/**
 * Type words that contradict each other: a name that carries one is not what somebody means who says another of
 * its row. Heard without an answer in the name, Tally asks.
 */
export const rivalWords: readonly (readonly string[])[] = [
  [
    'infant',
    'junior',
    'primary',
    'nursery',
    'secondary',
    'high',
    'preschool',
    'playgroup',
    'childminder',
    'club',
    'special',
    'college',
    'kindergarten',
  ],
  ['cofe', 'catholic', 'methodist'],
  ['st', 'blessed', 'holy'],
];

/** Saints that schools are named after: a letter's difference between two of them is no slip ("St Mark's", "St Mary's"). */
export const saints: ReadonlySet<string> = new Set(
  (
    'mark mary marie martin martha matthew matthias michael john joan james jude paul peter luke anne andrew george thomas joseph ' +
    'patrick bede chad cuthbert david stephen simon edmund edward francis helen giles oswald oswin oswyn nicholas barnabas bernard ' +
    'catherine cecilia clare columba dominic dunstan gregory hilda hugh ignatius jerome lawrence leonard margaret philip teresa wilfrid alban aidan'
  ).split(' '),
);

/** Words of names that are said of many places beside schools: alone they are no sign that the school is meant ("the ring road"). */
export const streetWords: ReadonlySet<string> = new Set(
  'road street lane avenue hill park green bank row close way drive field fields wood woods grove view gate bridge court town village church'.split(
    ' ',
  ),
);
