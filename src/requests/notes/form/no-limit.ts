/**
 * The longest text that a field of a note's form takes: more than fits in a message, so that no client cuts what is pasted. No
 * field of it is marked as needed either, for a client would then not let go of the form at all, not even to save it.
 */
export const NO_LIMIT = 200_000;
