/**
 * What came of a message's turn. `ended`: the next of its lane may go. `stays`: it is still to be sent, and its lane rests,
 * until an instant of the machine's time where there is one to name. `behind`: it changes one that is still to be sent; the
 * next of its lane may go.
 */
export type Turn = { is: 'ended' } | { is: 'stays'; until?: number } | { is: 'behind' };
