/** Parts of invented places' names: a head and a tail make a place, and a school there has its street and its type. */
export const heads =
  'Marl Cinder Holl Fell Salt Kiln Lant Quill Gant Wendle Copper Nettle Rook Dun Pike Withy Mill Tarn Fox Harrow Oak Ash Elm Thorn Birk Raven Stain Kirk Burn Wether'.split(
    ' ',
  );
export const tails = 'ford ham ley worth bury stead thwaite by wick gate dale combe'.split(' ');
export const places = 'Lane Road Street Hill Green Bank Park View Grove Edge Row Cross'.split(' ');
export const schoolTypes = [
  'Primary School',
  'Infant School',
  'Junior School',
  'Church of England Primary School',
  'Catholic Primary School',
  'Academy',
];
