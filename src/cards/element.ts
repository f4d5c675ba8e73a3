/** A piece of an Adaptive Card, or an action in one. */
export interface Element {
  type: string;
  [property: string]: unknown;
}
