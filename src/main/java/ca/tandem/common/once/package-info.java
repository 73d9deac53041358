/**
 * A form that is sent twice acts once. Each rendering of a form carries a key of its own, and what the form makes takes that key into the
 * database with it: the second sending, at the same moment and on another node too, finds the key used and is led to what the first made.
 */
package ca.tandem.common.once;
